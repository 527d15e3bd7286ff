import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../store/snapshot.ts';
import { syncFolder } from '../store/sqlite-rebuild.ts';
import type { Header } from './archive-header.ts';
import { writingError } from './backup-error.ts';
import { backupName, draftName, rotate } from './backup-folder.ts';
import { readArchive } from './read-archive.ts';
import { type Archiving, writeArchive } from './write-archive.ts';

export interface BackupOptions extends Omit<Archiving, 'snapshot'> {
  readonly folder: string;
  /** How many stay there, the new one among them; all of them if it isn't given. */
  readonly keep?: number | undefined;
  readonly open: () => Promise<Snapshot>;
}

export interface MadeBackup {
  readonly file: string;
  readonly header: Header;
}

/**
 * Writes a backup, and reads it once more before it gets its name: whatever has the name of a backup is whole. If anything
 * fails or it is stopped, nothing is left of it, and the others stay.
 * @throws {BackupError} if the folder refuses it
 * @throws {StoreError} if the database can't be read
 */
export async function makeBackup({
  folder,
  keep,
  open: openSnapshot,
  ...archiving
}: BackupOptions): Promise<MadeBackup> {
  const at = archiving.now();
  const draft = join(folder, draftName(at, process.pid));
  const snapshot = await openSnapshot();
  try {
    const header = await writeDraft(draft, { ...archiving, snapshot });
    await readArchive(draft, { ...archiving, take: () => Promise.resolve() });
    archiving.signal.throwIfAborted();
    const file = join(folder, backupName(at));
    await rename(draft, file);
    await syncFolder(file);
    if (keep !== undefined) await rotate(folder, keep, file);
    return { file, header };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw writingError(error, folder);
  } finally {
    await snapshot.close();
  }
}

async function writeDraft(draft: string, archiving: Archiving): Promise<Header> {
  // For nobody else to read: without a key, everything in it is in the clear.
  const handle = await open(draft, 'wx', 0o600);
  try {
    return await writeArchive(handle, archiving);
  } finally {
    await handle.close();
  }
}
