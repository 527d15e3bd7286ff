import { mkdtemp, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { isPostgres } from './postgres-address.ts';
import { StoreError, type StoreErrorKind } from './record-store.ts';

/** A database without a file, deleted when it is closed. */
export const MEMORY = ':memory:';

/** The lock that keeps a second bot away from a database. */
export const lockFileOf = (file: string) => `${file}.lock`;

/** The real path of the file in a `sqlite://` address. Creates its folder. */
export async function databaseFile(url: string): Promise<string> {
  const file = fileIn(url);
  if (file === MEMORY) return MEMORY;
  try {
    await makeFolder(dirname(file));
    return await followLinks(file);
  } catch (error) {
    throw storeError(error, file);
  }
}

/** The file in an address, if it has one that doesn't exist. Opening it would create an empty one. */
export async function missingFile(url: string): Promise<string | undefined> {
  if (isPostgres(url)) return undefined;
  const file = fileIn(url);
  if (file === MEMORY) return undefined;
  try {
    await stat(file);
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return file;
    throw storeError(error, file);
  }
}

function fileIn(url: string): string {
  const path = /^sqlite:\/\/(.+)$/s.exec(url)?.[1];
  if (path === undefined) throw new TypeError('A SQLite address is sqlite:// and the path of a file.');
  return path === MEMORY ? MEMORY : resolve(path);
}

/** Like `realpath`, but the file itself need not exist yet. The lock needs one name for each file. */
async function followLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const target = await readlink(file).catch(() => undefined);
  if (target !== undefined) return followLinks(resolve(dirname(file), target));
  return join(await realpath(dirname(file)), basename(file));
}

const KINDS: Readonly<Record<string, StoreErrorKind>> = {
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_NOTADB: 'not-a-database',
  SQLITE_CORRUPT: 'not-a-database',
  SQLITE_FORMAT: 'not-a-database',
  SQLITE_READONLY: 'read-only',
  SQLITE_PERM: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** What went wrong, from the codes of SQLite and of the operating system. */
export function storeError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(KINDS[codeOf(error) ?? ''] ?? 'unavailable', file, { cause: error });
}

/** Bytes that SQLite needs beside a database to open it, with some to spare: its index of the log alone takes 32 KiB. */
const ROOM_TO_OPEN = 64 * 1024;

/**
 * The same for a file that couldn't be opened. SQLite reports CANTOPEN or IOERR for an unwritable folder, a full disk and
 * much else, so the place is tested.
 * @param test whether the folder can be written to; rejects if not
 */
export async function openingError(error: unknown, file: string, test = writeBeside): Promise<StoreError> {
  const found = storeError(error, file);
  if (found.kind !== 'unavailable' || file === MEMORY) return found;
  try {
    await test(file);
    return found;
  } catch (placeError) {
    const kind = storeError(placeError, file).kind;
    return new StoreError(kind, file, { cause: error });
  }
}

/** In a folder of its own: opening and closing the file itself would drop the locks that this process holds on it. */
async function writeBeside(file: string): Promise<void> {
  const folder = await mkdtemp(`${file}.`);
  try {
    await writeFile(join(folder, 'room'), Buffer.alloc(ROOM_TO_OPEN));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
