import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../error-code.ts';
import { StartRefused } from '../terminal/start-refused.ts';
import { isOurs } from './file-store.ts';
import { InUse, lockFile } from './lock-file.ts';
import { unfinished } from './write-whole.ts';

/** Where a sandbox keeps everything. Other files in there stay untouched. */
export interface Folder {
  readonly worldFile: string;
  /** For the attachments. */
  readonly filesFolder: string;
  /** The bot's own database. */
  readonly databaseFile: string;
  /** Lets another sandbox use the folder. */
  release(): Promise<void>;
}

/** Locks the folder for this process, and changes nothing in it. */
export async function openFolder(path: string): Promise<Folder> {
  await mkdir(path, { recursive: true }).catch((error: Error) => {
    throw new StartRefused(`The folder ${path} can't be made: ${error.message}.`, { cause: error });
  });
  const release = await lockFile(join(path, 'sandbox.lock')).catch((error: Error) => {
    const isTaken = error instanceof InUse;
    const what = isTaken
      ? `Another sandbox has ${path} open: stop that one first, with Ctrl+C where it runs.`
      : `${path} can't be used: ${error.message}.`;
    throw new StartRefused(what, { cause: error });
  });
  return {
    worldFile: join(path, 'world.json'),
    filesFolder: join(path, 'files'),
    databaseFile: join(path, 'moments.sqlite'),
    release,
  };
}

/** Removes everything that sandboxes made there, except the lock. */
export async function forgetRun(folder: Folder): Promise<void> {
  const { worldFile, filesFolder, databaseFile } = folder;
  await assertNoBot(databaseFile);
  // The world first: if the removal is interrupted, the other files are then known to be leftovers.
  const database = ['', '-wal', '-shm', '-journal', '.lock'].map((ending) => `${databaseFile}${ending}`);
  for (const file of [worldFile, `${worldFile}${unfinished}`, ...database]) await rm(file, { force: true });

  const names = await readdir(filesFolder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  for (const name of names.filter(isOurs)) await rm(join(filesFolder, name), { force: true });
}

/** Somebody may have started a bot of their own on this database: it holds the same lock as the sandbox's. */
async function assertNoBot(databaseFile: string): Promise<void> {
  const release = await lockFile(`${databaseFile}.lock`).catch((error: Error) => {
    if (!(error instanceof InUse)) throw error;
    throw new StartRefused(`A bot has ${databaseFile} open: stop that one first.`, { cause: error });
  });
  await release();
}
