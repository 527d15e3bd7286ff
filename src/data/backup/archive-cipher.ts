import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { Cipher } from '../store/cipher.ts';
import type { Origin } from './archive-header.ts';

const ALGORITHM = 'aes-256-gcm';
const SALT_BYTES = 32;
/** Bytes at the end of an encrypted archive. */
export const TAG_BYTES = 16;
/** The key is used for one archive only, so the nonce need not differ. */
const NONCE = Buffer.alloc(12);

/** How a new archive is encrypted: with a key of its own, since the keys of the rows in it tell who felt what. */
export function newSalt(key: KeyObject | undefined): Pick<Origin, 'key' | 'salt'> {
  if (!key) return { key: null, salt: null };
  return { key: new Cipher(key).id, salt: randomBytes(SALT_BYTES).toString('base64') };
}

export function sealing(key: KeyObject, origin: Origin): CipherGCM {
  return createCipheriv(ALGORITHM, keyOf(key, origin), NONCE).setAAD(boundTo(origin));
}

/** @param tag the last bytes of the archive */
export function opening(key: KeyObject, origin: Origin, tag: Buffer): DecipherGCM {
  return createDecipheriv(ALGORITHM, keyOf(key, origin), NONCE).setAAD(boundTo(origin)).setAuthTag(tag);
}

function keyOf(key: KeyObject, { salt }: Origin): Buffer {
  const bytes = hkdfSync('sha256', key, Buffer.from(salt ?? '', 'base64'), 'goosebump-moments: backup', 32);
  return Buffer.from(bytes);
}

/** In this order, whatever the header's is. */
function boundTo({ release, createdAt, kinds, key, salt }: Origin): Buffer {
  return Buffer.from(JSON.stringify([release, createdAt, kinds, key, salt]));
}
