import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { Validators } from './download.ts';

/**
 * The index is one file, so that it is replaced as a whole: the films' lines, then rows of numbers and texts, then a footer
 * that says where each row is. The last 16 bytes tell where the footer is, with a checksum of all but the lines; a file that
 * was cut off lacks them.
 */

/** Changes with what is in the file; one of another format is built anew. */
const FORMAT = 1;

type IndexRow = string | Uint8Array | Uint32Array;
export type IndexRows = Readonly<Record<string, IndexRow>>;

const TYPES = ['text', 'bytes', 'numbers'] as const;

const Footer = z.object({
  format: z.literal(FORMAT),
  /** Of the packed texts, which can be packed again from the lines. */
  textsVersion: z.string(),
  /** The day on which the files were read: `2026-11-30`. */
  date: z.iso.date(),
  films: z.int().positive(),
  /** The version of each of omdb.org's files. */
  versions: z.record(z.string(), Validators),
  /** Where the rows begin, in bytes; the lines are before them. */
  rowsAt: z.int(),
  rows: z.array(
    z.object({
      name: z.string(),
      type: z.enum(TYPES),
      at: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
    }),
  ),
});
export type IndexAbout = Pick<z.infer<typeof Footer>, 'textsVersion' | 'date' | 'films' | 'versions'>;

const MAGIC = Buffer.from('GBFILMS1', 'latin1');
const TAIL_BYTES = 16;
/** Rows of numbers have to begin at a multiple of this. */
const ALIGNMENT = 8;
/** Bytes that are collected before a write. */
const BATCH = 1024 * 1024;

/** Writes an index from front to back. */
export class IndexWriter {
  readonly #handle: FileHandle;
  #batch: Buffer[] = [];
  #batched = 0;
  #at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Adds a film's line, and returns where it begins. */
  async line(text: string): Promise<number> {
    const at = this.#at;
    await this.#add(Buffer.from(`${text}\n`, 'utf8'));
    return at;
  }

  /** Where the next line begins. */
  get at(): number {
    return this.#at;
  }

  /** Adds the rows and the footer, and resolves when everything is on the disk. */
  async end(rows: IndexRows, about: IndexAbout): Promise<void> {
    await this.#align();
    const rowsAt = this.#at;
    let checksum = 0;
    const listed: z.infer<typeof Footer>['rows'] = [];
    for (const [name, row] of Object.entries(rows)) {
      const bytes = bytesOf(row);
      listed.push({ name, type: typeOf(row), at: this.#at - rowsAt, bytes: bytes.length });
      const padded = Buffer.concat([bytes, Buffer.alloc(padding(bytes.length))]);
      checksum = crc32(padded, checksum);
      await this.#add(padded);
    }
    const footer = Buffer.from(JSON.stringify({ format: FORMAT, ...about, rowsAt, rows: listed }));
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

const padding = (bytes: number) => (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT;

function bytesOf(row: IndexRow): Buffer {
  if (typeof row === 'string') return Buffer.from(row, 'utf8');
  return Buffer.from(row.buffer, row.byteOffset, row.byteLength);
}

function typeOf(row: IndexRow): (typeof TYPES)[number] {
  if (typeof row === 'string') return 'text';
  return row instanceof Uint32Array ? 'numbers' : 'bytes';
}

export interface OpenIndexFile {
  readonly about: IndexAbout;
  readonly rows: IndexRows;
  readonly handle: FileHandle;
}

/** The file isn't an index that this version can read: it is damaged, or of another format. */
export class IndexError extends Error {
  constructor(options?: ErrorOptions) {
    super('omdb.index', options);
    this.name = 'IndexError';
  }
}

/**
 * Opens an index; its rows are views on what was read at once.
 * @returns `undefined` if there is none
 * @throws {IndexError} if it can't be read
 */
export async function openIndexFile(file: string): Promise<OpenIndexFile | undefined> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new IndexError({ cause: error });
  });
  if (!handle) return undefined;
  try {
    return { ...(await readRows(handle)), handle };
  } catch (cause) {
    await handle.close();
    throw new IndexError({ cause });
  }
}

async function readRows(handle: FileHandle): Promise<Omit<OpenIndexFile, 'handle'>> {
  const { size } = await handle.stat();
  const tail = await readBytes(handle, Math.max(size - TAIL_BYTES, 0), Math.min(size, TAIL_BYTES));
  if (tail.length < TAIL_BYTES || !tail.subarray(8).equals(MAGIC)) throw new Error('no end');
  const footerAt = size - TAIL_BYTES - tail.readUInt32LE(0);
  if (footerAt < 0) throw new Error('no footer');
  const footer = await readBytes(handle, footerAt, tail.readUInt32LE(0));
  const { rowsAt, rows, ...about } = Footer.parse(JSON.parse(footer.toString('utf8')));
  const bytes = await readBytes(handle, rowsAt, footerAt - rowsAt);
  if (crc32(footer, crc32(bytes)) !== tail.readUInt32LE(4)) throw new Error('wrong checksum');
  return { about, rows: Object.fromEntries(rows.map((row) => [row.name, viewOf(bytes, row)])) };
}

function viewOf(all: Buffer, { type, at, bytes }: z.infer<typeof Footer>['rows'][number]): IndexRow {
  if (type === 'text') return all.toString('utf8', at, at + bytes);
  if (type === 'bytes') return new Uint8Array(all.buffer, all.byteOffset + at, bytes);
  return new Uint32Array(all.buffer, all.byteOffset + at, bytes / Uint32Array.BYTES_PER_ELEMENT);
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
