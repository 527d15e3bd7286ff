import { expect, it } from 'vitest';
import compare from '../../../src/commands/film/compare.ts';
import compareWith from '../../../src/components/film/compare-with.ts';
import { offlineBot } from '../../support/offline-bot.ts';

const film = '7-kogustaki-mucize-2019';
const title = 'Miracle in Cell No. 7 (2019)';

it.each([
  [
    'a film of another story',
    'drishyam-2013',
    'film.notOfOneFamily',
    { film: title, other: 'Drishyam (2013)' },
  ],
  ['itself', film, 'film.noVersionOfItself', { film: title }],
  ['a choice that is none', 'no film', 'film.notOfOneFamily', { film: title, other: 'no film' }],
])('a film is not compared with %s', async (_, other, key, facts) => {
  const { use } = offlineBot();
  expect(await use(compare, { options: { film, with: other } })).toMatchObject({ key, facts });
  const chosen = { values: { film, opens: 'here' }, chosen: [other] };
  expect(await use(compareWith, chosen)).toMatchObject({ key, facts });
});
