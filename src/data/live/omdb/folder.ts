import { readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DatabaseLock, lockDatabase } from '../../store/database-lock.ts';
import { makeFolder } from '../../store/make-folder.ts';
import { StoreError } from '../../store/record-store.ts';
import { UpdateError, updateError } from './omdb-error.ts';
import { dumpOf, type TableName } from './tables.ts';

/** What the folder of omdb.org's films contains. */
export const indexIn = (folder: string) => join(folder, 'films.index');
const downloadsIn = (folder: string) => join(folder, 'downloads');
export const dumpIn = (folder: string, table: TableName) => join(downloadsIn(folder), dumpOf(table));
const stateIn = (folder: string) => join(folder, 'state.json');

/** In milliseconds since 1970. */
const State = z.object({
  /** When omdb.org was last asked whether anything has changed, with success. */
  checkedAt: z.number().optional(),
  /** When an update last failed, if none has worked since. */
  failedAt: z.number().optional(),
});
export type State = z.infer<typeof State>;

/** Empty if it isn't known. */
export async function readState(folder: string): Promise<State> {
  try {
    return State.parse(JSON.parse(await readFile(stateIn(folder), 'utf8')));
  } catch {
    // There is none before the first update, and one that can't be read only brings the next update forward.
    return {};
  }
}

export async function writeState(folder: string, state: State): Promise<void> {
  const draft = `${stateIn(folder)}.new`;
  await writeFile(draft, JSON.stringify(state));
  await rename(draft, stateIn(folder));
}

/**
 * Creates the folder, and keeps other updates away until it is released.
 * @throws {UpdateError} `in-use` if another update runs, in this process or another one
 */
export async function lockFolder(folder: string): Promise<DatabaseLock> {
  try {
    await makeFolder(downloadsIn(folder));
    return await lockDatabase(indexIn(folder));
  } catch (error) {
    if (!(error instanceof StoreError)) throw updateError(error, folder);
    const isKnown = error.kind === 'in-use' || error.kind === 'full' || error.kind === 'read-only';
    throw new UpdateError(isKnown ? error.kind : 'unavailable', folder, { cause: error });
  }
}

/** Deletes what was downloaded, which is of no use once the index is built. */
export async function deleteDownloads(folder: string): Promise<void> {
  await rm(downloadsIn(folder), { recursive: true, force: true });
}

/**
 * Deletes everything that an update makes, and the folder if nothing else is in it: the operator may have named one with
 * files of their own.
 * @throws {UpdateError} if an update runs, or the disk refuses it
 */
export async function deleteFolder(folder: string): Promise<void> {
  const lock = await lockFolder(folder);
  try {
    await deleteDownloads(folder);
    const index = indexIn(folder);
    for (const file of [index, `${index}.new`, stateIn(folder), `${stateIn(folder)}.new`]) {
      await rm(file, { force: true });
    }
  } catch (error) {
    throw updateError(error, folder);
  } finally {
    await lock.release();
  }
  await rm(`${indexIn(folder)}.lock`, { force: true });
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw updateError(error, folder);
  });
}

/** For an index whose films can't be read: nothing of it may count as unchanged. */
export async function deleteIndex(folder: string): Promise<void> {
  await rm(indexIn(folder), { force: true });
}
