import type { ChangedRow } from './change-view.ts';
import { type Cipher, keyIdOf } from './cipher.ts';
import { isBeingCopied } from './copy-mark.ts';
import { ALL_RECORDS, fits, type Mark, proofOf, soundMark, writeMark } from './encryption.ts';
import { openEnvelope, openOutside, sealEnvelope } from './envelope.ts';
import { openDatabase } from './open-store.ts';
import type { Row } from './page-of-rows.ts';
import type { RecordConnection } from './record-connection.ts';
import { StoreError } from './record-store.ts';
import { UnreadableRow } from './unreadable-row.ts';

interface RekeyOptions {
  /** How everything is encrypted afterwards; without it, not at all. */
  readonly to: Cipher | undefined;
  /** The key from before. Without it, the database isn't encrypted yet. */
  readonly from: Cipher | undefined;
  /** Is told how many rows are through. */
  readonly report: (progress: RekeyProgress) => void;
}

type RekeyProgress =
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
  const { connection, close } = await openDatabase(url);
  try {
    return await rekeyIn(connection, options);
  } catch (error) {
    throw connection.failure(error);
  } finally {
    await close();
  }
}

async function rekeyIn(connection: RecordConnection, options: RekeyOptions): Promise<RekeyOutcome> {
  const { to, from, report } = options;
  if (await isBeingCopied(connection)) throw new StoreError('copying', connection.place);
  const mark = await soundMark(connection);
  if (mark?.from === undefined && fitsNow(to, mark)) return { kind: 'unchanged' };
  if (!mayGoOn(mark, options)) throw new StoreError('other-key', connection.place);
  // From here on no bot starts on it, until all of it is under one key.
  if (mark?.from === undefined) {
    await writeMark(connection, { v: 1, to: proofOf(to), from: mark?.to ?? null });
  }
  const total = await connection.count(...ALL_RECORDS);
  const unreadable: string[] = [];
  let done = 0;
  let after: string = ALL_RECORDS[0];
  for (;;) {
    const rows = await connection.page(after, ALL_RECORDS[1]);
    const last = rows.at(-1);
    if (last === undefined) break;
    const sealed = rows.map((row) => resealed(row, to, from));
    unreadable.push(...sealed.filter(isUnreadable).map(({ unreadable: key }) => key));
    await connection.change(sealed.filter(isChanged));
    done += rows.length;
    after = last.key;
    report({ stage: 'rows', done, total });
  }
  report({ stage: 'compact' });
  await connection.compact();
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
