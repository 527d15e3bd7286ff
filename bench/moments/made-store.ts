import { setImmediate } from 'node:timers/promises';
import {
  type CommunityPlan,
  type MadeRecord,
  madeCommunity,
} from '../../harness/community/made-community.ts';
import { pick, type Random, seeded } from '../../harness/seeded.ts';
import { factsOf } from '../../src/data/store/key-ranges.ts';
import { keyFor } from '../../src/data/store/keys.ts';
import type { Change, RecordStore, StoredRecord } from '../../src/data/store/record-store.ts';

/** Titles from which a story has words: otherwise all stories together would have a few hundred. */
const MAX_TITLES = 8;

/** After how many rows others get their turn, as with pages from a disk. */
const ROWS_A_TURN = 250;

/**
 * A store in memory whose communities are made up whenever they are read, so that a million moments take no room. Stories are
 * in twelve languages, with words from titles in many more.
 */
export class MadeStore implements RecordStore {
  readonly #plans: ReadonlyMap<string, CommunityPlan>;
  readonly #titles: readonly string[];
  readonly #kept = new Map<string, unknown>();

  /** @param titles of films in all languages */
  constructor(plans: readonly CommunityPlan[], titles: readonly string[]) {
    this.#plans = new Map(plans.map((plan) => [factsOf(plan.guild)[0], plan]));
    this.#titles = titles;
  }

  async get(key: string): Promise<unknown> {
    return this.#kept.get(key);
  }

  async set(key: string, record: unknown): Promise<void> {
    this.#kept.set(key, record);
  }

  async write(changes: readonly Change[]): Promise<void> {
    for (const change of changes) {
      if ('set' in change) this.#kept.set(change.set, change.record);
      else this.#kept.delete(change.delete);
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#kept.delete(key);
  }

  async *range(after: string): AsyncGenerator<StoredRecord> {
    const plan = this.#plans.get(after);
    if (!plan) return;
    const random = seeded(Number(plan.guild.slice(-9)));
    let rows = 0;
    for (const made of madeCommunity(plan, random)) {
      yield { key: keyFor(made.key), record: this.#varied(made, random) };
      rows += 1;
      if (rows % ROWS_A_TURN === 0) await setImmediate();
    }
  }

  async firstKey(): Promise<string | undefined> {
    return undefined;
  }

  async leaveNoTraces(): Promise<void> {}

  async dropTraces(): Promise<boolean> {
    return true;
  }

  whenInDoubt(): void {}

  async close(): Promise<void> {}

  #varied({ key, record }: MadeRecord, random: Random): object {
    if (key.kind !== 'moment' || !('text' in record)) return record;
    const more = Array.from({ length: Math.floor(random() * MAX_TITLES) }, () => pick(this.#titles, random));
    return { ...record, text: [record.text, ...more].join(' ') };
  }
}
