import { inflateSync } from 'node:zlib';

/** A PNG, read according to its specification. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** The types of its chunks. */
  readonly chunks: readonly string[];
  /** The colour of a pixel, as #rrggbb. */
  at(x: number, y: number): string;
}

/** Of a header, whose samples have eight bits. */
const BYTES_A_PIXEL: Readonly<Record<number, number>> = { 3: 1, 6: 4 };

/** @throws {Error} if it isn't a PNG, or one of a kind that the bot doesn't make */
export function decodedPng(png: Buffer): DecodedPng {
  if (png.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG');
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  }
  const dataOf = (wanted: string) =>
    Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));
  const header = dataOf('IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = BYTES_A_PIXEL[header[9] ?? 0];
  if (header[8] !== 8 || bytes === undefined) throw new Error('a PNG of another kind');
  const rows = inflateSync(dataOf('IDAT'));
  const stride = width * bytes + 1;
  if (rows.length !== height * stride) throw new Error(`${rows.length} bytes for ${width} × ${height}`);
  const palette = dataOf('PLTE');
  const at = (x: number, y: number) => {
    const place = y * stride + 1 + x * bytes;
    const colour = bytes === 1 ? palette.subarray((rows[place] ?? 0) * 3) : rows.subarray(place);
    return `#${colour.toString('hex', 0, 3)}`;
  };
  return { width, height, chunks: chunks.map(({ type }) => type), at };
}
