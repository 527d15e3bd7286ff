import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Communities } from '../../../src/data/community/communities.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { aStory, GUILD } from '../../support/builders.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const IDLE_AFTER_MS = 1_000;
const OTHER_GUILD = '700000000000000002';

let store: ShakyStore;
let communities: Communities;

beforeEach(() => {
  vi.useFakeTimers();
  store = new ShakyStore();
  communities = new Communities(store, { warn: () => undefined }, { idleAfterMs: IDLE_AFTER_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

async function share(guild: string): Promise<void> {
  await (await communities.community(guild)).share(aStory());
}

describe('a community', () => {
  it('is read once for all who need it at once, and is one and the same for them', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => communities.community(GUILD)));
    expect(new Set(opened).size).toBe(1);
    expect(store.asked.range).toBe(1);
  });

  it('is not read where another process works for it', async () => {
    const isOurs = (guild: string) => guild === GUILD;
    const ours = new Communities(store, { warn: () => undefined }, { isOurs });
    await ours.community(GUILD);
    await expect(ours.community(OTHER_GUILD)).rejects.toThrow(OTHER_GUILD);
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
    await share(GUILD);
    await vi.advanceTimersByTimeAsync(IDLE_AFTER_MS);
    await collectGarbage();
    expect((await communities.community(GUILD)).library.all.count).toBe(1);
    expect(store.asked.range).toBe(2);
  });

  it('stays as long as people come', async () => {
    await communities.community(GUILD);
    for (let visit = 0; visit < 5; visit += 1) {
      await vi.advanceTimersByTimeAsync(IDLE_AFTER_MS - 1);
      await communities.community(GUILD);
      await collectGarbage();
    }
    expect(store.asked.range).toBe(1);
    // It is looked at as often as that, so it may stay for up to twice as long.
    await vi.advanceTimersByTimeAsync(2 * IDLE_AFTER_MS);
    await collectGarbage();
    await communities.community(GUILD);
    expect(store.asked.range).toBe(2);
  });

  it('is let go as soon where the clock of the machine is set back', async () => {
    await communities.community(GUILD);
    vi.setSystemTime(Date.now() - 60 * 60 * 1000);
    await communities.community(OTHER_GUILD);
    await vi.advanceTimersByTimeAsync(2 * IDLE_AFTER_MS);
    expect(communities.loaded.count).toBe(0);
  });

  it('is never read anew while somebody still works with it, however long', async () => {
    const first = await communities.community(GUILD);
    await vi.advanceTimersByTimeAsync(IDLE_AFTER_MS);
    await collectGarbage();
    expect(await communities.community(GUILD)).toBe(first);
    expect(store.asked.range).toBe(1);
  });

  it('is never read anew under a change that is not done yet', async () => {
    const release = store.holdWrites();
    // Only the change itself holds a reference to the community.
    const sharing = communities.community(GUILD).then((community) => community.share(aStory()));
    await vi.advanceTimersByTimeAsync(IDLE_AFTER_MS);
    await collectGarbage();
    const meanwhile = (await communities.community(GUILD)).share(aStory());
    release();
    const numbers = (await Promise.all([sharing, meanwhile])).map((moment) => moment?.number);
    expect(numbers).toEqual([1, 2]);
    expect(store.asked.range).toBe(1);
  });

  it('that could not be read fails for all who wait, and is tried anew for the next', async () => {
    store.failNext('range');
    const outcomes = await Promise.allSettled([1, 2].map(() => communities.community(GUILD)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
    expect(outcomes).toMatchObject([{ reason: expect.any(StoreError) }, { reason: expect.any(StoreError) }]);
    expect((await communities.community(GUILD)).library.all.count).toBe(0);
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

describe('a bound on the memory of all', () => {
  const GUILDS = [1, 2, 3].map((number) => `70000000000000000${number}`);
  const [first = '', second = '', third = ''] = GUILDS;

  /** With room for two communities of one moment each. */
  async function filled(): Promise<void> {
    for (const guild of GUILDS) await share(guild);
    const { heapBytes } = (await communities.community(first)).library;
    communities = new Communities(store, { warn: () => undefined }, { maxHeapBytes: 2.5 * heapBytes });
    store.asked.range = 0;
  }

  async function visit(...guilds: readonly string[]): Promise<void> {
    for (const guild of guilds) await communities.community(guild);
    await collectGarbage();
  }

  it('lets go of the one that was used least recently', async () => {
    await filled();
    await visit(first, second, first, third);
    expect(store.asked.range).toBe(3);
    await visit(first, third);
    expect(store.asked.range).toBe(3);
    await visit(second);
    expect(store.asked.range).toBe(4);
  });

  it('never lets go of one that somebody works with', async () => {
    await filled();
    const held = await communities.community(first);
    await visit(second, third, second, third);
    expect(await communities.community(first)).toBe(held);
    expect(store.asked.range).toBe(3);
  });

  it('keeps the one in use even where that alone is beyond it', async () => {
    communities = new Communities(store, { warn: () => undefined }, { maxHeapBytes: 1 });
    await visit(first, first);
    expect(store.asked.range).toBe(1);
    await visit(second);
    await visit(first);
    expect(store.asked.range).toBe(3);
  });

  it('counts what a community has grown by since it was read', async () => {
    await filled();
    await visit(first, second);
    for (let count = 0; count < 20; count += 1) await share(second);
    await visit(second);
    await visit(first);
    expect(store.asked.range).toBe(3);
  });

  it('counts an index that grows long after it was asked for, though nobody comes any more', async () => {
    await filled();
    await visit(first, second);
    const { library } = await communities.community(second);
    const before = communities.loaded.heapBytes;
    let bytes = 0;
    library.followWith({
      momentPut: () => undefined,
      get bytes() {
        return bytes;
      },
    });
    bytes = before;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(communities.loaded.count).toBe(1);
    expect(communities.loaded.heapBytes).toBeGreaterThan(before);
    await collectGarbage();
    await visit(second, first);
    expect(store.asked.range).toBe(3);
  });

  it('is told once an hour where it has no room for those who come, and counted', async () => {
    await filled();
    const told: unknown[] = [];
    const warn = (facts: object, message: string) => told.push([message, facts]);
    const { heapBytes } = (await communities.community(first)).library;
    communities = new Communities(store, { warn }, { maxHeapBytes: 1.5 * heapBytes });
    const alternately = async (times: number) => {
      for (let time = 0; time < times; time += 1) for (const guild of GUILDS) await visit(guild);
    };
    await alternately(4);
    expect([told, communities.loaded.reread]).toEqual([[], 9]);
    await alternately(4);
    expect(told).toEqual([[expect.stringContaining('LIBRARY_MEMORY_MB'), { reread: 10 }]]);
    expect(communities.loaded.reread).toBe(21);
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    await alternately(4);
    expect(told).toHaveLength(1);
    await alternately(1);
    expect(told).toHaveLength(2);
  });

  it('says nothing of one that nobody needed for longer than it would have stayed', async () => {
    await filled();
    for (let time = 0; time < 20; time += 1) {
      await visit(...GUILDS);
      await vi.advanceTimersByTimeAsync(30 * 60 * 1000);
      await collectGarbage();
    }
    expect(communities.loaded).toEqual({ count: 0, heapBytes: 0, reread: 0 });
    expect(store.asked.range).toBe(60);
  });
});

describe('when what is stored may differ from what was told', () => {
  it('every community is read anew, and what was read before writes nothing more', async () => {
    await share(GUILD);
    const before = await communities.community(GUILD);
    store.beInDoubt();
    await expect(before.share(aStory())).rejects.toThrow(StoreError);
    expect(before.library.all.count).toBe(1);
    const after = await communities.community(GUILD);
    expect(after).not.toBe(before);
    await share(GUILD);
    expect(after.library.all.count).toBe(2);
  });

  it('one that is being read at that time isn’t used', async () => {
    await share(GUILD);
    const doubtful = new Communities(store, { warn: () => undefined });
    const reading = doubtful.community(GUILD);
    store.beInDoubt();
    const read = await reading.catch(() => undefined);
    await expect(
      (async () => read?.share(aStory()))().then(
        (kept) => kept ?? Promise.reject(new StoreError('unavailable', '')),
      ),
    ).rejects.toThrow(StoreError);
    expect(await doubtful.community(GUILD)).not.toBe(read);
  });
});
