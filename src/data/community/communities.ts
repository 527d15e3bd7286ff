import { type Choice, PersonRecord, SettingRecord } from '../../domain/chosen.ts';
import { insteadOfUnreadable } from '../store/instead-of-unreadable.ts';
import { allOfKind } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';
import { Community, type Watchers } from './community.ts';
import { Crowding } from './crowding.ts';
import { lettersDue } from './letters-due.ts';
import type { CommunityLog } from './load-library.ts';
import { reportsToShow } from './reports-to-show.ts';
import { RevocableStore } from './revocable-store.ts';

/** Milliseconds after its last use at which a community is released from memory. */
const IDLE_AFTER_MS = 30 * 60 * 1000;
/**
 * Milliseconds between two looks at the communities in use: how large they have become, since an index grows for a while after
 * it was asked for, and whether somebody still uses them.
 */
const LOOK_EVERY_MS = 10_000;

export interface CommunitiesOptions extends Watchers {
  /** Whether this process works for that server; by default, it does for all. */
  readonly isOurs?: (guild: string) => boolean;
  readonly idleAfterMs?: number;
  /** Estimated heap bytes that all libraries together may take; unlimited by default. */
  readonly maxHeapBytes?: number;
}

interface Opened {
  readonly community: Promise<Community>;
  /** When it was last used, in milliseconds of a clock that nobody sets. */
  usedAt: number;
  /** `undefined` while it is being read. */
  loaded: Community | undefined;
  /** The size of its library, with its indexes, when it was last weighed. */
  heapBytes: number;
}

/**
 * The communities in use. Each is read when first needed, and released when nobody has used it for a while or when all
 * together exceed their limit, the least recently used first. A released community is held weakly: as long as somebody
 * still works with it or changes are under way, the same object is used. No community is ever read twice at a time, because
 * two copies would give the same number to two moments.
 */
