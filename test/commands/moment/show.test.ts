import { describe, expect, it } from 'vitest';
import show from '../../../src/commands/moment/show.ts';
import type { Community } from '../../../src/data/community/community.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { offlineBot } from '../../support/offline-bot.ts';
import { OTHER_GUILD } from '../../support/offline-client.ts';
import { english } from '../../support/texts/english.ts';
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

  it.each(['0', '1e3', '99999999999999999999999', '**bold** @everyone'])(
    'says that no moment matches %j',
    async (number) => {
      const { use } = await withMoments(1);
      expect(await use(show, { options: { number } })).toMatchObject({
        key: 'moment.noMatch',
        facts: { typed: number },
      });
    },
  );

  it.each(['koğuş', 'John', 'mucize john'])(
    'says that %j, of which there is a list, is no number',
    async (number) => {
      const { use } = await withMoments(1);
      expect(await use(show, { options: { number } })).toMatchObject({ key: 'moment.notANumber' });
      const nothingThere = await withMoments(0);
      expect(await nothingThere.use(show, { options: { number } })).toMatchObject({ key: 'moment.noMatch' });
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

/** Moderators hide a moment until they decide about its reports. */
async function hide(community: Community, number: number): Promise<void> {
  await community.reports.keep(number, { at: NOW, by: elif, reason: 'spam' });
  await community.reports.decide(number, { outcome: 'hidden', by: mika, at: NOW, seen: 0 }, () => []);
}

it('a moment that is hidden until moderators decide is told to its author as such, and to nobody else', async () => {
  const { use, community } = await withMoments(1);
  await hide(community, 1);
  const told = await use(show, { as: john, options: { number: '1' } });
  expect(told).toMatchObject({ visibility: 'private' });
  expect(contentOf(told)).toBe(english.removed.hiddenYours({ number: 1 }));
  expect(await use(show, { as: elif, options: { number: '1' } })).toMatchObject({ key: 'moment.held' });
});
