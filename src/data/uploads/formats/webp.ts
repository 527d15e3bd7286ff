import { exifOf, orientationIn } from './orientation.ts';
import { BrokenPicture, demandFrames, demandSize, PictureBytes } from './picture-bytes.ts';

/** Of an extended file: what it says it has (WebP Container Specification). */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
const KEPT_IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
/** Where a frame is, how large it is, and how long it shows. */
const FRAME_HEAD_BYTES = 16;

interface Content {
  readonly type: string;
  readonly data: Buffer;
}

interface Chunk extends Content {
  /** How many it says that it has. */
  readonly pixels: number;
}

/** @throws {BrokenPicture | TooManyPixels} */
export function cleanWebp(file: Buffer): Buffer {
  const head = new PictureBytes(file).take(12);
  const end = 8 + head.readUInt32LE(4);
  if (end > file.length) throw new BrokenPicture('it ends early');
  const chunks = chunksIn(file.subarray(12, end));
  const frames = chunks.filter(({ type }) => type === 'ANMF');
  demandFrames(frames.length, Math.max(0, ...chunks.map(({ pixels }) => pixels)));
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif && orientationIn(exif.data);
  const kept = chunks
    .filter(({ type }) => KEPT.has(type))
    .map((chunk) => cleaned(chunk, orientation !== undefined));
  if (!kept.some(({ type }) => type === 'ANMF' || isPixels(type)))
    throw new BrokenPicture('it has no pixels');
  // An extended file begins with what it has; only such a file may say more than its pixels.
  const isExtended = kept[0]?.type === 'VP8X';
  const content = [
    ...kept,
    ...(isExtended && orientation ? [{ type: 'EXIF', data: exifOf(orientation) }] : []),
  ];
  const body = Buffer.concat([Buffer.from('WEBP'), ...content.map(written)]);
  const start = Buffer.from('RIFF\0\0\0\0');
  start.writeUInt32LE(body.length, 4);
  return Buffer.concat([start, body]);
}

function chunksIn(content: Buffer): readonly Chunk[] {
  const bytes = new PictureBytes(content);
  const chunks: Chunk[] = [];
  while (!bytes.isAtEnd) {
    const type = bytes.take(4).toString('latin1');
    const length = bytes.take(4).readUInt32LE();
    const data = bytes.take(length);
    if (length % 2 === 1 && !bytes.isAtEnd) bytes.take(1);
    chunks.push({ type, data, pixels: pixelsIn(type, data) });
  }
  return chunks;
}

function cleaned({ type, data }: Chunk, isTurned: boolean): Content {
  if (type === 'VP8X') {
    const flags = Buffer.from(data);
    const all = flags.readUInt8(0) & ~(HAS_EXIF | HAS_XMP);
    flags.writeUInt8(isTurned ? all | HAS_EXIF : all, 0);
    return { type, data: flags };
  }
  if (type !== 'ANMF') return { type, data };
  const inside = chunksIn(data.subarray(FRAME_HEAD_BYTES)).filter((chunk) => KEPT_IN_FRAME.has(chunk.type));
  if (!inside.some((chunk) => isPixels(chunk.type))) throw new BrokenPicture('a frame without pixels');
  return { type, data: Buffer.concat([data.subarray(0, FRAME_HEAD_BYTES), ...inside.map(written)]) };
}

function isPixels(type: string): boolean {
  return type === 'VP8 ' || type === 'VP8L';
}

/** @throws {BrokenPicture | TooManyPixels} if the chunk says how large the picture is, and that can't be */
function pixelsIn(type: string, data: Buffer): number {
  const bytes = new PictureBytes(data);
  switch (type) {
    case 'VP8X': {
      const head = bytes.take(10);
      return demandSize(head.readUIntLE(4, 3) + 1, head.readUIntLE(7, 3) + 1);
    }
    case 'VP8 ': {
      const head = bytes.take(10);
      return demandSize(head.readUInt16LE(6) & 0x3fff, head.readUInt16LE(8) & 0x3fff);
    }
    case 'VP8L': {
      const bits = bytes.take(5).readUInt32LE(1);
      return demandSize((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'ANMF': {
      const head = bytes.take(FRAME_HEAD_BYTES);
      return demandSize(head.readUIntLE(6, 3) + 1, head.readUIntLE(9, 3) + 1);
    }
    default:
      return 0;
  }
}

function written({ type, data }: Content): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
