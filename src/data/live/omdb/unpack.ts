import { createReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import unbzip2 from 'unbzip2-stream';
import { UpdateError, updateError } from './omdb-error.ts';

/**
 * The content of a bzip2 file, as a stream that fails with an UpdateError: `damaged` if the data is incomplete or a checksum
 * is wrong, `too-large` as soon as more comes out than that many bytes, however small the file is.
 * @param progress is told how many packed bytes have been read
 */
export function unpack(file: string, maxBytes: number, progress: (done: number) => void): Readable {
  const packed = createReadStream(file);
  const unpacked = new PassThrough();
  const unpacker = unbzip2();
  let read = 0;
  let size = 0;
  const fail = (error: Error) => {
    packed.destroy();
    unpacked.destroy(error);
  };
  packed.on('data', (chunk) => {
    read += chunk.length;
    progress(read);
  });
  unpacker.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxBytes) fail(new UpdateError('too-large', file));
  });
  packed.on('error', (error) => fail(updateError(error, file)));
  unpacker.on('error', (cause: Error) => fail(new UpdateError('damaged', file, { cause })));
  unpacked.on('close', () => packed.destroy());
  packed.pipe(unpacker).pipe(unpacked);
  return unpacked;
}
