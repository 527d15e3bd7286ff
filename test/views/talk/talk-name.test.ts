import { expect, test } from 'vitest';
import { talkName } from '../../../src/views/talk/talk-name.ts';
import { aMoment } from '../../support/builders.ts';
import { anyFilm, SPEECHES } from '../../support/view-fixtures.ts';

test.each(SPEECHES)(
  'the name of a thread fits Discord, and says the number and the film alone, in %s',
  (_, texts) => {
    const moment = aMoment({ number: 1234 });
    const name = talkName(moment, anyFilm({ title: 'The\nlong road' }), texts);
    expect(name).toContain('1234');
    expect(name).toContain('The long road');
    for (const secret of [moment.author.name, moment.text]) expect(name).not.toContain(secret);
    const long = talkName(moment, anyFilm({ title: '🪿'.repeat(200) }), texts);
    expect([...long].length).toBeLessThanOrEqual(100);
    expect(long.at(-1)).toBe('…');
    expect(talkName(moment, undefined, texts)).toContain(moment.film);
  },
);
