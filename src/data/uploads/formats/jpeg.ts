import { exifOf, orientationIn } from './orientation.ts';
import { BrokenPicture, demandSize, PictureBytes, TooManyPixels } from './picture-bytes.ts';

/** Markers, from ITU-T T.81, table B.1. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
/** Tables, restart intervals and the number of lines. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);

/** A picture has about ten. Each takes a look at the whole of it, so thousands would keep a reader busy for minutes. */
const MAX_SCANS = 100;

/** The version, and the density; a small copy of the picture may come after it. */
const JFIF_BYTES = 12;

/** @throws {BrokenPicture | TooManyPixels} */
export function cleanJpeg(file: Buffer): Buffer {
  const bytes = new PictureBytes(file);
  const start = bytes.take(2);
  if (start.readUInt16BE() !== 0xff00 + SOI) throw new BrokenPicture('it has no start');
  const kept = [start];
  let hasSize = false;
  let isUpright = true;
  let scans = 0;
  for (;;) {
    const marker = nextMarker(bytes);
    if (marker === EOI) break;
    const length = bytes.take(2).readUInt16BE();
    if (length < 2) throw new BrokenPicture('a segment without a length');
    const segment = bytes.take(length - 2);
    if (isFrame(marker)) {
      if (segment.length < 5) throw new BrokenPicture('it has no size');
      demandSize(segment.readUInt16BE(3), segment.readUInt16BE(1));
      hasSize = true;
    }
    if (marker === APP1 && isUpright) {
      const orientation = orientationIn(segment);
      if (orientation === undefined) continue;
      isUpright = false;
      kept.push(segmentOf(APP1, Buffer.concat([Buffer.from('Exif\0\0'), exifOf(orientation)])));
      continue;
    }
    const needed = neededOf(marker, segment);
    if (needed) kept.push(segmentOf(marker, needed));
    if (marker !== SOS) continue;
    scans += 1;
    if (scans > MAX_SCANS) throw new TooManyPixels('too many scans');
    kept.push(scanOf(bytes));
  }
  if (!hasSize || scans === 0) throw new BrokenPicture('it has no pixels');
  return Buffer.concat([...kept, Buffer.from([0xff, EOI])]);
}

/** The marker of the next segment; it may be preceded by any number of 0xFF. */
function nextMarker(bytes: PictureBytes): number {
  if (bytes.byte() !== 0xff) throw new BrokenPicture('there is no segment');
  let marker = bytes.byte();
  while (marker === 0xff) marker = bytes.byte();
  return marker;
}

/** SOF0 to SOF15, of which three codes mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** What is needed of a segment to show the picture; `undefined` if nothing is. */
function neededOf(marker: number, segment: Buffer): Buffer | undefined {
  if (isFrame(marker) || marker === SOS || TABLES.has(marker)) return segment;
  const begins = (name: string) => segment.toString('latin1', 0, name.length) === name;
  if (marker === APP0) {
    return begins('JFIF\0') ? Buffer.concat([segment.subarray(0, JFIF_BYTES), Buffer.alloc(2)]) : undefined;
  }
  if (marker === APP2) return begins('ICC_PROFILE\0') ? segment : undefined;
  // How its colours are stored.
  if (marker === APP14) return begins('Adobe') ? segment : undefined;
  if (marker === COM || (marker >= APP0 && marker <= APP15)) return undefined;
  throw new BrokenPicture('an unknown segment');
}

/** The pixels of a scan, up to the next marker that isn't part of them. */
function scanOf(bytes: PictureBytes): Buffer {
  const start = bytes.at;
  for (;;) {
    bytes.skipTo(0xff);
    const next = bytes.second();
    // A 0xFF of the pixels themselves, or a mark where reading can start anew.
    const isPartOfIt = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isPartOfIt) return bytes.since(start);
    bytes.take(2);
  }
}

function segmentOf(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
