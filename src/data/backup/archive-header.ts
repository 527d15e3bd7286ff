import { z } from 'zod';

/** Bytes. The header is written last, in front of what it describes. */
export const HEADER_BYTES = 4_096;

export const FORMAT = 'goosebump-moments-backup';
/** Of the archive itself; each kind of record has a version of its own. */
export const VERSION = 1;

/** What every version has. */
export const AnyHeader = z.object({
  format: z.literal(FORMAT),
  version: z.int().positive(),
  release: z.string(),
});

/** One line of JSON in the clear, filled up with spaces. */
export const Header = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Of the bot that made it. */
  release: z.string(),
  createdAt: z.iso.datetime(),
  records: z.int().nonnegative(),
  /** Of what comes after the header. */
  bytes: z.int().nonnegative(),
  /** Of the same, in hex. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
  /** The version of each kind of record in that release. */
  kinds: z.record(z.string(), z.int().positive()),
  /** Of the key that it is encrypted with, its id; `null` if it isn't. */
  key: z.string().nullable(),
  /** In base64; makes the archive's own key from that one. */
  salt: z.string().nullable(),
});
export type Header = Readonly<z.infer<typeof Header>>;

/** What is known of an archive before its first row is written. It is what its encryption is bound to. */
export type Origin = Pick<Header, 'release' | 'createdAt' | 'kinds' | 'key' | 'salt'>;

export function headerBytes(header: Header): Buffer {
  const json = JSON.stringify(header);
  const bytes = Buffer.alloc(HEADER_BYTES, ' ');
  if (bytes.write(json) !== Buffer.byteLength(json)) throw new RangeError('the header is too long');
  bytes.write('\n', HEADER_BYTES - 1);
  return bytes;
}
