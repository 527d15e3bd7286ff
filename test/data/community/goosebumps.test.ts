import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const CARD = '800000000000000001';
const OTHER_CARD = '800000000000000002';
const NORMAL = { card: CARD, style: 'normal' } as const;
const SUPER = { card: CARD, style: 'super' } as const;
const ELSEWHERE = { card: OTHER_CARD, style: 'normal' } as const;

let rows: Map<string, string>;
let community: Community;

beforeEach(async () => {
  rows = new Map();
  ({ community } = await openCommunity(new MemoryStore(rows)));
  await community.share(aStory({ author: john }));
});

const count = () => community.library.moment(1)?.goosebumps;
const press = (giver = elif) => community.goosebumps.press(1, giver, NOW);
const give = (goose: typeof NORMAL | typeof SUPER | typeof ELSEWHERE, giver = elif) =>
  community.goosebumps.giveGoose(1, giver, goose, NOW);
const take = (goose: typeof NORMAL | typeof SUPER | typeof ELSEWHERE, { id } = elif) =>
  community.goosebumps.takeGoose(1, id, goose);
const kept = () => [...rows].filter(([key]) => /:goose(bump)?:/.test(key));
const BUTTON_KEY = `${GUILD}:goosebump:0000000001:${elif.id}`;
const gooseKey = ({ card, style }: { readonly card: string; readonly style: string }) =>
  `${GUILD}:goose:0000000001:${elif.id}:${card}:${style}`;

/** After a restart, everything counts as before. */
async function countedAnew() {
  const { community: reopened } = await openCommunity(new MemoryStore(rows));
  return reopened.library.moment(1)?.goosebumps;
}

describe('the button', () => {
  it('gives with the first press, with the name shown then, and takes back with the second', async () => {
    expect(await press()).toBe('given');
    expect(count()).toBe(1);
    expect(kept()).toEqual([[BUTTON_KEY, JSON.stringify({ value: { v: 1, at: NOW, name: 'Elif' } })]]);
    expect(await press()).toBe('takenBack');
    expect([count(), kept()]).toEqual([0, []]);
  });

  it('pressed twice at once gives and takes back', async () => {
    expect(await Promise.all([press(), press()])).toEqual(['given', 'takenBack']);
    expect([count(), kept()]).toEqual([0, []]);
  });

  it('loses neither of two who press at once', async () => {
    await Promise.all([press(elif), press(mika)]);
    expect([count(), kept().length]).toEqual([2, 2]);
  });

  it('takes back no goose', async () => {
    await give(NORMAL);
    expect(await press()).toBe('stands');
    expect([count(), kept().map(([key]) => key)]).toEqual([1, [gooseKey(NORMAL)]]);
  });

  it('takes back only what it gave itself', async () => {
    await press();
    await give(NORMAL);
    expect(await press()).toBe('stands');
    expect([count(), kept().map(([key]) => key)]).toEqual([1, [gooseKey(NORMAL)]]);
    expect(await take(NORMAL)).toBe(true);
    expect([count(), kept()]).toEqual([0, []]);
  });
});

describe('a goose', () => {
  it('counts once beside the button, and taking it back leaves what the button gave', async () => {
    await press();
    expect(await give(NORMAL)).toBe(false);
    expect([count(), await countedAnew()]).toEqual([1, 1]);
    expect(await take(NORMAL)).toBe(false);
    expect([count(), await countedAnew()]).toEqual([1, 1]);
    expect(kept().map(([key]) => key)).toEqual([BUTTON_KEY]);
  });

  it.each([
    ['normal and super', NORMAL, SUPER],
    ['super and normal', SUPER, NORMAL],
    ['on two cards', NORMAL, ELSEWHERE],
  ])('of one person, %s: one taken back, the other still counts', async (_, one, other) => {
    expect([await give(one), await give(other)]).toEqual([true, false]);
    expect(count()).toBe(1);
    expect(await take(one)).toBe(false);
    expect([count(), await countedAnew()]).toEqual([1, 1]);
    expect(await take(other)).toBe(true);
    expect([count(), await countedAnew(), kept()]).toEqual([0, 0, []]);
  });

  it('heard of twice is one, and taken back twice is gone once', async () => {
    expect([await give(NORMAL), await give(NORMAL)]).toEqual([true, false]);
    expect([await take(NORMAL), await take(NORMAL)]).toEqual([true, false]);
    expect([count(), kept()]).toEqual([0, []]);
  });

  it('that never counted takes nothing along when it is removed', async () => {
    await press();
    await give(SUPER);
    expect(await take(NORMAL)).toBe(false);
    expect(await take(NORMAL, mika)).toBe(false);
    expect(kept()).toHaveLength(2);
  });

  it('of a person whose name Discord did not tell counts as well', async () => {
    await community.goosebumps.giveGoose(1, { id: elif.id }, NORMAL, NOW);
    expect([count(), await countedAnew()]).toEqual([1, 1]);
  });
});

