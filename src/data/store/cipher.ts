import { createCipheriv, createDecipheriv, createHash, type KeyObject, randomBytes } from 'node:crypto';
import { UnreadableRow } from './unreadable-row.ts';

/** The format of what is sealed: `1.<key id>.<base64 of nonce, encrypted text and tag>`. */
const FORMAT = '1';
const ALGORITHM = 'aes-256-gcm';
/** Bytes. Random nonces of 96 bits are safe for some four billion writes under one key (NIST SP 800-38D, 8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Bytes of a hash of the key. Enough to tell an operator's keys apart, and nothing about the key can be computed from them. */
const ID_BYTES = 6;

/** Encrypts text under one key: AES-256-GCM, bound to where the text belongs. */
export class Cipher {
  /** Says which key it is, without revealing it. */
  readonly id: string;
  readonly #key: KeyObject;
  readonly #prefix: string;

  /** @param key 32 bytes */
  constructor(key: KeyObject) {
    this.#key = key;
    this.id = createHash('sha256')
      .update('goosebump-moments: id of an encryption key\0')
      .update(key.export())
      .digest()
      .toString('base64url', 0, ID_BYTES);
    this.#prefix = `${FORMAT}.${this.id}.`;
  }

  /** @param place where it belongs: it can't be opened as something from anywhere else */
  seal(text: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, nonce);
    cipher.setAAD(boundTo(place));
    const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return this.#prefix + Buffer.concat(parts).toString('base64');
  }

  /** @throws {UnreadableRow} if it was sealed with another key, belongs elsewhere or is damaged */
  open(sealed: string, place: string): string {
    if (!sealed.startsWith(this.#prefix)) {
      throw new UnreadableRow(
        keyIdOf(sealed) === undefined ? 'encrypted in an unknown way' : 'encrypted with another key',
      );
    }
    const bytes = Buffer.from(sealed.slice(this.#prefix.length), 'base64');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new UnreadableRow('cut off');
    const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(boundTo(place));
    // Always a whole tag: a shorter one would be easier to forge.
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      // As bytes first: decoding on the way takes a fifth longer, and there are hundreds of thousands.
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
      decipher.final();
      return text.toString('utf8');
    } catch {
      throw new UnreadableRow('damaged, or of another row');
    }
  }
}

/** The id of the key that something was sealed with, or `undefined` if it is in no format of this release. */
export function keyIdOf(sealed: string): string | undefined {
  return /^1\.([\w-]{8})\./.exec(sealed)?.[1];
}

function boundTo(place: string): Buffer {
  return Buffer.from(`${FORMAT}\0${place}`);
}
