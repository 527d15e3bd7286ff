import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits a channel, red, green and blue, in one pass. */
const format = Uint8Array.of(8, 2, 0, 0, 0);
/** Each row as its difference to the one above: what changes slowly downwards is written in few bytes. */
const up = 2;

/** A picture as a PNG file: https://www.w3.org/TR/png-3/ */
export function png(width: number, height: number, colourAt: (x: number, y: number) => Colour): Uint8Array {
  const row = 1 + width * 3;
  const data = Buffer.alloc(row * height);
  const above = new Uint8Array(width * 3);
  for (let y = 0; y < height; y += 1) {
    data[y * row] = up;
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(x, y);
      for (const channel of [0, 1, 2] as const) {
        const value = Math.round(colour[channel]);
        const index = x * 3 + channel;
        data[y * row + 1 + index] = value - (above[index] ?? 0);
        above[index] = value;
      }
    }
  }
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, format])),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
