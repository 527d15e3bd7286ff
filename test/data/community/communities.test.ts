import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { aStory, GUILD } from '../../support/builders.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const IDLE_AFTER = 1_000;
const OTHER_GUILD = '700000000000000002';

let store: ShakyStore;
let communities: Communities;

beforeEach(() => {
  vi.useFakeTimers();
  store = new ShakyStore();
  communities = new Communities(store, { warn: () => undefined }, IDLE_AFTER);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a community', () => {
  it('is read once for all who need it at once, and is one and the same for them', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => communities.community(GUILD)));
    expect(new Set(opened).size).toBe(1);
    expect(store.asked.range).toBe(1);
  });

  it('is read apart from others', async () => {
    const [one, other] = await Promise.all([
      communities.community(GUILD),
      communities.community(OTHER_GUILD),
    ]);
    expect([one.guild, other.guild]).toEqual([GUILD, OTHER_GUILD]);
    expect(store.asked.range).toBe(2);
  });

  it('is let go when nobody came for a while, and is read again with all that is in it', async () => {
    const first = await communities.community(GUILD);
    await first.share(aStory());
    await vi.advanceTimersByTimeAsync(IDLE_AFTER);
    const second = await communities.community(GUILD);
    expect(second).not.toBe(first);
    expect(second.library.count).toBe(1);
  });

  it('stays as long as people come', async () => {
    const first = await communities.community(GUILD);
    for (let visit = 0; visit < 5; visit += 1) {
      await vi.advanceTimersByTimeAsync(IDLE_AFTER - 1);
      expect(await communities.community(GUILD)).toBe(first);
    }
    await vi.advanceTimersByTimeAsync(IDLE_AFTER);
    expect(await communities.community(GUILD)).not.toBe(first);
  });

  it('is not let go under a change that is not done yet', async () => {
    const first = await communities.community(GUILD);
    const release = store.holdWrites();
    const sharing = first.share(aStory());
    await vi.advanceTimersByTimeAsync(IDLE_AFTER);
    const meanwhile = await communities.community(GUILD);
    expect(meanwhile).toBe(first);
    release();
    await sharing;
    await vi.advanceTimersByTimeAsync(1);
    expect(await communities.community(GUILD)).toBe(first);
    await vi.advanceTimersByTimeAsync(IDLE_AFTER);
    expect(await communities.community(GUILD)).not.toBe(first);
  });

  it('that could not be read fails for all who wait, and is tried anew for the next', async () => {
    store.failNext('range');
    const outcomes = await Promise.allSettled([1, 2].map(() => communities.community(GUILD)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    expect(outcomes).toMatchObject([{ reason: expect.any(StoreError) }, { reason: expect.any(StoreError) }]);
    expect((await communities.community(GUILD)).library.count).toBe(0);
    expect(store.asked.range).toBe(2);
  });

  it('is never made of what is no id of a server', async () => {
    await expect(communities.community('%')).rejects.toThrow();
    expect(store.asked.range).toBe(0);
  });
});

describe('closing', () => {
  it('waits for the changes under way', async () => {
    const community = await communities.community(GUILD);
    const release = store.holdWrites();
    const done: string[] = [];
    const sharing = community.share(aStory()).then(() => done.push('shared'));
    const closing = communities.close().then(() => done.push('closed'));
    release();
    await Promise.all([sharing, closing]);
    expect(done).toEqual(['shared', 'closed']);
  });

  it('leaves no timer behind', async () => {
    await communities.community(GUILD);
    await communities.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not fail where a community could not be read', async () => {
    store.failNext('range');
    const failing = communities.community(GUILD);
    await Promise.all([expect(failing).rejects.toThrow(StoreError), communities.close()]);
  });
});
