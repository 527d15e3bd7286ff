import type { KeyObject } from 'node:crypto';
import { type Rebuilding, type Rebuilt, rebuildDatabase } from '../store/rebuild.ts';
import type { Header } from './archive-header.ts';
import { readArchive } from './read-archive.ts';

interface RestoreOptions {
  readonly file: string;
  /** Of the database to replace. */
  readonly url: string;
  readonly key: KeyObject | undefined;
  readonly now: () => Date;
  readonly report?: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Puts what a backup holds in the place of the database, which keeps another name. It does so only once the whole archive was
 * read and found right; until then, nothing is changed.
 * @throws {BackupError} if the archive is not whole, or of another key or a later release
 * @throws {StoreError} `in-use` if a bot uses the database
 */
export async function restore({ url, now, file, report, ...reading }: RestoreOptions): Promise<Rebuilt> {
  const fill: Rebuilding['fill'] = async (put) => {
    let done = 0;
    await readArchive(file, {
      ...reading,
      async take(rows) {
        await put(rows);
        done += rows.length;
        report?.(done);
      },
    });
  };
  return rebuildDatabase(url, { fill, now });
}

/** The same without a database: only reads it. */
export async function checkBackup(options: Omit<RestoreOptions, 'url' | 'now'>): Promise<Header> {
  let done = 0;
  return readArchive(options.file, {
    ...options,
    async take(rows) {
      done += rows.length;
      options.report?.(done);
    },
  });
}
