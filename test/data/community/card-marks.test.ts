import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { firstIdAt } from '../../../src/domain/snowflake.ts';
import { anOwnFilm, aStory, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const channel = '700000000000000901';
const CARD = '800000000000000555';
const REPLY = '800000000000000556';
const STALE = ':stale:0000000001';

let rows: Map<string, string>;
let store: ShakyStore;
let community: Community;
/** Moments about which the community has said that there is something to do. */
let told: number[];

const marked = () => [...rows.keys()].some((key) => key.endsWith(STALE));
const shown = () => community.library.moment(1);
const settle = (isRight = true) => community.cards.settle(1, () => isRight);

async function open(): Promise<void> {
  told = [];
  ({ community } = await openCommunity(store, GUILD, { onStale: (_, number) => told.push(number) }));
}

beforeEach(async () => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  await open();
  await community.films.add(anOwnFilm());
  await community.share(aStory({ author: john, film: anOwnFilm().id }));
  await community.cards.keep(1, CARD, { channel }, shown());
});
afterEach(() => vi.useRealTimers());

const reply = { author: elif, text: 'Me too', at: NOW };

const CHANGES: readonly [string, () => Promise<unknown>][] = [
  ['a goosebump', () => community.goosebumps.press(1, elif, NOW)],
  ['a reply', () => community.reply(1, REPLY, reply)],
  [
    'an edit',
    () =>
      community.edits.keep(
        { number: 1, id: REPLY, contents: { ...aStory(), text: 'Told anew.' }, basedOn: NOW, at: NOW + 1 },
        [],
      ),
  ],
  ['the removal of the moment', () => community.remove(1, john, NOW, undefined)],
  ['a film that was completed', () => community.films.complete(anOwnFilm({ directors: ['Kim'] }))],
  [
    'a merged film',
    () => community.films.merge(anOwnFilm().id, { into: 'oldboy-2003', by: john.id, at: NOW }),
  ],
];

describe.each(CHANGES)('%s', (_, change) => {
  it('marks the cards in the same commit', async () => {
    expect(marked()).toBe(false);
    const before = { ...store.asked };
    await change();
    expect(marked()).toBe(true);
    expect(told).toEqual([1]);
    const commits = (asked: typeof before) => asked.set + asked.write + asked.delete;
    expect(commits(store.asked)).toBe(commits(before) + 1);
  });

  it('leaves no mark if it could not be kept', async () => {
    store.failNext('write');
    await expect(change()).rejects.toThrow();
    expect(marked()).toBe(false);
    expect(community.cards.marks.isStale(1)).toBe(false);
    expect(told).toEqual([]);
  });
});

