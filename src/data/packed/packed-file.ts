import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

/**
 * Records that are read when they are asked for, and beside them the rows of numbers and texts that are always in memory. It is one
 * file, so that it is replaced as a whole: the records, then the rows, then a footer that says where each row is. The last 16 bytes
 * tell where the footer is, with a checksum of all but the records; a file that was cut off lacks them.
 */

export type PackedRow = string | Uint8Array | Uint32Array;
export type PackedRows = Readonly<Record<string, PackedRow>>;

export const ROW_TYPES = ['text', 'bytes', 'numbers'] as const;

const Footer = z.object({
  /** Where the rows begin, in bytes; the records are before them. */
  rowsAt: z.int(),
  rows: z.array(
    z.object({
      name: z.string(),
      type: z.enum(ROW_TYPES),
      at: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
    }),
  ),
});

/** Eight letters at the very end. */
const MAGIC = Buffer.from('GBFILMS1', 'latin1');
const TAIL_BYTES = 16;
/** Rows of numbers have to begin at a multiple of this. */
const ALIGNMENT = 8;
/** Bytes that are collected before a write. */
const BATCH = 1024 * 1024;

/** Writes a file from front to back. */
export class PackedFileWriter {
  readonly #handle: FileHandle;
  #batch: Buffer[] = [];
  #batched = 0;
  #at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Adds one record or several, and returns where the first one begins. */
  async record(bytes: Buffer): Promise<number> {
    const at = this.#at;
    await this.#add(bytes);
    return at;
  }

  /** Where the next record begins. */
  get at(): number {
    return this.#at;
  }

  /**
   * Adds the rows and the footer, and resolves when everything is on the disk.
   * @param about what else a reader has to know, as JSON
   */
  async end(rows: PackedRows, about: object): Promise<void> {
    await this.#align();
    const rowsAt = this.#at;
    let checksum = 0;
    const listed: z.infer<typeof Footer>['rows'] = [];
    for (const [name, row] of Object.entries(rows)) {
      const bytes = bytesOf(row);
      listed.push({ name, type: typeOf(row), at: this.#at - rowsAt, bytes: bytes.length });
      const padded = Buffer.concat([bytes, Buffer.alloc(padding(bytes.length))]);
      checksum = checksumOf(padded, checksum);
      await this.#add(padded);
    }
    const footer = Buffer.from(JSON.stringify({ ...about, rowsAt, rows: listed }));
    const tail = Buffer.alloc(TAIL_BYTES);
    tail.writeUInt32LE(footer.length, 0);
    tail.writeUInt32LE(crc32(footer, checksum), 4);
    MAGIC.copy(tail, 8);
    await this.#add(Buffer.concat([footer, tail]));
    await this.#flush();
    await this.#handle.sync();
  }

  #align(): Promise<void> {
    return this.#add(Buffer.alloc(padding(this.#at)));
  }

  async #add(bytes: Buffer): Promise<void> {
    this.#batch.push(bytes);
    this.#batched += bytes.length;
    this.#at += bytes.length;
    if (this.#batched >= BATCH) await this.#flush();
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#batch);
    this.#batch = [];
    this.#batched = 0;
    for (let done = 0; done < bytes.length; ) {
      done += (await this.#handle.write(bytes, done)).bytesWritten;
    }
  }
}

/** Of no bytes at all, zlib begins anew. */
const checksumOf = (bytes: Buffer, before: number) => (bytes.length === 0 ? before : crc32(bytes, before));

const padding = (bytes: number) => (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT;

export function bytesOf(row: PackedRow): Buffer {
  if (typeof row === 'string') return Buffer.from(row, 'utf8');
  return Buffer.from(row.buffer, row.byteOffset, row.byteLength);
}

export function typeOf(row: PackedRow): (typeof ROW_TYPES)[number] {
  if (typeof row === 'string') return 'text';
  return row instanceof Uint32Array ? 'numbers' : 'bytes';
}

export interface OpenPackedFile<About> {
  readonly about: About;
  readonly rows: PackedRows;
  readonly handle: FileHandle;
}

/** The file can't be read: it is damaged, or of another format. */
export class PackedFileError extends Error {
  constructor(options?: ErrorOptions) {
    super('packed file', options);
    this.name = 'PackedFileError';
  }
}

/**
 * Opens a file, and reads its rows.
 * @param shape of what the writer said about it
 * @returns `undefined` if there is none
 * @throws {PackedFileError} if it can't be read
 */
export async function openPackedFile<About>(
  file: string | URL,
  shape: z.ZodType<About>,
): Promise<OpenPackedFile<About> | undefined> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new PackedFileError({ cause: error });
  });
  if (!handle) return undefined;
  try {
    return { ...(await readRows(handle, shape)), handle };
  } catch (cause) {
    await handle.close();
    throw new PackedFileError({ cause });
  }
}

async function readRows<About>(
  handle: FileHandle,
  shape: z.ZodType<About>,
): Promise<Omit<OpenPackedFile<About>, 'handle'>> {
  const { size } = await handle.stat();
  const tail = await readBytes(handle, Math.max(size - TAIL_BYTES, 0), Math.min(size, TAIL_BYTES));
  if (tail.length < TAIL_BYTES || !tail.subarray(8).equals(MAGIC)) throw new Error('no end');
  const footerAt = size - TAIL_BYTES - tail.readUInt32LE(0);
  if (footerAt < 0) throw new Error('no footer');
  const footer = await readBytes(handle, footerAt, tail.readUInt32LE(0));
  const told: unknown = JSON.parse(footer.toString('utf8'));
  const { rowsAt, rows } = Footer.parse(told);
  const about = shape.parse(told);
  let checksum = 0;
  const all: [name: string, row: PackedRow][] = [];
  for (const [place, { name, type, at, bytes }] of rows.entries()) {
    // Each in memory of its own: the bytes of a text are let go of.
    const padded = await readBytes(handle, rowsAt + at, (rows[place + 1]?.at ?? footerAt - rowsAt) - at);
    checksum = checksumOf(padded, checksum);
    all.push([name, rowOf(padded.subarray(0, bytes), type)]);
  }
  if (crc32(footer, checksum) !== tail.readUInt32LE(4)) throw new Error('wrong checksum');
  return { about, rows: Object.fromEntries(all) };
}

/** The row that bytes were made from, which begin at a multiple of eight. */
export function rowOf(bytes: Buffer, type: (typeof ROW_TYPES)[number]): PackedRow {
  if (type === 'text') return bytes.toString('utf8');
  if (type === 'bytes') return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / Uint32Array.BYTES_PER_ELEMENT);
}

/** The rows whose names begin so, by the rest of their names: `terms` of `texts.terms`. */
export function rowsOf(name: string, rows: PackedRows): PackedRows {
  const own = Object.entries(rows).filter(([key]) => key.startsWith(`${name}.`));
  return Object.fromEntries(own.map(([key, row]) => [key.slice(name.length + 1), row]));
}

/** In memory of its own, so that it begins at a multiple of eight. */
export async function readBytes(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.from(new ArrayBuffer(length));
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw new Error('cut off');
    done += bytesRead;
  }
  return bytes;
}
