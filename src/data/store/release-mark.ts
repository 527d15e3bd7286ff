import { z } from 'zod';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import { communitiesAfter } from './key-ranges.ts';
import { kindOfKey } from './kind-of-key.ts';
import type { OpenDatabase } from './record-connection.ts';
import { type RecordStore, StoreError } from './record-store.ts';
import { UnreadableRow } from './unreadable-row.ts';
import { isOfLaterKinds, kindsOfToday, upgrade } from './upgrade.ts';

/** Which records the release keeps that last used a database. Sorts after the keys of all records. */
const RELEASE_KEY = '~release';

const ReleaseMark = z.object({ kinds: z.record(z.string(), z.int().positive()) });
type ReleaseMark = Readonly<z.infer<typeof ReleaseMark>>;

/**
 * Refuses a database in which a later release keeps what this one can't read: it would leave that out, and what people do
 * would come to nothing, or their erasure would. Its records are looked for where one was started, and once in what was
 * restored, imported or copied: such a database says nothing of releases.
 * @param stop gives up looking, which takes long in a large database; then it throws the signal's reason
 * @throws {StoreError} `newer`; nothing was changed then
 */
export async function demandRelease(
  store: RecordStore,
  { connection, lease }: Pick<OpenDatabase, 'connection' | 'lease'>,
  stop?: AbortSignal,
): Promise<void> {
  const row = await connection.row(RELEASE_KEY);
  const today = JSON.stringify({ kinds: kindsOfToday() } satisfies ReleaseMark);
  const isLater = row !== undefined && mayHaveNewer(row);
  const found = row === undefined || isLater ? await newerRecord(store, stop) : undefined;
  if (found !== undefined) {
    throw new StoreError('newer', connection.place, { cause: new Error(`${found} is of a later release`) });
  }
  // One of them may be of that release, and still write what this one can't read.
  if (isLater && (await lease.hasOthers())) return;
  const mine = sealEnvelope(RELEASE_KEY, today, undefined);
  if (row !== mine) await connection.change([{ key: RELEASE_KEY, value: mine }]);
}

/** A mark that can't be read says nothing: then the records are looked at. */
function mayHaveNewer(row: unknown): boolean {
  try {
    const mark = ReleaseMark.safeParse(openEnvelope(RELEASE_KEY, row).value);
    return !mark.success || isOfLaterKinds(mark.data.kinds);
  } catch (error) {
    if (error instanceof UnreadableRow) return true;
    throw error;
  }
}

/** How the keys of all releases begin. Others were put there by somebody else. */
const OF_A_RELEASE = /^\d{17,20}[:;][a-z]/i;

/** The key of the first record of a later release, if there is one. What people only began is no loss. */
async function newerRecord(store: RecordStore, stop?: AbortSignal): Promise<string | undefined> {
  for await (const row of store.range(...communitiesAfter())) {
    stop?.throwIfAborted();
    const kind = kindOfKey(row.key);
    if (kind === 'unknown' && OF_A_RELEASE.test(row.key)) return row.key;
    if (kind === 'unknown' || kind === 'passing' || 'unreadable' in row) continue;
    const upgraded = upgrade(kind, row.record);
    if (!upgraded.ok && upgraded.isNewer) return row.key;
  }
  return undefined;
}
