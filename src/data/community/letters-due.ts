import { Letter, letterDueAt } from '../../domain/spread.ts';
import { allOfKind } from '../store/key-ranges.ts';
import { parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';

/** Those to whom a letter is due, by when in milliseconds since 1970: there is a record only for people who asked for letters. */
export async function lettersDue(store: RecordStore, guild: string): Promise<ReadonlyMap<string, number>> {
  const due = new Map<string, number>();
  for await (const row of store.range(...allOfKind(guild, 'letter'))) {
    const key = parseKey(row.key);
    if (key?.kind !== 'letter' || 'unreadable' in row) continue;
    const read = readRecord('letter', Letter, row.record);
    const at = read.ok ? letterDueAt(read.value) : undefined;
    if (at !== undefined) due.set(key.user, at);
  }
  return due;
}
