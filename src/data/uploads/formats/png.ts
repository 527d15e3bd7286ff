import { crc32 } from 'node:zlib';
import { exifOf, orientationIn } from './orientation.ts';
import { BrokenPicture, demandFrames, demandSize, PictureBytes } from './picture-bytes.ts';

export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What is needed to show it, animations and colours included (PNG, third edition, 11). Texts, times and anything private are not. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'acTL', 'fcTL', 'fdAT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
]);

/** @throws {BrokenPicture | TooManyPixels} */
export function cleanPng(file: Buffer): Buffer {
  const bytes = new PictureBytes(file);
  const kept = [bytes.take(PNG_SIGNATURE.length)];
  let previous: string | undefined;
  let pixels = 0;
  let hasPixels = false;
  do {
    const start = bytes.at;
    const length = bytes.take(4).readUInt32BE();
    const type = bytes.take(4).toString('latin1');
    const data = bytes.take(length);
    bytes.take(4);
    if (previous === undefined) pixels = pixelsIn(type, data);
    if (type === 'acTL') demandFrames(length < 4 ? 0 : data.readUInt32BE(), pixels);
    if (type === 'eXIf') kept.push(...uprightChunk(data));
    if (type === 'IDAT') hasPixels = true;
    if (KEPT.has(type)) kept.push(bytes.since(start));
    previous = type;
  } while (previous !== 'IEND');
  if (!hasPixels) throw new BrokenPicture('it has no pixels');
  return Buffer.concat(kept);
}

function pixelsIn(type: string, data: Buffer): number {
  if (type !== 'IHDR' || data.length !== 13) throw new BrokenPicture('it has no header');
  return demandSize(data.readUInt32BE(0), data.readUInt32BE(4));
}

function uprightChunk(exif: Buffer): readonly Buffer[] {
  const orientation = orientationIn(exif);
  if (orientation === undefined) return [];
  const content = Buffer.concat([Buffer.from('eXIf'), exifOf(orientation)]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length - 4, 0);
  ends.writeUInt32BE(crc32(content), 4);
  return [ends.subarray(0, 4), content, ends.subarray(4)];
}
