import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { becauseOf } from '../../support/because.ts';
import { aStory, elif, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';

const channel = '700000000000000901';

let rows: Map<string, string>;
let community: Community;

const isStale = (number: number) => community.cards.marks.isStale(number);
const settleAll = async () => {
  for (const number of [1, 2, 3]) await community.cards.settle(number, () => true);
};

/** John's moment, because of which Elif told one, because of which Mika did; each has a card. */
beforeEach(async () => {
  rows = new Map();
  ({ community } = await openCommunity(new MemoryStore(rows)));
  await community.share(aStory({ author: john }));
  await community.cards.keep(1, '800000000000000501', { channel });
  for (const [number, author] of [
    [2, elif],
    [3, mika],
  ] as const) {
    await community.share(aStory({ author }), [becauseOf(number, number - 1)]);
    await community.cards.keep(number, `80000000000000050${number}`, { channel });
  }
});

describe('a link', () => {
  it('marks the card of the earlier moment when it is made', async () => {
    await settleAll();
    await community.share(aStory({ author: mika }), [becauseOf(4, 2)]);
    expect([1, 2, 3].map(isStale)).toEqual([false, true, false]);
  });

  it('is taken off once, and marks the cards of both', async () => {
    await settleAll();
    expect(await community.chains.untie(2, [], 1)).toBe(true);
    expect(await community.chains.untie(2, [], 1)).toBe(false);
    expect(community.library.chain.of(2)).toBeUndefined();
    expect(community.library.chain.ledTo(1)).toEqual([]);
    expect([1, 2, 3].map(isStale)).toEqual([true, true, false]);
    const { community: again } = await openCommunity(new MemoryStore(rows));
    expect([again.library.chain.of(2), again.library.chain.of(3)]).toEqual([undefined, 2]);
  });

  it('is not taken off by what was meant for another one', async () => {
    expect(await community.chains.untie(3, [], 1)).toBe(false);
    expect(community.library.chain.of(3)).toBe(2);
  });
});

describe('the cards beside a moment', () => {
  const removed = () => community.remove(2, john, NOW, 'Off topic');

  it.each([
    ['is removed', removed],
    ['is erased by its author', () => community.erasures.eraseMoment(2, NOW)],
    ['is hidden', () => community.reports.keep(2, { at: NOW, by: mika, reason: 'spam' }).then(hide)],
  ])('are marked when it %s', async (_, change) => {
    await settleAll();
    await change();
    expect([isStale(1), isStale(3)]).toEqual([true, true]);
  });

  it('are marked when it is back', async () => {
    await removed();
    await settleAll();
    await community.removals.restore(2, { by: john, at: NOW + 1 });
    expect([isStale(1), isStale(3)]).toEqual([true, true]);
  });

  it('stay as they are when its text or its goosebumps change', async () => {
    await settleAll();
    await community.goosebumps.press(2, john, NOW);
    const contents = { ...aStory({ author: elif }), text: 'Told anew.' };
    await community.edits.keep(
      { number: 2, id: '800000000000000556', contents, basedOn: NOW, at: NOW + 1 },
      [],
    );
    expect([isStale(1), isStale(2), isStale(3)]).toEqual([false, true, false]);
  });
});

const hide = () => community.reports.decide(2, { at: NOW, by: john, outcome: 'hidden', seen: 0 }, () => []);
