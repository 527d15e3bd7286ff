import { expect, it, vi } from 'vitest';
import random from '../../../src/commands/moment/random.ts';
import another from '../../../src/components/moment/another.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { type OfflineBot, offlineBot } from '../../support/offline-bot.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { english } from '../../support/texts/english.ts';
import { contentOf } from '../../support/view-fixtures.ts';

/** With other numbers at each look, as in life. */
function seeded(bot: OfflineBot): OfflineBot {
  vi.spyOn(bot.app, 'random').mockImplementation(seededRandom(7));
  return bot;
}

async function aBot(count: number): Promise<OfflineBot> {
  const bot = seeded(offlineBot());
  const community = await bot.app.communities.community(GUILD);
  for (let at = 0; at < count; at += 1) {
    await community.share(aStory({ author: john, film: at % 2 === 0 ? 'ayla-2017' : 'drishyam-2013' }));
  }
  return bot;
}

const told = (answer: unknown) => contentOf((answer as { readonly view: never }).view);
const numberIn = (answer: unknown) => Number(/moment #(\d+)/.exec(told(answer))?.[1]);

it('shows each moment once before any comes again, and says when a new round begins', async () => {
  const bot = await aBot(6);
  const round = async () => {
    const numbers = [];
    for (let at = 0; at < 6; at += 1) numbers.push(await bot.use(another, { values: { query: '-' } }));
    return numbers;
  };
  const first = await round();
  const second = await round();
  for (const one of [first, second]) expect(new Set(one.map(numberIn)).size).toBe(6);
  expect(first.map(numberIn)).not.toEqual(second.map(numberIn));
  expect(numberIn(second[0])).not.toBe(numberIn(first[5]));
  const again = [...first, ...second].map((one) => told(one).includes(english.pages.startsAgain));
  expect(again).toEqual(Array.from({ length: 12 }, (_, at) => at === 6));
});

it('remembers each person’s way, and each filter’s, over a restart', async () => {
  const bot = await aBot(8);
  const shown = async (as: typeof john, query: string) =>
    numberIn(await bot.use(another, { as, values: { query } }));
  const all = [await shown(elif, '-'), await shown(elif, '-')];
  const films = [await shown(elif, 'fayla-2017'), await shown(elif, 'fayla-2017')];
  await shown(mika, '-');
  const restarted = seeded(offlineBot({ stored: bot.rows }));
  for (let at = 0; at < 6; at += 1) {
    all.push(numberIn(await restarted.use(another, { as: elif, values: { query: '-' } })));
  }
  for (let at = 0; at < 2; at += 1) {
    films.push(numberIn(await restarted.use(another, { as: elif, values: { query: 'fayla-2017' } })));
  }
  expect(new Set(all).size).toBe(8);
  expect([...films].sort()).toEqual([1, 3, 5, 7]);
});

it('shows the only one there is again and again', async () => {
  const bot = await aBot(1);
  expect(numberIn(await bot.use(random, {}))).toBe(1);
  expect(numberIn(await bot.use(another, { values: { query: '-' } }))).toBe(1);
});

it('is of those that fit, and never one that was removed meanwhile', async () => {
  const bot = await aBot(6);
  const community = await bot.app.communities.community(GUILD);
  await community.remove(4, john, NOW, undefined);
  const numbers = new Set<number>();
  for (let at = 0; at < 4; at += 1) {
    numbers.add(numberIn(await bot.use(random, { options: { film: 'drishyam-2013' } })));
  }
  expect([...numbers].sort()).toEqual([2, 6]);
});

it('goes on to what is told meanwhile before a new round begins', async () => {
  const bot = await aBot(4);
  const community = await bot.app.communities.community(GUILD);
  const show = () => bot.use(another, { values: { query: '-' } });
  const seen: unknown[] = [];
  for (let at = 0; at < 3; at += 1) seen.push(await show());
  for (let at = 0; at < 6; at += 1) await community.share(aStory({ author: john }));
  for (let at = 0; at < 5; at += 1) seen.push(await show());
  await community.share(aStory({ author: john }));
  for (let at = 0; at < 3; at += 1) seen.push(await show());
  expect(new Set(seen.map(numberIn)).size).toBe(11);
  expect(seen.map(told).filter((one) => one.includes(english.pages.startsAgain))).toEqual([]);
  expect(told(await show())).toContain(english.pages.startsAgain);
});
