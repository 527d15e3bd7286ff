import type { KeyvSqlite } from '@keyv/sqlite';
import { type ChangedRow, change } from './change-view.ts';
import { type Cipher, keyIdOf } from './cipher.ts';
import { databaseFile, storeError } from './database-file.ts';
import { fits, type Mark, proofOf, soundMark, writeMark } from './encryption.ts';
import { openEnvelope, openOutside, sealEnvelope } from './envelope.ts';
import { lockSound } from './lock-sound.ts';
import { type Row, readPage } from './page-of-rows.ts';
import { StoreError } from './record-store.ts';
import { openConnection } from './sqlite-connection.ts';
import { UnreadableRow } from './unreadable-row.ts';

/** Of the keys of all records: the mark of encryption comes after them. */
const ALL_RECORDS = ['', '~'] as const;

interface RekeyOptions {
  /** How everything is encrypted afterwards; without it, not at all. */
  readonly to: Cipher | undefined;
  /** The key from before. Without it, the database isn't encrypted yet. */
  readonly from: Cipher | undefined;
  /** Is told how many rows are through. */
  readonly report: (progress: RekeyProgress) => void;
}

export type RekeyProgress =
  | { readonly stage: 'rows'; readonly done: number; readonly total: number }
  | { readonly stage: 'compact' };

export type RekeyOutcome =
  /** `unreadable`: the keys of rows that are damaged, or under a third key. They stay as they are. */
  | { readonly kind: 'done'; readonly rows: number; readonly unreadable: readonly string[] }
  | { readonly kind: 'unchanged' };

/**
 * Encrypts a whole database anew, while no bot uses it. If it is interrupted at any time, the same call goes on.
 * @throws {StoreError} `other-key` if the keys are not those of the database; nothing was changed then
 */
export async function rekey(url: string, options: RekeyOptions): Promise<RekeyOutcome> {
  const file = await databaseFile(url);
  const { lock } = await lockSound(file);
  try {
    const connection = await openConnection(file);
    try {
      return await rekeyIn(connection, file, options);
    } finally {
      await connection.disconnect();
    }
  } catch (error) {
    throw storeError(error, file);
  } finally {
    await lock.release();
  }
}

async function rekeyIn(connection: KeyvSqlite, file: string, options: RekeyOptions): Promise<RekeyOutcome> {
  const { to, from, report } = options;
  const mark = await soundMark(connection, file);
  if (mark?.from === undefined && fitsNow(to, mark)) return { kind: 'unchanged' };
  if (!mayGoOn(mark, options)) throw new StoreError('other-key', file);
  // From here on no bot starts on it, until all of it is under one key.
  if (mark?.from === undefined) {
    await writeMark(connection, { v: 1, to: proofOf(to), from: mark?.to ?? null });
  }
  const total = await countOf(connection);
  const unreadable: string[] = [];
  let done = 0;
  let after: string = ALL_RECORDS[0];
  for (;;) {
    const rows = await readPage(connection, after, ALL_RECORDS[1]);
    const last = rows.at(-1);
    if (last === undefined) break;
    const sealed = rows.map((row) => resealed(row, to, from));
    unreadable.push(...sealed.filter(isUnreadable).map(({ unreadable: key }) => key));
    await change(connection, sealed.filter(isChanged));
    done += rows.length;
    after = last.key;
    report({ stage: 'rows', done, total });
  }
  report({ stage: 'compact' });
  await dropOldPages(connection);
  await writeMark(connection, to && { v: 1, to: proofOf(to) });
  return { kind: 'done', rows: done, unreadable };
}

function fitsNow(to: Cipher | undefined, mark: Mark | undefined): boolean {
  return fits(to, mark?.to ?? null);
}

/** Whether the keys are those of the database, or those between which it was interrupted. */
function mayGoOn(mark: Mark | undefined, { to, from }: RekeyOptions): boolean {
  if (mark?.from === undefined) return fits(from, mark?.to ?? null);
  return fits(to, mark.to) && fits(from, mark.from);
}

type Resealed = ChangedRow | { readonly unreadable: string } | undefined;

/** The row as it should be, or `undefined` if it already is. */
function resealed({ key, value }: Row, to: Cipher | undefined, from: Cipher | undefined): Resealed {
  try {
    const { content } = openOutside(value);
    const id = 'sealed' in content ? keyIdOf(content.sealed) : undefined;
    if ('plain' in content ? !to : id !== undefined && id === to?.id) return undefined;
    const envelope = openEnvelope(key, value, from);
    return { key, value: sealEnvelope(key, JSON.stringify(envelope.value), envelope.expires, to) };
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    return { unreadable: key };
  }
}

function isChanged(row: Resealed): row is ChangedRow {
  return row !== undefined && 'key' in row;
}

function isUnreadable(row: Resealed): row is { readonly unreadable: string } {
  return row !== undefined && 'unreadable' in row;
}

async function countOf(connection: KeyvSqlite): Promise<number> {
  const rows: readonly { readonly count: number }[] = await connection.query(
    'SELECT count(*) AS count FROM keyv WHERE key > ? AND key < ?',
    ...ALL_RECORDS,
  );
  return rows[0]?.count ?? 0;
}

/** Old rows are still in pages that nothing uses, and in the log. Afterwards neither is in the files. */
async function dropOldPages(connection: KeyvSqlite): Promise<void> {
  await connection.query('VACUUM');
  const rows: readonly { readonly busy: number }[] = await connection.query(
    'PRAGMA wal_checkpoint(TRUNCATE)',
  );
  if (rows[0]?.busy !== 0)
    throw Object.assign(new Error('another program reads it'), { code: 'SQLITE_BUSY' });
}
