/** The rows of a picture in PNG's format: each begins with the number of its filter, which is none. */
export interface PngRows {
  readonly rows: Buffer;
  /** As in PNG's header: places in a palette, or red, green, blue and alpha. */
  readonly colourType: 3 | 6;
  /** Red, green and blue of each colour. */
  readonly palette?: Buffer;
}

const BYTES_A_PIXEL = 4;
/** As many as one byte can number. */
const MAX_COLOURS = 256;

/**
 * With one byte for each pixel: a quarter of what there is to compress. A text in a few colours has some 200, with its edges.
 * @param pixels RGBA, one byte each, all of them opaque
 * @returns `undefined` if it has too many colours
 */
export function indexedRows(pixels: Buffer, width: number, height: number): PngRows | undefined {
  const colours = wholePixels(pixels);
  const placeOf = new Map<number, number>();
  const palette: number[] = [];
  const rows = Buffer.alloc(height * (width + 1));
  let last = -1;
  let place = 0;
  for (let row = 0, from = 0; row < height; row += 1) {
    const start = row * (width + 1) + 1;
    for (let column = 0; column < width; column += 1, from += 1) {
      const colour = colours[from] ?? 0;
      if (colour !== last) {
        last = colour;
        const known = placeOf.get(colour);
        place = known ?? placeOf.size;
        if (known === undefined) {
          if (place === MAX_COLOURS) return undefined;
          placeOf.set(colour, place);
          palette.push(...pixels.subarray(from * BYTES_A_PIXEL, from * BYTES_A_PIXEL + 3));
        }
      }
      rows[start + column] = place;
    }
  }
  return { rows, colourType: 3, palette: Buffer.from(palette) };
}

/** With four bytes for each pixel. */
export function trueColourRows(pixels: Buffer, width: number, height: number): PngRows {
  const stride = width * BYTES_A_PIXEL;
  const rows = Buffer.alloc(height * (stride + 1));
  for (let row = 0; row < height; row += 1) {
    pixels.copy(rows, row * (stride + 1) + 1, row * stride, (row + 1) * stride);
  }
  return { rows, colourType: 6 };
}

/** Each pixel as one number. */
function wholePixels({ buffer, byteOffset, length }: Buffer): Uint32Array {
  const isAligned = byteOffset % BYTES_A_PIXEL === 0;
  const own = isAligned ? buffer : buffer.slice(byteOffset, byteOffset + length);
  return new Uint32Array(own, isAligned ? byteOffset : 0, length / BYTES_A_PIXEL);
}
