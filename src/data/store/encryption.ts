import { z } from 'zod';
import type { ChangedRow } from './change-view.ts';
import { type Cipher, keyIdOf } from './cipher.ts';
import { isBeingCopied } from './copy-mark.ts';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import type { Marked, RecordConnection } from './record-connection.ts';
import { StoreError } from './record-store.ts';
import { UnreadableRow } from './unreadable-row.ts';

/** Between these are the keys of all records; what a database says of itself comes after them. */
export const ALL_RECORDS = ['', '~'] as const;

/** How a database is encrypted. Sorts after the keys of all records. */
export const MARK_KEY = '~encryption';

/** Comes right after the mark: between '' and this are all records, and the mark that says how to read them. */
export const AFTER_MARK = `${MARK_KEY}!`;

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
async function readMark(connection: Marked): Promise<Mark | undefined> {
  const row = await connection.row(MARK_KEY);
  if (row === undefined) return undefined;
  const mark = Mark.safeParse(openEnvelope(MARK_KEY, row).value);
  if (!mark.success) throw new UnreadableRow('its mark of encryption can’t be read');
  return mark.data;
}

/** @param mark without one, the database is marked as not encrypted */
export async function writeMark(connection: RecordConnection, mark: Mark | undefined): Promise<void> {
  const value = mark && sealEnvelope(MARK_KEY, JSON.stringify(mark), undefined);
  await connection.change([{ key: MARK_KEY, value }]);
}

/** The mark of a new database that is encrypted. */
export function markRow(cipher: Cipher): ChangedRow {
  const mark: Mark = { v: 1, to: proofOf(cipher) };
  return { key: MARK_KEY, value: sealEnvelope(MARK_KEY, JSON.stringify(mark), undefined) };
}

/**
 * Refuses a database that is encrypted in another way, or only half there, and touches nothing in it. A new one is marked.
 * @throws {StoreError}
 */
export async function demandEncryption(
  connection: RecordConnection,
  cipher: Cipher | undefined,
): Promise<void> {
  const file = connection.place;
  if (await isBeingCopied(connection)) throw new StoreError('copying', file);
  const mark = await soundMark(connection);
  if (mark?.from !== undefined) throw new StoreError('rekeying', file);
  if (mark) {
    if (!cipher) throw new StoreError('encrypted', file);
    if (!provenOr(file, () => fits(cipher, mark.to))) throw new StoreError('other-key', file);
  } else if (cipher) {
    if ((await connection.firstKey(...ALL_RECORDS)) !== undefined)
      throw new StoreError('not-encrypted', file);
    await writeMark(connection, { v: 1, to: proofOf(cipher) });
  }
}

/**
 * The same for a database that is only read. A new one is not marked.
 * @throws {StoreError}
 */
export async function requireKey(connection: Marked, cipher: Cipher | undefined): Promise<void> {
  const file = connection.place;
  if (await isBeingCopied(connection)) throw new StoreError('copying', file);
  const mark = await soundMark(connection);
  if (mark?.from !== undefined) throw new StoreError('rekeying', file);
  if (mark && !cipher) throw new StoreError('encrypted', file);
  if (!mark && cipher) throw new StoreError('not-encrypted', file);
  if (!provenOr(file, () => fits(cipher, mark?.to ?? null))) throw new StoreError('other-key', file);
}

/**
 * The mark of a database.
 * @throws {StoreError} if it is damaged
 */
export async function soundMark(connection: Marked): Promise<Mark | undefined> {
  return readMark(connection).catch((error: unknown) => {
    throw damaged(error, connection.place);
  });
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
