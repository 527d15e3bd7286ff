import { createHash, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Duplex, PassThrough, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import type { ChangedRow } from '../store/change-view.ts';
import { Cipher } from '../store/cipher.ts';
import { isOfLaterKinds } from '../store/upgrade.ts';
import { opening, TAG_BYTES } from './archive-cipher.ts';
import { AnyHeader, HEADER_BYTES, Header } from './archive-header.ts';
import { BackupError } from './backup-error.ts';
import { linesIn } from './lines-in.ts';

/** Rows that are handed over at once. */
const BATCH_ROWS = 250;
/** Characters after which a batch is handed over before that: pictures are large. */
const BATCH_CHARACTERS = 4 * 1024 * 1024;

const ArchivedRow = z.tuple([z.string().min(1), z.string()]);
const End = z.object({ records: z.int().nonnegative() });

/**
 * What an archive says of itself.
 * @throws {BackupError}
 */
export async function readHeader(file: string): Promise<Header> {
  const handle = await open(file).catch((error: unknown) => {
    throw new BackupError('unavailable', file, { cause: error });
  });
  try {
    return await headerIn(handle, file);
  } finally {
    await handle.close();
  }
}

async function headerIn(handle: FileHandle, file: string): Promise<Header> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  const json = parse(buffer.toString('utf8', 0, bytesRead));
  const any = AnyHeader.safeParse(json);
  if (!any.success) throw new BackupError('not-a-backup', file);
  const header = Header.safeParse(json);
  if (!header.success) throw new BackupError(any.data.version > 1 ? 'newer' : 'damaged', file);
  if (isOfLaterKinds(header.data.kinds)) throw new BackupError('newer', file);
  const { size } = await handle.stat();
  if (size < HEADER_BYTES + header.data.bytes) throw new BackupError('cut', file);
  if (size > HEADER_BYTES + header.data.bytes) throw new BackupError('damaged', file);
  return header.data;
}

interface Reading {
  readonly key: KeyObject | undefined;
  readonly signal: AbortSignal;
  /** Takes the rows, some at a time, in their order. Nothing of them is certain until the whole archive was read. */
  readonly take: (rows: readonly ChangedRow[]) => Promise<void>;
}

/**
 * Reads a whole archive. Only when it resolves is every row known to be as it was written.
 * @returns how many rows there were
 * @throws {BackupError} if it is not whole, or the key is not its own
 */
export async function readArchive(file: string, { key, signal, take }: Reading): Promise<Header> {
  const header = await readHeader(file);
  const decipher = await decipherFor(file, header, key);
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // The tag is part of what was hashed, and not of what is opened.
  const content = header.bytes - (decipher ? TAG_BYTES : 0);
  const source = createReadStream(file, { start: HEADER_BYTES });
  const rows = new RowReader(file, take);
  await pipeline(
    source,
    hashed,
    upTo(content),
    decipher ?? new PassThrough(),
    createGunzip(),
    // A stream, because a pipeline that ends in a function tells of an abortion where that function fails early.
    Duplex.from((text: AsyncIterable<Buffer>) => rows.read(text)),
    { signal },
  ).catch((error: unknown) => {
    throw isDamage(error, signal) ? new BackupError('damaged', file, { cause: error }) : error;
  });
  if (hash.digest('hex') !== header.sha256 || rows.count !== header.records) {
    throw new BackupError('damaged', file);
  }
  return header;
}

async function decipherFor(file: string, header: Header, key: KeyObject | undefined) {
  if (header.key === null) return undefined;
  if (!key) throw new BackupError('encrypted', file);
  if (new Cipher(key).id !== header.key) throw new BackupError('other-key', file);
  const handle = await open(file);
  try {
    const at = HEADER_BYTES + header.bytes - TAG_BYTES;
    const { buffer } = await handle.read(Buffer.alloc(TAG_BYTES), 0, TAG_BYTES, at);
    return opening(key, header, buffer);
  } finally {
    await handle.close();
  }
}

/** Passes on the first bytes. */
function upTo(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      done(null, part);
    },
  });
}

class RowReader {
  readonly #file: string;
  readonly #take: Reading['take'];
  #batch: ChangedRow[] = [];
  #characters = 0;
  #last = '';
  count = 0;

  constructor(file: string, take: Reading['take']) {
    this.#file = file;
    this.#take = take;
  }

  async read(text: AsyncIterable<Buffer>): Promise<void> {
    let isOver = false;
    for await (const line of linesIn(text)) {
      if (isOver) throw new BackupError('damaged', this.#file);
      const json = parse(line);
      const row = ArchivedRow.safeParse(json);
      if (row.success) await this.#add(...row.data);
      else if (End.safeParse(json).data?.records === this.count) isOver = true;
      else throw new BackupError('damaged', this.#file);
    }
    if (!isOver) throw new BackupError('damaged', this.#file);
    await this.#hand();
  }

  async #add(key: string, value: string): Promise<void> {
    // So none can be there twice, or be a row of another place.
    if (Buffer.compare(Buffer.from(key), Buffer.from(this.#last)) <= 0) {
      throw new BackupError('damaged', this.#file);
    }
    this.#last = key;
    this.count += 1;
    this.#batch.push({ key, value });
    this.#characters += value.length;
    if (this.#batch.length >= BATCH_ROWS || this.#characters >= BATCH_CHARACTERS) await this.#hand();
  }

  async #hand(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#characters = 0;
    if (batch.length > 0) await this.#take(batch);
  }
}

/** Errors of unpacking, and of a tag that doesn't fit; or what another step says when one of those ended it. */
function isDamage(error: unknown, { aborted }: AbortSignal): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError') return !aborted;
  const code = 'code' in error ? String(error.code) : '';
  return /^Z_/.test(code) || error.message.includes('unable to authenticate data');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
