import type { DraftKey } from '../../domain/draft.ts';
import { type MomentQuery, QueryRecord } from '../../domain/moment-query.ts';
import { keyFor } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';

/** 30 days: nobody turns the pages of a list for longer. */
const QUERY_LIFETIME_MS = 30 * 86_400_000;

interface QueriesLog {
  warn(facts: object, message: string): void;
}

/** Queries that are too long for a custom id: kept for the person who asked, since nobody else sees the buttons. */
export class KeptQueries {
  readonly #store: RecordStore;
  readonly #log: QueriesLog;

  constructor(store: RecordStore, log: QueriesLog) {
    this.#store = store;
    this.#log = log;
  }

  async keep(key: DraftKey, query: MomentQuery): Promise<void> {
    await this.#store.set(keyFor({ kind: 'query', ...key }), { v: 1, query }, QUERY_LIFETIME_MS);
  }

  /** `undefined` if it has expired, or never belonged to this person. */
  async find(key: DraftKey): Promise<MomentQuery | undefined> {
    const text = keyFor({ kind: 'query', ...key });
    const record = await this.#store.get(text);
    if (record === undefined) return undefined;
    const read = readRecord('query', QueryRecord, record);
    if (read.ok) return read.value.query;
    this.#log.warn({ key: text, fault: read.fault }, 'record set aside: it cannot be read');
    return undefined;
  }
}