describe('a mark', () => {
  it('is not needed where the moment has no card, nor for new words of a reply', async () => {
    await community.reply(1, REPLY, reply);
    await settle();
    await community.settled();
    await community.reply(1, REPLY, { ...reply, text: 'Other words' });
    await community.share(aStory());
    await community.goosebumps.press(2, mika, NOW);
    expect([...rows.keys()].filter((key) => key.includes(':stale:'))).toEqual([]);
  });

  it('is written once, however many changes come before it is deleted', async () => {
    await community.goosebumps.press(1, elif, NOW);
    await settle();
    const written = store.asked.write;
    await community.goosebumps.press(1, mika, NOW);
    expect(store.asked.write).toBe(written);
    expect(community.cards.marks.isStale(1)).toBe(true);
    expect(marked()).toBe(true);
  });

  it('is deleted a little after the cards are right, and not before', async () => {
    vi.useFakeTimers();
    await community.goosebumps.press(1, elif, NOW);
    expect(await settle(false)).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(marked()).toBe(true);
    expect(await settle()).toBe(true);
    expect(marked()).toBe(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(marked()).toBe(false);
  });

  it('stays where a change comes between the cards being right and the mark being deleted', async () => {
    await community.goosebumps.press(1, elif, NOW);
    await settle();
    await community.goosebumps.press(1, mika, NOW);
    await community.settled();
    expect(marked()).toBe(true);
  });

  it('that could not be deleted stays, and the next time it can', async () => {
    await community.goosebumps.press(1, elif, NOW);
    await settle();
    store.failNext('write');
    await community.settled();
    expect(marked()).toBe(true);
    await community.settled();
    expect(marked()).toBe(false);
  });

  it('is known after a start', async () => {
    await community.goosebumps.press(1, elif, NOW);
    await open();
    expect([...community.cards.marks.unsettled]).toEqual([1]);
    expect(community.cards.marks.isStale(1)).toBe(true);
  });

  it('comes with a card that shows something older, or of which it is not known what it shows', async () => {
    const older = shown();
    await community.goosebumps.press(1, elif, NOW);
    await settle();
    await community.cards.keep(1, REPLY, { channel }, shown());
    expect(community.cards.marks.isStale(1)).toBe(false);
    await community.cards.keep(1, '800000000000000557', { channel }, older);
    expect(community.cards.marks.isStale(1)).toBe(true);
    await settle();
    await community.cards.keep(1, '800000000000000558', { channel });
    expect(community.cards.marks.isStale(1)).toBe(true);
  });
});

describe('a card on its way', () => {
  const answering = firstIdAt(Date.now());
  const message = String(BigInt(answering) + 9n);
  const place = { channel, ageRestricted: false };
  const posting = { v: 1 as const, number: 2, channel, after: answering };

  it('is kept in one commit with its moment, and deleted in one with its record', async () => {
    const { set, write } = store.asked;
    await community.share(aStory({ place }), [], { posting: { after: answering } });
    expect(store.asked).toMatchObject({ set, write: write + 1 });
    expect(community.cards.marks.postings(2)).toEqual([posting]);
    expect(community.cards.marks.isUnderWay(posting)).toBe(true);

    await community.cards.keep(2, message, { channel }, community.library.moment(2));
    expect(store.asked).toMatchObject({ set, write: write + 2 });
    expect(community.cards.marks.postings(2)).toEqual([]);
    expect([...rows.keys()].filter((key) => key.includes(':posting:'))).toEqual([]);
  });

  it('is known after a start, and then under way no longer', async () => {
    await community.share(aStory({ place }), [], { posting: { after: answering } });
    await open();
    expect([...community.cards.marks.unsettled]).toEqual([2]);
    expect(community.cards.marks.postings(2)).toEqual([posting]);
    expect(community.cards.marks.postings(2).map((one) => community.cards.marks.isUnderWay(one))).toEqual([
      false,
    ]);
  });

  it('is not what another card, in another channel or from before, makes an end of', async () => {
    await community.share(aStory({ place }), [], { posting: { after: answering } });
    await community.cards.keep(2, message, { channel: '700000000000000902' });
    await community.cards.keep(2, String(BigInt(answering) - 9n), { channel });
    await community.cards.keep(1, message, { channel });
    expect(community.cards.marks.postings(2)).toEqual([posting]);
  });

  it('counts as under way for as long as Discord takes an answer', async () => {
    const old = firstIdAt(Date.now() - 21 * 60 * 1000);
    await community.cards.beginPosting({ v: 1, number: 1, channel, after: old });
    expect(community.cards.marks.postings(1).map((one) => community.cards.marks.isUnderWay(one))).toEqual([
      false,
    ]);
  });
});

describe('a message with the buttons of a card', () => {
  it('is a card of a live or removed moment that began before it, and else unknown', async () => {
    const origin = '900000000000000000';
    await community.share(aStory({ origin }));
    const { library } = community;
    expect(library.cardState(2, '900000000000000001')).toBe('live');
    expect(library.cardState(2, '899999999999999999')).toBe('unknown');
    expect(library.cardState(3, '900000000000000001')).toBe('unknown');
    await community.remove(2, john, NOW, undefined);
    expect(library.cardState(2, '900000000000000001')).toBe('removed');
    expect(library.cardState(2, '899999999999999999')).toBe('unknown');
    expect(library.removed(2)?.origin).toBe(origin);
    expect(library.removed(1)).toBeUndefined();
  });
});
