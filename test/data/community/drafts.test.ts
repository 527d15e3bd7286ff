import { setImmediate } from 'node:timers/promises';
import { queryObjects } from 'node:v8';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../../src/data/community/drafts.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { DRAFT_LIFETIME_MS, type RemovalDraft, type ShareDraft } from '../../../src/domain/draft.ts';
import { elif, GUILD, john } from '../../support/builders.ts';
import { DISKS } from '../../support/disks.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { ShakyStore } from '../../support/shaky-store.ts';

const key = { guild: GUILD, user: john.id, id: '800000000000000001' };
const share: ShareDraft = {
  v: 1,
  kind: 'share',
  film: '7-kogustaki-mucize-2019',
  country: 'MT',
  upload: { url: 'https://cdn.discordapp.com/x.png', alt: 'Ova runs' },
  story: { text: 'Too short', at: 'the end', moods: ['moved'], contentNotes: [], spoiler: false },
};
const removal: RemovalDraft = { v: 1, kind: 'removal', number: 128, reason: 'Off topic' };

const quiet = { warn: () => {} };
const warned: object[] = [];
let rows: Map<string, string>;
let store: ShakyStore;
let drafts: Drafts;

beforeEach(() => {
  rows = new Map();
  store = new ShakyStore(new MemoryStore(rows));
  drafts = new Drafts(store, { warn: (facts) => warned.push(facts) });
  warned.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a draft', () => {
  it.each(DISKS)('kept $where comes back as it was left, also after a restart', async ({ makeDisk }) => {
    const disk = await makeDisk();
    const before = await disk.open();
    await new Drafts(before, quiet).keep(key, share);
    await before.close();
    expect(await new Drafts(await disk.open(), quiet).find(key, 'share')).toEqual(share);
  });

  it('replaces what was left before', async () => {
    await drafts.keep(key, share);
    const { story: _story, ...bare } = share;
    await drafts.keep(key, bare);
    expect(await drafts.find(key, 'share')).toEqual(bare);
  });

  it('lives for a day, counted from when it was last kept', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
    await drafts.keep(key, share);
    vi.setSystemTime(1_000_000 + DRAFT_LIFETIME_MS);
    expect(await drafts.find(key, 'share')).toEqual(share);
    await drafts.keep(key, share);
    vi.setSystemTime(1_000_000 + 2 * DRAFT_LIFETIME_MS);
    expect(await drafts.find(key, 'share')).toEqual(share);
    vi.setSystemTime(1_000_000 + 2 * DRAFT_LIFETIME_MS + 1);
    expect(await drafts.find(key, 'share')).toBeUndefined();
    expect(DRAFT_LIFETIME_MS).toBe(24 * 60 * 60 * 1000);
  });

  it('that could not be kept fails, so that nobody is told that it was', async () => {
    store.failNext('set');
    await expect(drafts.keep(key, share)).rejects.toThrow(StoreError);
  });

  it.each([
    ['another person', { ...key, user: elif.id }],
    ['another community', { ...key, guild: '700000000000000002' }],
    ['another id', { ...key, id: '800000000000000002' }],
  ])('is not found by %s', async (_, other) => {
    await drafts.keep(key, share);
    expect(await drafts.find(other, 'share')).toBeUndefined();
    expect(await drafts.useUp(other, 'share', async () => 'used')).toBeUndefined();
    expect(await drafts.find(key, 'share')).toEqual(share);
  });

  it('of a removal is none of a share', async () => {
    await drafts.keep(key, removal);
    expect(await drafts.find(key, 'share')).toBeUndefined();
    expect(await drafts.useUp(key, 'share', async () => 'used')).toBeUndefined();
    expect(await drafts.find(key, 'removal')).toEqual(removal);
  });

  it('of a later version is not found, and stays', async () => {
    const name = `${GUILD}:draft:${john.id}:${key.id}`;
    await store.set(name, { ...share, v: 2 });
    expect(await drafts.find(key, 'share')).toBeUndefined();
    expect([...rows.keys()]).toEqual([name]);
    expect(warned).toEqual([{ key: name, fault: 'version 2 is newer than this bot, which reads up to 1' }]);
  });
});

describe('using a draft up', () => {
  it('answers what the use does, and the draft is gone', async () => {
    await drafts.keep(key, share);
    expect(await drafts.useUp(key, 'share', async ({ film }) => film)).toBe(share.film);
    expect(await drafts.find(key, 'share')).toBeUndefined();
    expect(rows.size).toBe(0);
  });

  it('works once for two who come with it at once', async () => {
    await drafts.keep(key, share);
    let uses = 0;
    const use = async () => {
      uses += 1;
      await setImmediate();
      return uses;
    };
    const outcomes = await Promise.all([1, 2, 3].map(() => drafts.useUp(key, 'share', use)));
    expect(outcomes).toEqual([1, undefined, undefined]);
    expect(uses).toBe(1);
  });

  it('works once, however long the disk takes to forget it', async () => {
    await drafts.keep(key, share);
    const release = store.holdWrites();
    const outcomes = [1, 2].map((use) => drafts.useUp(key, 'share', async () => use));
    await expect.poll(() => store.asked.delete).toBe(1);
    release();
    expect(await Promise.all(outcomes)).toEqual([1, undefined]);
  });

  it('is done though the draft could not be forgotten: it is logged, not told as a failure', async () => {
    await drafts.keep(key, share);
    store.failNext('delete');
    expect(await drafts.useUp(key, 'share', async () => 'used')).toBe('used');
    expect(warned).toMatchObject([{ draft: key.id }]);
  });

  it('keeps the draft where the use fails, and the next attempt has it', async () => {
    await drafts.keep(key, share);
    const failing = drafts.useUp(key, 'share', () => Promise.reject(new Error('disk full')));
    const next = drafts.useUp(key, 'share', async ({ film }) => film);
    await expect(failing).rejects.toThrow('disk full');
    expect(await next).toBe(share.film);
  });

  it('fails where the draft cannot be read, and does not use it', async () => {
    await drafts.keep(key, share);
    store.failNext('get');
    const failing = drafts.useUp(key, 'share', () => Promise.reject(new Error('used')));
    await expect(failing).rejects.toThrow(StoreError);
    expect(await drafts.useUp(key, 'share', async () => 'used')).toBe('used');
  });

  it('leaves nothing in memory when it is done, or has failed', async () => {
    // Node prints a warning that it is experimental.
    vi.spyOn(process, 'emitWarning').mockReturnValue();
    // Other tests in this process have theirs.
    const before = queryObjects(Promise, { format: 'count' });
    const count = 4_000;
    for (let index = 0; index < count; index += 1) {
      const one = { ...key, id: `8000000000000${100_000 + index}` };
      const use = () => (index % 2 === 0 ? Promise.resolve() : Promise.reject(new Error('disk full')));
      await drafts.exclusive(one, use).catch(() => undefined);
    }
    expect(queryObjects(Promise, { format: 'count' }) - before).toBeLessThan(count / 2);
  });

  it('does not wait for another draft', async () => {
    const other = { ...key, id: '800000000000000002' };
    await drafts.keep(key, share);
    await drafts.keep(other, share);
    let finish: (value: string) => void = () => undefined;
    const slow = drafts.useUp(key, 'share', () => new Promise<string>((resolve) => (finish = resolve)));
    expect(await drafts.useUp(other, 'share', async () => 'quick')).toBe('quick');
    finish('slow');
    expect(await slow).toBe('slow');
  });
});
