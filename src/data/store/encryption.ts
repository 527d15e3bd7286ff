import type { KeyvSqlite } from '@keyv/sqlite';
import { z } from 'zod';
import { type ChangedRow, change } from './change-view.ts';
import { type Cipher, keyIdOf } from './cipher.ts';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import { StoreError } from './record-store.ts';
import { UnreadableRow } from './unreadable-row.ts';

/** Sorts after every other key, so that no range of records meets it. */
const MARK_KEY = '~encryption';

/** What is sealed to prove a key. */
const PROVED = 'goosebump-moments';

/** Sealed with the key; `null` stands for no encryption. */
const Proof = z.string().nullable();

/**
 * How a database is encrypted, in the clear. There is none in one that isn't.
 * `from` is there only while a database goes from one key to another: then rows may be under either.
 */
const Mark = z.strictObject({ v: z.literal(1), to: Proof, from: Proof.optional() });
export type Mark = Readonly<z.infer<typeof Mark>>;

/** The proof of a key, for a mark. */
export function proofOf(cipher: Cipher | undefined): string | null {
  return cipher ? cipher.seal(PROVED, MARK_KEY) : null;
}

/** Whether the key is the one of that proof; of no encryption, no key is. */
export function fits(cipher: Cipher | undefined, proof: string | null): boolean {
  if (!cipher || proof === null) return !cipher && proof === null;
  if (keyIdOf(proof) !== cipher.id) return false;
  return cipher.open(proof, MARK_KEY) === PROVED;
}

/** @throws {UnreadableRow} if it is damaged, or of a later release */
async function readMark(connection: KeyvSqlite): Promise<Mark | undefined> {
  const rows: readonly { readonly value: unknown }[] = await connection.query(
    'SELECT value FROM keyv WHERE key = ?',
    MARK_KEY,
  );
  if (rows[0] === undefined) return undefined;
  const mark = Mark.safeParse(openEnvelope(MARK_KEY, rows[0].value).value);
  if (!mark.success) throw new UnreadableRow('its mark of encryption can’t be read');
  return mark.data;
}

/** @param mark without one, the database is marked as not encrypted */
export async function writeMark(connection: KeyvSqlite, mark: Mark | undefined): Promise<void> {
  const value = mark && sealEnvelope(MARK_KEY, JSON.stringify(mark), undefined);
  await change(connection, [{ key: MARK_KEY, value }]);
}

/** The mark of a new database that is encrypted. */
export function markRow(cipher: Cipher): ChangedRow {
  const mark: Mark = { v: 1, to: proofOf(cipher) };
  return { key: MARK_KEY, value: sealEnvelope(MARK_KEY, JSON.stringify(mark), undefined) };
}

/**
 * Refuses a database that is encrypted in another way, and touches nothing in it. A new one is marked.
 * @throws {StoreError}
 */
export async function demandEncryption(
  connection: KeyvSqlite,
  file: string,
  cipher: Cipher | undefined,
): Promise<void> {
  const mark = await soundMark(connection, file);
  if (mark?.from !== undefined) throw new StoreError('rekeying', file);
  if (mark) {
    if (!cipher) throw new StoreError('encrypted', file);
    if (!provenOr(file, () => fits(cipher, mark.to))) throw new StoreError('other-key', file);
  } else if (cipher) {
    if (!(await isEmpty(connection))) throw new StoreError('not-encrypted', file);
    await writeMark(connection, { v: 1, to: proofOf(cipher) });
  }
}

/**
 * The same for a database that is only read.
 * @throws {StoreError}
 */
export async function requireKey(
  connection: KeyvSqlite,
  file: string,
  cipher: Cipher | undefined,
): Promise<void> {
  const mark = await soundMark(connection, file);
  if (mark?.from !== undefined) throw new StoreError('rekeying', file);
  if (mark && !cipher) throw new StoreError('encrypted', file);
  if (!mark && cipher) throw new StoreError('not-encrypted', file);
  if (!provenOr(file, () => fits(cipher, mark?.to ?? null))) throw new StoreError('other-key', file);
}

/**
 * The mark of a database.
 * @throws {StoreError} if it is damaged
 */
export async function soundMark(connection: KeyvSqlite, file: string): Promise<Mark | undefined> {
  return readMark(connection).catch((error: unknown) => {
    throw damaged(error, file);
  });
}

async function isEmpty(connection: KeyvSqlite): Promise<boolean> {
  const rows: readonly unknown[] = await connection.query('SELECT key FROM keyv LIMIT 1');
  return rows.length === 0;
}

function provenOr(file: string, prove: () => boolean): boolean {
  try {
    return prove();
  } catch (error) {
    throw damaged(error, file);
  }
}

function damaged(error: unknown, file: string): unknown {
  return error instanceof UnreadableRow ? new StoreError('not-a-database', file, { cause: error }) : error;
}