describe('all geese of a card, removed at once,', () => {
  it('no longer count; the button does, and so do those on other cards', async () => {
    for (const goose of [NORMAL, SUPER]) await give(goose);
    await press(mika);
    await give(NORMAL, mika);
    const ana = { id: '700000000000000104', name: 'Ana' };
    await give(NORMAL, ana);
    await give(ELSEWHERE, ana);
    expect(count()).toBe(3);

    expect(await community.goosebumps.clearGeese(1, CARD)).toBe(true);
    expect([count(), await countedAnew()]).toEqual([2, 2]);
    expect(await community.goosebumps.clearGeese(1, CARD)).toBe(false);
    expect(kept()).toHaveLength(2);
  });
});

describe('everything that a person gave', () => {
  it('is taken back at once', async () => {
    await press();
    for (const goose of [NORMAL, SUPER, ELSEWHERE]) await give(goose);
    await give(NORMAL, mika);
    expect(await community.goosebumps.takeBack(1, elif.id)).toBe(true);
    expect([count(), await countedAnew()]).toEqual([1, 1]);
    expect(kept()).toHaveLength(1);
    expect(await community.goosebumps.takeBack(1, elif.id)).toBe(false);
  });
});

describe("one's own moment", () => {
  it('takes no goosebump, in no way', async () => {
    expect(await press(john)).toBe('own');
    expect(await give(NORMAL, john)).toBe(false);
    expect([count(), kept()]).toEqual([0, []]);
  });
});

describe('a moment that is removed or was never there', () => {
  it('takes none', async () => {
    await community.remove(1, john, NOW, undefined);
    expect(await press()).toBe('gone');
    expect(await give(NORMAL)).toBe(false);
    expect(await community.goosebumps.giveGoose(2, elif, NORMAL, NOW)).toBe(false);
    expect(kept()).toEqual([]);
  });

  it('still lets go of what was given before', async () => {
    await give(NORMAL);
    await community.remove(1, john, NOW, undefined);
    await take(NORMAL);
    expect(kept()).toEqual([]);
  });
});

describe('those who felt a moment', () => {
  it('are named once each, the latest first, whatever way they gave it', async () => {
    const { goosebumps } = community;
    await goosebumps.press(1, elif, NOW);
    await goosebumps.giveGoose(1, elif, NORMAL, NOW + 5);
    await goosebumps.giveGoose(1, { id: mika.id }, SUPER, NOW + 3);
    expect(await goosebumps.givers(1)).toEqual([{ id: mika.id }, elif]);
    await goosebumps.takeBack(1, mika.id);
    expect(await goosebumps.givers(1)).toEqual([elif]);
    expect(await goosebumps.givers(2)).toEqual([]);
  });
});

describe('after a restart', () => {
  const giveAt = (goose: typeof NORMAL | typeof ELSEWHERE, at: number) =>
    community.goosebumps.giveGoose(1, elif, goose, at);
  const pressAt = (at: number) => community.goosebumps.press(1, elif, at);
  /** As an earlier version may have kept it. */
  const keepPress = (at: number) => new MemoryStore(rows).set(BUTTON_KEY, { v: 1, at });
  const since = ({ library }: Community, at: number) => library.goosebumpLog.countsSince(at, 1)[1];

  it.each([
    ['by the button and then by a 🪿', () => pressAt(NOW - 10_000), () => giveAt(NORMAL, NOW)],
    ['by a 🪿 under a later card first', () => giveAt(ELSEWHERE, NOW - 10_000), () => giveAt(NORMAL, NOW)],
    ['by a 🪿 before the button', () => giveAt(NORMAL, NOW - 10_000), () => keepPress(NOW)],
  ])('a goosebump counts for the time in which it was first given: %s', async (_, first, second) => {
    await first();
    await second();
    const { community: reopened } = await openCommunity(new MemoryStore(rows));
    for (const one of [community, reopened]) {
      expect([since(one, NOW - 10_000), since(one, NOW - 5_000)]).toEqual([1, 0]);
    }
  });
});
