import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** One file in a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: readonly Buffer[];
  /** Whether it would only grow, as pictures do. */
  readonly isCompressed?: boolean;
}

/** Bytes that are summed up and handed to the compressor at once, which works in threads of its own. */
const A_CHUNK = 64 * 1024;

/**
 * A ZIP of these files, made without holding up others.
 * @param at when they were made, in milliseconds since 1970
 */
export function zip(entries: readonly ZipEntry[], at: number): Promise<Buffer> {
  const file = new ZipFile();
  const mtime = new Date(at);
  for (const { name, chunks, isCompressed = false } of entries) {
    file.addReadStream(Readable.from(pieces(chunks)), name, { compress: !isCompressed, mtime });
  }
  file.end();
  return buffer(file.outputStream);
}

/** Small chunks together, and large ones in pieces. */
function* pieces(chunks: readonly Buffer[]): Generator<Buffer> {
  let small: Buffer[] = [];
  let bytes = 0;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += A_CHUNK) {
      const piece = chunk.subarray(at, at + A_CHUNK);
      small.push(piece);
      bytes += piece.length;
      if (bytes < A_CHUNK) continue;
      yield Buffer.concat(small);
      small = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield Buffer.concat(small);
}
