import { readDatabase } from '../src/config.ts';
import { Cipher } from '../src/data/store/cipher.ts';

/** Of this process: with an ENCRYPTION_KEY, bots are started with it, and databases are written and read with it. */
export const { ENCRYPTION_KEY } = process.env;

const { key } = readDatabase({ ENCRYPTION_KEY });

export const cipher = key && new Cipher(key);
export const encryptionKey = key;
