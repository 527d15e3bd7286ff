import { describe, expect, it } from 'vitest';
import { toPng } from '../../../src/pictures/kit/png.ts';
import { decodedPng } from '../../support/decoded-png.ts';

const WIDTH = 40;
const HEIGHT = 20;

/** Pixels of that many colours, each of them somewhere. */
function pixelsOf(colours: number): Buffer {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4, 255);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const colour = at % colours;
    pixels.set([colour % 256, 7, colour >> 8], at * 4);
  }
  return pixels;
}

describe('pixels as a PNG', () => {
  it.each([
    [1, 'with a palette', ['IHDR', 'PLTE', 'IDAT', 'IEND']],
    [256, 'with a palette', ['IHDR', 'PLTE', 'IDAT', 'IEND']],
    [257, 'without one', ['IHDR', 'IDAT', 'IEND']],
    [700, 'without one', ['IHDR', 'IDAT', 'IEND']],
  ])('of %i colours: %s, and none is lost', (colours, _, chunks) => {
    const pixels = pixelsOf(colours);
    // Also where the pixels don't begin at a multiple of four in their memory.
    for (const place of [0, 3]) {
      const memory = Buffer.from(new ArrayBuffer(place + pixels.length), place);
      memory.set(pixels);
      const png = decodedPng(toPng(memory, WIDTH, HEIGHT));
      expect(png.chunks).toEqual(chunks);
      expect([png.width, png.height]).toEqual([WIDTH, HEIGHT]);
      for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
        const colour = `#${pixels.toString('hex', at * 4, at * 4 + 3)}`;
        expect(png.at(at % WIDTH, Math.floor(at / WIDTH))).toBe(colour);
      }
    }
  });
});
