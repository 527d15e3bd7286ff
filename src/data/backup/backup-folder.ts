import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writingError } from './backup-error.ts';

/** Sorts as the times do. */
const NAME = /^moments-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;
/** One that is being written. */
const DRAFT = /^\.moments-[\dTZ-]+\.\d+\.part$/;
/** Milliseconds after which nobody writes a draft any more. */
const DRAFT_OVER_MS = 24 * 60 * 60 * 1000;

export const backupName = (at: Date) => `moments-${stamp(at)}.backup`;
export const draftName = (at: Date, process: number) => `.moments-${stamp(at)}.${process}.part`;

export interface KeptBackup {
  readonly file: string;
  readonly at: Date;
}

/**
 * The whole backups in a folder, latest first. A file of another name is none.
 * @throws {BackupError} if the folder can't be read
 */
export async function backupsIn(folder: string): Promise<readonly KeptBackup[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw writingError(error, folder);
  });
  return names
    .flatMap((name) => {
      const [, day, ...clock] = NAME.exec(name) ?? [];
      return day === undefined
        ? []
        : [{ file: join(folder, name), at: new Date(`${day}T${clock.join(':')}Z`) }];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** Deletes all but the latest backups, and drafts that a killed process left. The one just made stays in any case. */
export async function rotate(folder: string, keep: number, made: string): Promise<void> {
  const others = (await backupsIn(folder)).filter(({ file }) => file !== made);
  for (const { file } of others.slice(keep - 1)) await rm(file, { force: true });
  const drafts = (await readdir(folder)).filter((name) => DRAFT.test(name)).map((name) => join(folder, name));
  for (const draft of drafts) {
    const found = await stat(draft).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > DRAFT_OVER_MS) await rm(draft, { force: true });
  }
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
}
