import { describe, expect, it } from 'vitest';
import show from '../../../src/commands/moment/show.ts';
import { aStory, GUILD, john } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';
import { contentOf } from '../../support/view-fixtures.ts';

async function withMoments(count: number) {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  for (let number = 1; number <= count; number += 1) await community.share(aStory({ author: john }));
  return { ...bot, community };
}

describe('/moment show', () => {
  it.each(['1', '#1', ' # 1 ', '１', '＃１', '١', '१'])('finds a moment by %j', async (number) => {
    const { use } = await withMoments(1);
    const card = await use(show, { options: { number } });
    expect(card).toMatchObject({ kind: 'message', visibility: 'public', manner: 'public' });
    expect(contentOf(card)).toContain('Goosebump moment #1');
  });

  it.each(['0', '-1', '1e3', '99999999999999999999999', '**bold** @everyone'])(
    'says that %j is no number of a moment',
    async (number) => {
      const { use } = await withMoments(1);
      expect(await use(show, { options: { number } })).toMatchObject({
        key: 'moment.notANumber',
        facts: { typed: number },
      });
    },
  );

  it('tells a removed moment from one that never was, and knows none of another community', async () => {
    const { use, community } = await withMoments(2);
    await community.remove(1, john, 1, undefined);
    const ask = (number: string, guild = GUILD) => use(show, { options: { number }, guild });
    expect(await ask('1')).toMatchObject({ key: 'moment.removed', facts: { number: 1 } });
    expect(await ask('99')).toMatchObject({ key: 'moment.unknown', facts: { number: 99 } });
    expect(await ask('2', OTHER_GUILD)).toMatchObject({ key: 'moment.unknown', facts: { number: 2 } });
  });
});
