import { copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { change } from './change-view.ts';
import { databaseFile, storeError } from './database-file.ts';
import { lockDatabase } from './database-lock.ts';
import type { Rebuilding, Rebuilt } from './rebuild.ts';
import { StoreError } from './record-store.ts';
import { openConnection } from './sqlite-connection.ts';

/** What SQLite keeps beside a database. */
const LOGS = ['-wal', '-shm'] as const;

/**
 * Puts a database in the place of the one of a `sqlite://` address. It is made beside that one, and takes its place in one
 * step once all of it is on the disk.
 */
export async function rebuildSqlite(url: string, { fill, refuse, now }: Rebuilding): Promise<Rebuilt> {
  const file = await databaseFile(url);
  const lock = await lockDatabase(file);
  const draft = `${file}.new`;
  try {
    // What was there may be damaged, so it is not opened unless somebody wants to know.
    if (refuse && (await exists(file))) await refuse(file);
    await deleteDatabase(draft);
    const rows = await make(draft, fill);
    const kept = await keepAside(file, now());
    await rename(draft, file);
    await syncFolder(file);
    return { rows, kept };
  } catch (error) {
    await deleteDatabase(draft);
    throw isOfStorage(error) ? storeError(error, file) : aboutFile(error, draft, file);
  } finally {
    await lock.release();
  }
}

/** What is wrong with the rows themselves is for whoever hands them over to say. */
function isOfStorage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.name !== 'AbortError';
}

/** An operator knows the database, and not what is made beside it. */
function aboutFile(error: unknown, draft: string, file: string): unknown {
  if (!(error instanceof StoreError) || error.file !== draft) return error;
  return new StoreError(error.kind, file, { cause: error.cause });
}

async function make(draft: string, fill: Rebuilding['fill']): Promise<number> {
  const connection = await openConnection(draft);
  let rows = 0;
  try {
    // A power cut now leaves what was there as it is: the draft is brought to the disk as a whole, at its end.
    await connection.query('PRAGMA synchronous=OFF');
    await fill(async (batch) => {
      await change(connection, batch);
      rows += batch.length;
    });
    const [found]: readonly { readonly integrity_check: string }[] =
      await connection.query('PRAGMA integrity_check(1)');
    if (found?.integrity_check !== 'ok') throw new Error(`integrity_check: ${found?.integrity_check}`);
    await connection.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await connection.disconnect();
  }
  await sync(draft);
  return rows;
}

/**
 * What was there keeps a name of its own. It gets that before it loses its old one, so that a power cut between two steps
 * leaves either a database that is whole, or one with two names, which no bot opens.
 */
async function keepAside(file: string, now: Date): Promise<string | undefined> {
  if (!(await exists(file))) {
    for (const log of LOGS) await rm(`${file}${log}`, { force: true });
    return undefined;
  }
  const aside = `${file}.before-${now.toISOString().replaceAll(':', '').slice(0, 17)}Z`;
  await finishLog(file);
  for (const part of ['', ...LOGS]) await addName(`${file}${part}`, `${aside}${part}`);
  await syncFolder(file);
  for (const log of LOGS) await rm(`${file}${log}`, { force: true });
  return aside;
}

/** Brings what is in SQLite's log into the file, if that can be: then there is one file to keep. */
async function finishLog(file: string): Promise<void> {
  const connection = new KeyvSqlite({ uri: 'sqlite://:memory:' });
  connection.on('error', () => undefined);
  try {
    await connection.query('ATTACH ? AS old', file);
    await connection.query('PRAGMA old.wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // A damaged one is kept with its log, as it is.
    if (storeError(error, file).kind !== 'not-a-database') throw error;
  } finally {
    await connection.disconnect();
  }
}

/** By a second name, or as a copy on a disk that knows no second names. */
async function addName(from: string, to: string): Promise<void> {
  if (!(await exists(from))) return;
  try {
    await link(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    await copyFile(from, to);
    await sync(to);
  }
}

async function deleteDatabase(file: string): Promise<void> {
  for (const part of ['', ...LOGS]) await rm(`${file}${part}`, { force: true });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that new names outlive a power cut. Windows can't open a folder, and needs no such step. */
export async function syncFolder(file: string): Promise<void> {
  if (process.platform !== 'win32') await sync(dirname(file));
}
