import { createHash, type KeyObject } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Duplex, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Snapshot } from '../store/snapshot.ts';
import { kindsOfToday } from '../store/upgrade.ts';
import { newSalt, sealing } from './archive-cipher.ts';
import { FORMAT, HEADER_BYTES, type Header, headerBytes, type Origin, VERSION } from './archive-header.ts';

export interface Archiving {
  readonly snapshot: Pick<Snapshot, 'page'>;
  /** Encrypts the archive. */
  readonly key: KeyObject | undefined;
  readonly release: string;
  readonly now: () => Date;
  /** Is told how many records are through. */
  readonly report?: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Writes every row of a snapshot into an open, empty file, and brings it to the disk. */
export async function writeArchive(file: FileHandle, options: Archiving): Promise<Header> {
  const { key, release, now, signal } = options;
  const origin: Origin = { release, createdAt: now().toISOString(), kinds: kindsOfToday(), ...newSalt(key) };
  const counted = { records: 0 };
  const measure = measured();
  const cipher = key && sealing(key, origin);
  await file.writeFile(Buffer.alloc(HEADER_BYTES));
  // Not the handle's own stream, which keeps the handle from being closed unless it closes it itself.
  // And a stream, because a pipeline that ends in a function tells of an abortion where that function fails early.
  const output = Duplex.from(async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) await file.appendFile(chunk);
  });
  const lines = Readable.from(linesOf(options, counted), { objectMode: false });
  if (cipher) {
    const end = async function* (sealed: AsyncIterable<Buffer>) {
      yield* sealed;
      yield cipher.getAuthTag();
    };
    await pipeline(lines, createGzip(), cipher, end, measure.stream, output, { signal });
  } else await pipeline(lines, createGzip(), measure.stream, output, { signal });
  const header: Header = { format: FORMAT, version: VERSION, ...origin, ...counted, ...measure.result() };
  await file.write(headerBytes(header), 0, HEADER_BYTES, 0);
  await file.sync();
  return header;
}

/** A line for each row, and one that says how many there were. */
async function* linesOf(
  { snapshot, report }: Pick<Archiving, 'snapshot' | 'report'>,
  counted: { records: number },
): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const rows = await snapshot.page(after);
    const last = rows.at(-1);
    if (last === undefined) break;
    // What isn't text was not written by the bot, which could not read it either.
    const written = rows.filter(({ value }) => typeof value === 'string');
    yield written.map(({ key, value }) => `${JSON.stringify([key, value])}\n`).join('');
    after = last.key;
    counted.records += written.length;
    report?.(counted.records);
  }
  yield `${JSON.stringify(counted)}\n`;
}

function measured(): { readonly stream: Transform; result(): { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}
