import type { Cipher } from '../../src/data/store/cipher.ts';
import { openEnvelope, sealEnvelope } from '../../src/data/store/envelope.ts';

/** A row in the clear as it is where everything is encrypted; what is no row stays as it is. */
export function encrypted(key: string, row: string, cipher: Cipher): string {
  try {
    const { value, expires } = openEnvelope(key, row);
    return sealEnvelope(key, JSON.stringify(value), expires, cipher);
  } catch {
    return row;
  }
}
