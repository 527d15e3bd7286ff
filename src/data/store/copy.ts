import { createHash } from 'node:crypto';
import type { ChangedRow } from './change-view.ts';
import { beginCopy, COPY_KEY, isBeingCopied } from './copy-mark.ts';
import { ALL_RECORDS, MARK_KEY, soundMark } from './encryption.ts';
import { openDatabase } from './open-store.ts';
import type { Row } from './page-of-rows.ts';
import type { RecordConnection } from './record-connection.ts';
import { StoreError } from './record-store.ts';

/** Characters. As Keyv's adapters declare the column. */
const MAX_KEY = 255;

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
  readonly report: (progress: CopyProgress) => void;
}

interface CopyProgress {
  readonly stage: 'copy' | 'compare';
  readonly done: number;
  readonly total: number;
}

export type CopyOutcome =
  /** `checksum`: of all keys and rows, the same in both. `leftOut`: the keys of rows that no other database can have. */
  | {
      readonly kind: 'done';
      readonly rows: number;
      readonly checksum: string;
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'stopped' }
  /** There are records in the target, and not of an unfinished copy. */
  | { readonly kind: 'not-empty'; readonly place: string }
  /** They differ, although they were copied. */
  | { readonly kind: 'different' };

/**
 * Copies all records of a database into an empty one, as they are: what is encrypted stays so, under the same key. No bot starts
 * on the copy until it is whole. If it is interrupted at any time, the same call goes on.
 * @throws {StoreError} if one of them can't be opened, or a bot uses it
 */
export async function copyDatabase({ from, to, signal, report }: CopyOptions): Promise<CopyOutcome> {
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      return await copyRows(source.connection, target.connection, signal, report);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copyRows(
  source: RecordConnection,
  target: RecordConnection,
  signal: AbortSignal,
  report: CopyOptions['report'],
): Promise<CopyOutcome> {
  if (await isBeingCopied(source)) throw new StoreError('copying', source.place);
  if ((await soundMark(source))?.from !== undefined) throw new StoreError('rekeying', source.place);
  if (!(await isBeingCopied(target))) {
    const isEmpty = (await target.firstKey(...ALL_RECORDS)) === undefined;
    if (!isEmpty || (await soundMark(target))) return { kind: 'not-empty', place: target.place };
    await beginCopy(target);
  }
  const total = await source.count(...ALL_RECORDS);
  const leftOut: string[] = [];
  let done = 0;
  let after: string = ALL_RECORDS[0];
  for await (const rows of pagesOf(source)) {
    if (signal.aborted) return { kind: 'stopped' };
    const last = rows.at(-1)?.key ?? after;
    await makeAlike(target, rows.filter(isCopyable), after, last);
    leftOut.push(...rows.filter((row) => !isCopyable(row)).map(({ key }) => key));
    after = last;
    done += rows.length;
    report({ stage: 'copy', done, total });
  }
  await makeAlike(target, [], after, ALL_RECORDS[1]);
  const both = { done: 0, total: 2 * done };
  const sums = [];
  for (const connection of [source, target]) {
    const sum = await checksumOf(connection, signal, (rows) => {
      both.done += rows;
      report({ stage: 'compare', ...both });
    });
    if (!sum) return { kind: 'stopped' };
    sums.push(sum);
  }
  const [one, other] = sums;
  if (!one || one.rows !== other?.rows || one.checksum !== other.checksum) return { kind: 'different' };
  const mark = await source.row(MARK_KEY);
  const marks: readonly ChangedRow[] = typeof mark === 'string' ? [{ key: MARK_KEY, value: mark }] : [];
  await target.change([...marks, { key: COPY_KEY, value: undefined }]);
  return { kind: 'done', ...one, leftOut };
}

interface CopiedRow extends Row {
  readonly value: string;
}

/** Text that every database takes. SQLite also keeps bytes and longer keys, and PostgreSQL no NUL; no bot wrote such rows. */
function isCopyable(row: Row): row is CopiedRow {
  return typeof row.value === 'string' && !row.value.includes('\0') && row.key.length <= MAX_KEY;
}

/**
 * Makes a part of the target what the source has there. What an earlier run copied stays, unless the source has changed since.
 * @param after the key before the part
 * @param last the last key in it
 */
async function makeAlike(
  target: RecordConnection,
  rows: readonly CopiedRow[],
  after: string,
  last: string,
): Promise<void> {
  const changes = new Map<string, string | undefined>(rows.map(({ key, value }) => [key, value]));
  for await (const found of pagesOf(target, after)) {
    for (const { key, value } of found) {
      if (key > last) break;
      if (changes.get(key) === value) changes.delete(key);
      else if (!changes.has(key)) changes.set(key, undefined);
    }
    if ((found.at(-1)?.key ?? last) >= last) break;
  }
  await target.change([...changes].map(([key, value]) => ({ key, value })));
}

interface Sum {
  readonly rows: number;
  readonly checksum: string;
}

/** @returns `undefined` if it was stopped */
async function checksumOf(
  connection: RecordConnection,
  signal: AbortSignal,
  report: (rows: number) => void,
): Promise<Sum | undefined> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of pagesOf(connection)) {
    if (signal.aborted) return undefined;
    for (const { key, value } of rows.filter(isCopyable)) {
      // With their lengths: nothing can move from a key to its row.
      hash.update(`${key.length} ${value.length} ${key}${value}`);
      count += 1;
    }
    report(rows.length);
  }
  return { rows: count, checksum: hash.digest('hex') };
}

async function* pagesOf(
  connection: RecordConnection,
  after: string = ALL_RECORDS[0],
): AsyncGenerator<readonly Row[]> {
  for (let next = after; ; ) {
    const rows = await connection.page(next, ALL_RECORDS[1]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    next = last.key;
  }
}
