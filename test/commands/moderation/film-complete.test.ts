import { expect, it } from 'vitest';
import complete from '../../../src/commands/moderation/film-complete.ts';
import { offlineBot } from '../../support/offline-bot.ts';

it.each(['drishyam-2013', 'no film'])(
  'a film that no member added, as %j, is not completed',
  async (film) => {
    const { use, rows } = offlineBot();
    const answer = await use(complete, { rights: ['moderator'], options: { film } });
    expect(answer).toMatchObject({ key: 'film.notAdded', facts: { film } });
    expect([...rows]).toEqual([]);
  },
);