export class Communities {
  readonly #store: RecordStore;
  readonly #log: CommunityLog;
  readonly #watchers: Watchers;
  readonly #isOurs: (guild: string) => boolean;
  readonly #idleAfterMs: number;
  readonly #maxHeapBytes: number;
  /** Ordered from least to most recently used. */
  readonly #opened = new Map<string, Opened>();
  readonly #released = new Map<string, WeakRef<Community>>();
  readonly #collected = new FinalizationRegistry<string>((guild) => {
    if (!this.#released.get(guild)?.deref()) this.#released.delete(guild);
  });
  /** The store as the communities in use have it. */
  #trusted: RevocableStore;
  readonly #crowding: Crowding;
  #heapBytes = 0;
  #looking: NodeJS.Timeout | undefined;

  constructor(
    store: RecordStore,
    log: CommunityLog,
    {
      idleAfterMs = IDLE_AFTER_MS,
      maxHeapBytes = Number.POSITIVE_INFINITY,
      isOurs = () => true,
      ...watchers
    }: CommunitiesOptions = {},
  ) {
    this.#store = store;
    this.#trusted = new RevocableStore(store);
    store.whenInDoubt(() => this.#distrust());
    this.#log = log;
    this.#crowding = new Crowding(log, idleAfterMs);
    this.#watchers = watchers;
    this.#isOurs = isOurs;
    this.#idleAfterMs = idleAfterMs;
    this.#maxHeapBytes = maxHeapBytes;
  }

  /** How many are in memory, what their libraries take there, by an estimate, and how often room was lacking for one. */
  get loaded(): { readonly count: number; readonly heapBytes: number; readonly reread: number } {
    return { count: this.#opened.size, heapBytes: this.#heapBytes, reread: this.#crowding.reread };
  }

  /** @throws {StoreError} if it can't be read; the next call tries again */
  async community(guild: string): Promise<Community> {
    // Two processes that write the same records would destroy each other’s.
    if (!this.#isOurs(guild)) throw new Error(`another process works for server ${guild}`);
    const opened = this.#opened.get(guild) ?? this.#open(guild);
    const community = opened.loaded ?? (await this.#read(guild, opened));
    this.#used(guild, opened);
    return community;
  }

  async #read(guild: string, opened: Opened): Promise<Community> {
    try {
      opened.loaded = await opened.community;
    } catch (error) {
      this.#forget(guild, opened);
      throw error;
    }
    return opened.loaded;
  }

  /** The community, if there is something to do about its cards. Most have nothing, and need not be read for that. */
  async withCardsToSettle(guild: string): Promise<Community | undefined> {
    for (const kind of ['posting', 'stale'] as const) {
      const rows = this.#store.range(...allOfKind(guild, kind))[Symbol.asyncIterator]();
      if (!(await rows.next()).done) return this.community(guild);
    }
    return undefined;
  }

  /** Waits for the changes under way in a community whose data is erased, and keeps nothing of it in memory. */
  async drop(guild: string): Promise<void> {
    const opened = this.#opened.get(guild);
    const held = this.#released.get(guild)?.deref();
    if (opened) this.#forget(guild, opened);
    this.#released.delete(guild);
    await Promise.allSettled([opened?.community, held].map(async (one) => (await one)?.settled()));
  }

  /** The numbers of moments whose card of reports may not be in step. */
  reportsToShow(guild: string, channelSetting: string): Promise<readonly number[]> {
    return reportsToShow(this.#store, guild, channelSetting);
  }

  /** Whether moments wait for a moderator there, or a message says so. Most communities need not be read for that. */
  async hasReviews(guild: string): Promise<boolean> {
    for (const kind of ['review', 'reviewcard'] as const) {
      if ((await this.#store.firstKey(...allOfKind(guild, kind))) !== undefined) return true;
    }
    return false;
  }

  /** Whether moments were told because of others there, or reached a board. */
  async hasSpread(guild: string): Promise<boolean> {
    for (const kind of ['because', 'board'] as const) {
      if ((await this.#store.firstKey(...allOfKind(guild, kind))) !== undefined) return true;
    }
    return false;
  }

  /** The slots of digests whose messages may not show what they should, as the store has them. */
  async staleDigests(guild: string): Promise<readonly string[]> {
    const slots: string[] = [];
    for await (const row of this.#store.range(...allOfKind(guild, 'staledigest'))) {
      const key = parseKey(row.key);
      if (key?.kind === 'staledigest') slots.push(key.slot);
    }
    return slots;
  }

  /**
   * What a community chose, without its library; `undefined` if it hasn't, or if that can't be read.
   * @throws {StoreError} if the store can't be read
   */
  async choiceIn<V>(guild: string, { name, schema }: Choice<V>): Promise<V | undefined> {
    const stored = await this.#store.get(keyFor({ guild, kind: 'setting', name }));
    if (stored === undefined) return undefined;
    const read = readRecord('setting', SettingRecord, stored);
    return read.ok ? schema.safeParse(read.value.value).data : undefined;
  }

  /** The same of what a person chose for themselves there: also of a server that another process works for. */
  async ownChoiceIn<V>(guild: string, user: string, { name, schema }: Choice<V>): Promise<V | undefined> {
    const stored = await this.#store
      .get(keyFor({ guild, kind: 'person', user }))
      .catch(insteadOfUnreadable(undefined));
    if (stored === undefined) return undefined;
    const read = readRecord('person', PersonRecord, stored);
    return read.ok ? schema.safeParse(read.value.values[name]).data : undefined;
  }

  /** Those to whom a letter is due there, by when. Their community need not be read for that. */
  lettersDue(guild: string): Promise<ReadonlyMap<string, number>> {
    return lettersDue(this.#store, guild);
  }

  /** Whether there is something to do about threads there. */
  async hasTalksToSettle(guild: string): Promise<boolean> {
    return (await this.#store.firstKey(...allOfKind(guild, 'talkmark'))) !== undefined;
  }

  /** Waits for all changes under way, then releases everything. */
  async close(): Promise<void> {
    const released = [...this.#released.values()].flatMap((held) => held.deref() ?? []);
    const opened = [...this.#opened].map(([guild, one]) => {
      this.#forget(guild, one);
      return one.community;
    });
    await Promise.allSettled([...released, ...opened].map(async (one) => (await one).settled()));
  }

  #open(guild: string): Opened {
    const held = this.#released.get(guild)?.deref();
    this.#released.delete(guild);
    if (!held) this.#crowding.read(guild);
    this.#looking ??= setInterval(() => this.#look(), Math.min(LOOK_EVERY_MS, this.#idleAfterMs)).unref();
    const community = held
      ? Promise.resolve(held)
      : Community.open(guild, this.#trusted, this.#log, this.#watchers);
    const opened: Opened = { community, usedAt: performance.now(), loaded: held, heapBytes: 0 };
    this.#opened.set(guild, opened);
    return opened;
  }

  /** What was read may no longer be so: every community is read anew, and nobody writes by what they knew before. */
  #distrust(): void {
    this.#trusted.revoke();
    this.#trusted = new RevocableStore(this.#store);
    for (const [guild, opened] of this.#opened) this.#forget(guild, opened);
    this.#released.clear();
  }

  /** Marks it as most recently used, and makes room for it. */
  #used(guild: string, opened: Opened): void {
    // It may have been released while it was being read.
    if (this.#opened.get(guild) !== opened) return;
    opened.usedAt = performance.now();
    this.#opened.delete(guild);
    this.#opened.set(guild, opened);
    this.#weigh(opened);
    this.#makeRoom();
  }

  #look(): void {
    for (const opened of this.#opened.values()) this.#weigh(opened);
    this.#makeRoom();
    const idleSince = performance.now() - this.#idleAfterMs;
    for (const [guild, { usedAt }] of this.#opened) {
      if (usedAt > idleSince) break;
      this.#release(guild);
    }
  }

  #weigh(opened: Opened): void {
    const heapBytes = opened.loaded?.library.heapBytes ?? 0;
    this.#heapBytes += heapBytes - opened.heapBytes;
    opened.heapBytes = heapBytes;
  }

  /** Releases the least recently used ones while all together exceed the limit. The one that was used last stays, however large. */
  #makeRoom(): void {
    let left = this.#opened.size;
    for (const guild of this.#opened.keys()) {
      left -= 1;
      if (this.#heapBytes <= this.#maxHeapBytes || left === 0) break;
      if (this.#release(guild)) this.#crowding.released(guild);
    }
  }

  /** One that is being read stays: somebody is waiting for it. */
  #release(guild: string): boolean {
    const opened = this.#opened.get(guild);
    if (!opened?.loaded) return false;
    this.#forget(guild, opened);
    this.#released.set(guild, new WeakRef(opened.loaded));
    this.#collected.register(opened.loaded, guild);
    return true;
  }

  #forget(guild: string, opened: Opened): void {
    if (this.#opened.get(guild) !== opened) return;
    this.#opened.delete(guild);
    this.#heapBytes -= opened.heapBytes;
    if (this.#opened.size > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}
