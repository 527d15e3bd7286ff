import BZip2 from 'bzip2-wasm';

/** Bytes that the library can compress at once; more than some millions end it. */
const PIECE = 900_000;
/** What is smaller fits into a block of the smallest size. One of the largest takes megabytes to unpack, however little is in it. */
const SMALL = 100_000;

let loading: Promise<BZip2> | undefined;

/** A bzip2 file. If it is large, it is several in a row, which counts as one. */
export async function bzip2(text: string | Uint8Array): Promise<Buffer> {
  loading ??= load();
  const compressor = await loading;
  const bytes = Buffer.from(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    pieces.push(compressor.compress(piece, piece.length < SMALL ? 1 : 9, piece.length + 2_000));
  }
  return Buffer.concat(pieces);
}

async function load(): Promise<BZip2> {
  const compressor = new BZip2();
  await compressor.init();
  // It leaves these behind for its own code, and other code might take them for a sign of CommonJS.
  Reflect.deleteProperty(globalThis, '__dirname');
  Reflect.deleteProperty(globalThis, 'require');
  return compressor;
}
