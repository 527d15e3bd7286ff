/** The file is cut off, or isn't what it begins as. */
export class BrokenPicture extends Error {
  override readonly name = 'BrokenPicture';
}

/** It would take too much memory to show. */
export class TooManyPixels extends Error {
  override readonly name = 'TooManyPixels';
}

/** Pixels. The largest photos of most phones have 50 million, and as many take 200 MB of memory to show. */
export const MAX_PIXELS = 50_000_000;

/** Of an animation. */
const MAX_FRAMES = 1_000;
/** Of all frames of an animation together: those that people send have some hundred million. */
const MAX_ANIMATED_PIXELS = 1_000_000_000;

/** Reads a file from its beginning, and never past its end. */
export class PictureBytes {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** @throws {BrokenPicture} if there are fewer */
  take(count: number): Buffer {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new BrokenPicture('it ends early');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }

  /** The next byte. @throws {BrokenPicture} if there is none */
  byte(): number {
    return this.take(1).readUInt8(0);
  }

  /** The byte after the next one, which stays where it is. @throws {BrokenPicture} if there is none */
  second(): number {
    const second = this.#bytes[this.#at + 1];
    if (second === undefined) throw new BrokenPicture('it ends early');
    return second;
  }

  /** All bytes from there to here. */
  since(start: number): Buffer {
    return this.#bytes.subarray(start, this.#at);
  }

  /** Goes on to the next such byte. @throws {BrokenPicture} if there is none */
  skipTo(byte: number): void {
    const found = this.#bytes.indexOf(byte, this.#at);
    if (found < 0) throw new BrokenPicture('it ends early');
    this.#at = found;
  }
}

/**
 * @returns how many pixels that is
 * @throws {BrokenPicture | TooManyPixels}
 */
export function demandSize(width: number, height: number): number {
  if (width === 0 || height === 0) throw new BrokenPicture('it has no size');
  if (width * height > MAX_PIXELS) throw new TooManyPixels(`${width} × ${height}`);
  return width * height;
}

/**
 * @param pixels of the whole picture
 * @throws {TooManyPixels}
 */
export function demandFrames(frames: number, pixels: number): void {
  if (frames > MAX_FRAMES || frames * pixels > MAX_ANIMATED_PIXELS)
    throw new TooManyPixels(`${frames} frames`);
}
