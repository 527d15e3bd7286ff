import { communitiesAfter } from './key-ranges.ts';
import { kindOfKey } from './kind-of-key.ts';
import type { RecordStore } from './record-store.ts';
import { type RecordKind, type Upgraded, upgrade } from './upgrade.ts';

/** Changes that are committed at once. */
const BATCH = 250;

export interface Migrated {
  readonly read: number;
  readonly rewritten: number;
  /** The keys of records that can't be upgraded, or are of a later release. They stay as they are. */
  readonly left: readonly string[];
}

interface MigrateOptions {
  readonly report?: (read: number) => void;
  readonly signal: AbortSignal;
  readonly upgradeOf?: (kind: RecordKind, record: unknown) => Upgraded;
}

/**
 * Writes every record of an earlier version anew, in the version of today. They are read anyway; this makes a later release
 * free to forget how. It may be interrupted and begun again at any time.
 */
export async function migrate(
  store: RecordStore,
  { report, signal, upgradeOf = upgrade }: MigrateOptions,
): Promise<Migrated> {
  const left: string[] = [];
  let batch: { readonly set: string; readonly record: unknown }[] = [];
  let read = 0;
  let rewritten = 0;
  const commit = async () => {
    await store.write(batch);
    rewritten += batch.length;
    batch = [];
  };
  for await (const row of store.range(...communitiesAfter())) {
    signal.throwIfAborted();
    read += 1;
    if (read % BATCH === 0) report?.(read);
    const kind = kindOfKey(row.key);
    if (kind === 'passing' || kind === 'unknown') continue;
    if ('unreadable' in row) {
      left.push(row.key);
      continue;
    }
    const upgraded = upgradeOf(kind, row.record);
    if (!upgraded.ok) left.push(row.key);
    else if (upgraded.record !== row.record) batch.push({ set: row.key, record: upgraded.record });
    if (batch.length >= BATCH) await commit();
  }
  await commit();
  return { read, rewritten, left };
}
