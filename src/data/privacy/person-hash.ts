import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { PERSON_SECRET_KEY } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import { type RecordStore, StoreError } from '../store/record-store.ts';

/** Recognises a person in one server without telling who they are, even after their data was deleted. */
export type PersonHash = (guild: string, user: string) => string;

const SECRET_BYTES = 32;
/** Half of a SHA-256 in hexadecimal: nobody makes two people collide by chance. */
const HASH_LENGTH = 32;

/** Known to this database alone: without it, nobody can try all ids to find the one behind a hash. */
export const PersonSecret = z.object({ v: z.literal(1), secret: z.string().regex(/^[0-9a-f]{64}$/) });
type PersonSecret = z.infer<typeof PersonSecret>;

export const personHashWith =
  (secret: Buffer): PersonHash =>
  (guild, user) =>
    createHmac('sha256', secret).update(`${guild}:${user}`).digest('hex').slice(0, HASH_LENGTH);

/**
 * With the secret of this database, which is made at the first start.
 * @throws {StoreError} if it can't be read: another one would find nobody again
 */
export async function openPersonHash(store: RecordStore): Promise<PersonHash> {
  const stored = await store.get(PERSON_SECRET_KEY);
  if (stored === undefined) {
    const secret = randomBytes(SECRET_BYTES);
    const record: PersonSecret = { v: 1, secret: secret.toString('hex') };
    await store.set(PERSON_SECRET_KEY, record);
    return personHashWith(secret);
  }
  const read = readRecord('personSecret', PersonSecret, stored);
  if (!read.ok) {
    throw new StoreError('unavailable', PERSON_SECRET_KEY, { cause: new Error(read.fault) });
  }
  return personHashWith(Buffer.from(read.value.secret, 'hex'));
}
