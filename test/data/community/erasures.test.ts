import { beforeEach, describe, expect, it } from 'vitest';
import type { Community } from '../../../src/data/community/community.ts';
import { keyFor } from '../../../src/data/store/keys.ts';
import type { Wishes } from '../../../src/domain/erasure.ts';
import { NOBODY } from '../../../src/domain/nobody.ts';
import { aStory, CHANNEL, elif, GUILD, john, mika, NOW } from '../../support/builders.ts';
import { fillWithJohn, JOHNS_REPLY, JOHNS_WORDS, PICTURE } from '../../support/johns-data.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { contentOf, openCommunity } from '../../support/open-community.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const ALL: Wishes = { moments: 'erase', replies: 'erase' };
const NAMELESS: Wishes = { moments: 'keep', replies: 'keep' };
const running = new AbortController().signal;
const asked = { at: NOW + 1_000, name: 'somebody', id: '900000000000000099' };

let rows: Map<string, string>;
let store: ShakyStore;
let community: Community;
let stale: number[];

beforeEach(async () => {
  rows = new Map();
  stale = [];
  store = new ShakyStore(new MemoryStore(rows));
  ({ community } = await openCommunity(store, GUILD, { onStale: (_, number) => stale.push(number) }));
  await fillWithJohn(community, store);
});

const everything = () => [...rows].map((row) => row.join(' ')).join('\n');

async function erase(wishes: Wishes) {
  await community.erasures.begin(john.id, wishes, asked);
  return community.erasures.carryOut(john.id, running);
}

describe('an erasure', () => {
  it.each([ALL, NAMELESS])(
    'leaves neither id nor name (%j), in the store and in the library',
    async (wishes) => {
      expect(everything()).toContain(john.id);
      const report = await erase(wishes);
      expect(report?.left).toBe(0);
      expect(everything()).not.toContain(john.id);
      expect(everything()).not.toContain(john.name);
      // What is in memory is what a start would read.
      const { community: again, warnings } = await openCommunity(store);
      expect(contentOf(community)).toEqual(contentOf(again));
      expect(warnings).toEqual([]);
    },
  );

  it('takes what somebody told with all that belongs to it, and leaves a gap', async () => {
    await erase(ALL);
    for (const words of JOHNS_WORDS) expect(everything()).not.toContain(words);
    expect(rows.has(keyFor({ guild: GUILD, kind: 'picture', id: PICTURE.id }))).toBe(false);
    expect(community.library.moment(1)).toBeUndefined();
    expect(community.library.wasRemoved(1)).toBe(true);
    expect(community.library.replies(2).map(({ author }) => author)).toEqual([mika]);
    expect((await community.share(aStory({ author: mika })))?.number).toBe(4);
  });

  it('keeps what somebody told without their name, with what others gave to it', async () => {
    await erase(NAMELESS);
    const kept = community.library.moment(1);
    expect(kept).toMatchObject({
      goosebumps: 1,
      replies: 1,
      moment: { author: { id: NOBODY, name: 'somebody' } },
    });
    expect(kept?.moment.country).toBeUndefined();
    const replies = community.library.replies(2);
    expect(replies.map(({ author }) => author.name)).toEqual(['somebody', 'Mika']);
    // It was a Discord reply: the id of that message would lead to John.
    expect(replies.map(({ id }) => id)).not.toContain(JOHNS_REPLY);
    expect(rows.has(keyFor({ guild: GUILD, kind: 'picture', id: PICTURE.id }))).toBe(true);
  });

  it('counts fall, and cards are to be brought right', async () => {
    expect(community.library.moment(2)).toMatchObject({ goosebumps: 2, replies: 2 });
    stale = [];
    await erase(ALL);
    expect(community.library.moment(2)).toMatchObject({ goosebumps: 1, replies: 1 });
    expect(new Set(stale)).toEqual(new Set([1, 2]));
    expect(community.library.cards(1)).toHaveLength(1);
  });

  it('goes on after it was stopped or killed anywhere', async () => {
    const writes = store.asked.write;
    await erase(ALL);
    const last = store.asked.write - writes + 1;
    expect(last).toBeGreaterThan(1);
    for (let at = 1; at <= last; at += 1) {
      const other = new Map<string, string>();
      const shaky = new ShakyStore(new MemoryStore(other));
      const { community: before } = await openCommunity(shaky);
      await fillWithJohn(before, shaky);
      await before.erasures.begin(john.id, ALL, asked);
      let count = 0;
      const stop = new AbortController();
      await before.erasures.carryOut(john.id, stop.signal, () => {
        count += 1;
        if (count === at) stop.abort();
      });
      const { community: after } = await openCommunity(shaky);
      await after.erasures.carryOut(john.id, running);
      expect([...other].join('\n')).not.toContain(john.id);
      expect([...other.keys()].sort()).toEqual([...rows.keys()].sort());
    }
  });

  it('leaves what is shared in the meantime whole', async () => {
    await community.erasures.begin(john.id, ALL, asked);
    const erasing = community.erasures.carryOut(john.id, running);
    const sharing = community.share(aStory({ author: john, text: 'A new one', sharedAt: asked.at + 1 }));
    const [, moment] = await Promise.all([erasing, sharing]);
    expect(moment?.number).toBe(4);
    expect(community.library.moment(4)?.moment).toMatchObject({ author: john, text: 'A new one' });
  });

  it('tells of records that it can’t read, and leaves them', async () => {
    const key = keyFor({ guild: GUILD, kind: 'moment', number: 9 });
    await store.set(key, { v: 99, author: john });
    expect(await erase(ALL)).toMatchObject({ left: 1 });
    expect(rows.has(key)).toBe(true);
  });

  it('asked for twice is one', async () => {
    await community.erasures.begin(john.id, ALL, asked);
    const again = await community.erasures.begin(john.id, NAMELESS, { ...asked, at: NOW + 2_000 });
    expect(again).toMatchObject(ALL);
    await community.erasures.carryOut(john.id, running);
    expect(await community.erasures.find(john.id)).toBeUndefined();
  });
});

describe('a moment that its author erases', () => {
  it('is gone at once with everything, and its number is a gap', async () => {
    expect(await community.erasures.eraseMoment(1, NOW)).toBe(true);
    expect(everything()).not.toContain(JOHNS_WORDS[0]);
    const { community: again, warnings } = await openCommunity(store);
    expect(warnings).toEqual([]);
    expect(contentOf(again)).toEqual(contentOf(community));
    expect(again.library.nextNumber).toBe(4);
    expect(again.library.wasRemoved(1)).toBe(true);
    expect(await community.erasures.eraseMoment(1, NOW)).toBe(false);
  });

  it('still counts towards how much its author may share', async () => {
    await community.erasures.eraseMoment(1, NOW);
    expect([...community.library.timesShared(john.id, NOW - 1)]).toEqual([NOW]);
  });

  it('has its cards taken down, but not what stood there before it was told', async () => {
    await community.erasures.eraseMoment(1, NOW);
    const [card] = community.library.cards(1);
    expect(community.library.cardState(1, card?.message ?? '')).toBe('removed');
    expect(community.library.cardState(1, '800000000000000001')).toBe('unknown');
    await community.goosebumps.press(1, elif, NOW);
    expect(community.library.hasGoosebump(1, elif.id)).toBe(false);
    expect(card?.channel).toBe(CHANNEL);
  });
});
