import { expect, it } from 'vitest';
import random from '../../../src/commands/moment/random.ts';
import changeMine from '../../../src/components/me/change-mine.ts';
import more from '../../../src/components/moment/more.ts';
import stays from '../../../src/components/moment/stays.ts';
import { mayTravel } from '../../../src/services/moment/may-travel.ts';
import boardChannel from '../../../src/settings/community/board-channel.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf, labelsOf } from '../../support/view-fixtures.ts';

const words = english.more.stays;
const mine = { values: { setting: 'quiet' } };

/** Two of John's, one of them without his name, and one of Mika's. */
async function aBot(): Promise<OfflineBot> {
  const bot = offlineBot();
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  await community.share(aStory({ author: john, pseudonym: { name: 'Quiet Lantern' } }));
  await community.share(aStory({ author: mika }));
  return bot;
}

async function travelling({ app }: OfflineBot): Promise<readonly number[]> {
  const community = await app.communities.community(GUILD);
  return [1, 2, 3].filter((number) => mayTravel(community, number));
}

/** The numbers that somebody meets at random, until they start again. */
async function met(bot: OfflineBot): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for (let at = 0; at < 4; at += 1) {
    const told = contentOf(await bot.use(random, { as: elif }));
    numbers.add(Number(/moment #(\d+)/.exec(told)?.[1]));
  }
  return numbers;
}

it('keeps one moment where it was told, and lets it travel again', async () => {
  const bot = await aBot();
  const values = { moment: 1, to: 'here' };
  expect(contentOf(await bot.use(stays, { as: john, values }))).toBe(words.kept({ number: 1 }));
  expect(await travelling(bot)).toEqual([2, 3]);
  expect(await met(bot)).toEqual(new Set([2, 3]));
  await bot.use(stays, { as: john, values: { ...values, to: 'anywhere' } });
  expect(await travelling(bot)).toEqual([1, 2, 3]);
});

it('keeps all of a person’s moments where they were told, also those without their name and those to come', async () => {
  const bot = await aBot();
  await bot.use(changeMine, { as: john, ...mine, chosen: ['on'] });
  const community = await bot.app.communities.community(GUILD);
  await community.share(aStory({ author: john }));
  expect([1, 2, 3, 4].filter((number) => mayTravel(community, number))).toEqual([3]);
  expect(await met(bot)).toEqual(new Set([3]));
  const again = offlineBot({ stored: bot.rows });
  expect(await travelling(again)).toEqual([3]);
  expect(await met(again)).toEqual(new Set([3]));
  await again.use(changeMine, { as: john, ...mine, chosen: ['off'] });
  expect(await travelling(again)).toEqual([1, 2, 3]);
});

it('offers that to the author alone, and says where all is chosen at once', async () => {
  const bot = await aBot();
  const behind = (as: typeof john) => bot.use(more, { as, values: { moment: 1, opens: 'here' } });
  expect(labelsOf(await behind(john))).toContain(words.keepIt);
  expect(labelsOf(await behind(elif))).not.toContain(words.keepIt);
  await bot.use(stays, { as: john, values: { moment: 1, to: 'here' } });
  expect(labelsOf(await behind(john))).toContain(words.letIt);
  await bot.use(changeMine, { as: john, ...mine, chosen: ['on'] });
  const page = await behind(john);
  expect(contentOf(page)).toContain(words.all);
  expect(labelsOf(page)).not.toContain(words.letIt);
});

it('says truly whether the moment is on the board, or may get there', async () => {
  const bot = await aBot();
  const community = await bot.app.communities.community(GUILD);
  const page = async () => contentOf(await bot.use(more, { as: john, values: { moment: 1, opens: 'here' } }));
  expect(await page()).toContain(words.keep({ board: 'no' }));
  await community.changeSetting(boardChannel, '700000000000000502');
  expect(await page()).toContain(words.keep({ board: 'may' }));
  const card = { channel: '700000000000000502', onBoard: true as const };
  await community.cards.keep(1, '900000000000000098', card);
  expect(await page()).toContain(words.keep({ board: 'there' }));
});

it('says nothing fits if every moment stays where it was told', async () => {
  const bot = await aBot();
  for (const as of [john, mika]) await bot.use(changeMine, { as, ...mine, chosen: ['on'] });
  expect(labelsOf(await bot.use(random, { as: elif }))).toContain(english.query.show({ total: 0 }));
});

it('still keeps them there when their author has their name erased', async () => {
  const bot = await aBot();
  const community = await bot.app.communities.community(GUILD);
  await bot.use(changeMine, { as: john, ...mine, chosen: ['on'] });
  const facts = { id: '900000000000000099', at: NOW + 1, name: 'Nobody', by: john.id };
  await community.erasures.begin(john.id, { moments: 'keep', replies: 'keep' }, facts);
  await community.erasures.carryOut(john.id, new AbortController().signal);
  expect(community.library.authorOf(1)).not.toBe(john.id);
  expect(await travelling(bot)).toEqual([3]);
  expect(await travelling(offlineBot({ stored: bot.rows }))).toEqual([3]);
});
