import { AuditEntry, type AuditFilter, isAskedFor, type KeptAuditEntry } from '../../domain/audit.ts';
import { firstIdAt, timeOf } from '../../domain/snowflake.ts';
import { auditOf, type Between } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change } from '../store/record-store.ts';
import type { CommunityLog } from './load-library.ts';
import type { Writer } from './writer.ts';

/** The log is read backwards by times; the first one is a day, and each further one twice as long. */
const FIRST_SPAN_MS = 24 * 60 * 60 * 1000;

/** What moderators and managers did. Entries are added and read; nothing here changes one. */
export class Audit {
  readonly #writer: Writer;
  readonly #log: CommunityLog;

  constructor(writer: Writer, log: CommunityLog) {
    this.#writer = writer;
    this.#log = log;
  }

  /**
   * The change that logs a deed, to be committed with the deed.
   * @param id of the interaction with which it was done: one interaction logs one deed
   */
  entry(id: string, entry: Omit<AuditEntry, 'v'>): Change {
    const record: AuditEntry = { v: 1, ...entry };
    return { set: keyFor({ guild: this.#writer.guild, kind: 'audit', id }), record };
  }

  /**
   * Logs a deed that changes nothing else here.
   * @param along changes committed with it, such as the news of it
   */
  keep(id: string, entry: Omit<AuditEntry, 'v'>, along: readonly Change[] = []): Promise<void> {
    const { store, queue } = this.#writer;
    return queue(() => store.write([this.entry(id, entry), ...along]));
  }

  /**
   * The entries that are asked for, from the latest on.
   * @param now milliseconds since 1970
   * @param before the id of an entry: only older ones
   */
  async *newestFirst(
    filter: AuditFilter,
    { now, before }: { readonly now: number; readonly before?: string | undefined },
  ): AsyncGenerator<KeptAuditEntry> {
    const { guild, store } = this.#writer;
    const oldest = parseKey((await store.firstKey(...auditOf(guild, { before }))) ?? '');
    if (oldest?.kind !== 'audit') return;
    const latest = before === undefined ? now : timeOf(before);
    let end = before;
    for (let span = FIRST_SPAN_MS; ; span *= 2) {
      const begin = firstIdAt(Math.max(latest - span, timeOf(oldest.id)));
      // Ids of another length, from before 2022, don't sort as their times do.
      const after = begin > oldest.id && begin.length === oldest.id.length ? begin : undefined;
      const found: KeptAuditEntry[] = [];
      for await (const entry of this.#between(filter, { after, before: end })) found.push(entry);
      yield* found.reverse();
      if (after === undefined) return;
      // Both bounds are excluded, and an entry may have that very id.
      end = String(BigInt(after) + 1n);
    }
  }

  /**
   * The same from the oldest on.
   * @param after the id of an entry: only later ones
   */
  oldestFirst(filter: AuditFilter, after?: string): AsyncGenerator<KeptAuditEntry> {
    return this.#between(filter, { after });
  }

  async *#between(filter: AuditFilter, between: Between): AsyncGenerator<KeptAuditEntry> {
    for await (const row of this.#writer.store.range(...auditOf(this.#writer.guild, between))) {
      const key = parseKey(row.key);
      if (key?.kind !== 'audit') continue;
      const read =
        'unreadable' in row
          ? { ok: false as const, fault: row.unreadable }
          : readRecord('audit', AuditEntry, row.record);
      if (!read.ok)
        this.#log.warn({ key: row.key, fault: read.fault }, 'record set aside: it cannot be read');
      else if (isAskedFor(read.value, filter)) yield { ...read.value, id: key.id };
    }
  }
}
