import { BrokenPicture, demandFrames, demandSize, PictureBytes } from './picture-bytes.ts';

/** Blocks, from the specification of GIF89a. */
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
/** Of an extension: how long a frame shows, and what belongs to an application. */
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** How often an animation repeats. Others carry XMP and the like. */
const REPEATING = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** @throws {BrokenPicture | TooManyPixels} */
export function cleanGif(file: Buffer): Buffer {
  const bytes = new PictureBytes(file);
  bytes.take(6);
  const screen = bytes.take(7);
  const pixels = demandSize(screen.readUInt16LE(0), screen.readUInt16LE(2));
  takeColours(bytes, screen.readUInt8(4));
  const kept = [bytes.since(0)];
  let frames = 0;
  for (;;) {
    const start = bytes.at;
    const block = bytes.byte();
    if (block === TRAILER) break;
    if (block === IMAGE) {
      takeFrame(bytes);
      frames += 1;
      demandFrames(frames, pixels);
    } else if (block !== EXTENSION) throw new BrokenPicture('an unknown block');
    else if (!isNeeded(bytes)) continue;
    kept.push(bytes.since(start));
  }
  if (frames === 0) throw new BrokenPicture('it has no pixels');
  return Buffer.concat([...kept, Buffer.from([TRAILER])]);
}

function takeFrame(bytes: PictureBytes): void {
  const frame = bytes.take(9);
  demandSize(frame.readUInt16LE(4), frame.readUInt16LE(6));
  takeColours(bytes, frame.readUInt8(8));
  // The size of the codes.
  bytes.take(1);
  takeData(bytes);
}

/** Reads an extension, and says whether it is needed. */
function isNeeded(bytes: PictureBytes): boolean {
  const label = bytes.byte();
  const start = bytes.at;
  takeData(bytes);
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && REPEATING.has(bytes.since(start).toString('latin1', 1, 12));
}

/** Reads blocks with their lengths before them, until an empty one. */
function takeData(bytes: PictureBytes): void {
  for (let length = bytes.byte(); length > 0; length = bytes.byte()) bytes.take(length);
}

/** @param flags whether there is a table of colours, and how long it is */
function takeColours(bytes: PictureBytes, flags: number): void {
  if (flags & 0x80) bytes.take(3 * 2 ** ((flags & 0x07) + 1));
}
