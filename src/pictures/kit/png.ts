import { crc32, deflateSync } from 'node:zlib';
import { indexedRows, type PngRows, trueColourRows } from './png-rows.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Two thirds of the size of the fastest level; the next level saves another twentieth and takes a quarter longer. */
const LEVEL = 5;

/**
 * Encodes pixels as PNG, without loss.
 * @param pixels RGBA, one byte each, all of them opaque
 */
export function toPng(pixels: Buffer, width: number, height: number): Buffer {
  const { rows, colourType, palette } =
    indexedRows(pixels, width, height) ?? trueColourRows(pixels, width, height);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', headerOf(width, height, colourType)),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Eight bits of a sample; the only ways there are to compress and to filter; not interlaced. */
function headerOf(width: number, height: number, colourType: PngRows['colourType']): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  return header;
}

/** A chunk in PNG's format: its length, its type, its data, and the checksum of the latter two. */
function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}
