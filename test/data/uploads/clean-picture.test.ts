import { describe, expect, it } from 'vitest';
import { cleanPicture, MAX_PICTURE_BYTES } from '../../../src/data/uploads/clean-picture.ts';
import { exifOf, orientationIn } from '../../../src/data/uploads/formats/orientation.ts';
import {
  photographedGif,
  photographedJpeg,
  photographedPng,
  photographedWebp,
  pngChunk,
  pngOf,
  SECRETS,
  webpChunk,
  webpHead,
  webpOf,
} from '../../support/photographs.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { tinyPicture } from '../../support/tiny-pictures.ts';

const png = tinyPicture('png');
const ENDINGS = ['png', 'jpg', 'gif', 'webp'] as const;

/** Turned by a quarter, as a phone held upright writes it. */
const TURNED = 6;
const PHOTOGRAPHS = {
  png: photographedPng(TURNED),
  jpg: photographedJpeg(TURNED),
  gif: photographedGif(),
  webp: photographedWebp(TURNED),
};

/** The bytes that are kept of a file, as text to look into. */
function kept(file: Buffer): string {
  const verdict = cleanPicture(file);
  if (!verdict.ok) throw new Error(`refused: ${verdict.fault}`);
  return verdict.bytes.toString('latin1');
}

describe('a picture', () => {
  it.each(ENDINGS)('that is a plain %s is kept as it is, and kept so again', (ending) => {
    const bytes = tinyPicture(ending);
    expect(cleanPicture(bytes)).toEqual({ ok: true, ending, bytes });
  });

  it.each(ENDINGS)('loses what a %s says beside its pixels, and what comes after its end', (ending) => {
    const file = PHOTOGRAPHS[ending];
    const before = file.toString('latin1');
    const after = kept(file);
    const said = SECRETS.filter((secret) => before.includes(secret));
    expect(said.length).toBeGreaterThanOrEqual(3);
    for (const secret of SECRETS) expect(after).not.toContain(secret);
    for (const name of ['xmp', 'XMP', 'Photoshop', 'Comment', 'tEXt', 'zTXt', 'iTXt', 'prVt', 'NOTE']) {
      expect(after).not.toContain(name);
    }
    expect(kept(Buffer.from(after, 'latin1'))).toBe(after);
  });

  it.each(['png', 'jpg', 'webp'] as const)('stays turned as it was: %s', (ending) => {
    const after = kept(PHOTOGRAPHS[ending]);
    const exif = exifOf(TURNED);
    expect(orientationIn(exif)).toBe(TURNED);
    expect(after).toContain(exif.toString('latin1'));
  });

  it('that is upright keeps nothing of its Exif data', () => {
    for (const file of [photographedPng(1), photographedJpeg(1), photographedWebp(1)]) {
      const after = kept(file);
      expect(after).not.toMatch(/exif/i);
      expect(after).not.toContain('MM\0*');
    }
  });

  it('keeps its colours, and goes on moving', () => {
    expect(kept(PHOTOGRAPHS.jpg)).toContain('ICC_PROFILE');
    const gif = kept(PHOTOGRAPHS.gif);
    expect(gif).toContain('NETSCAPE2.0');
    expect(gif.split(',\0\0\0\0').length - 1).toBe(2);
  });

  it('may have 8 MiB, and not a byte more', () => {
    expect(MAX_PICTURE_BYTES).toBe(8_388_608);
    const ofSize = (bytes: number) => Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
    expect(cleanPicture(ofSize(MAX_PICTURE_BYTES))).toEqual({ ok: true, ending: 'png', bytes: png });
    expect(cleanPicture(ofSize(MAX_PICTURE_BYTES + 1))).toEqual({ ok: false, fault: 'tooLarge' });
  });
});

describe('a file that takes too much memory to show is refused', () => {
  const frames = (count: number) => {
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(count);
    return pngChunk('acTL', numbers);
  };
  const jpeg = tinyPicture('jpg');
  const largeJpeg = Buffer.from(jpeg);
  largeJpeg.fill(0xff, startOfFrame(jpeg) + 5, startOfFrame(jpeg) + 9);
  const largeGif = Buffer.from(tinyPicture('gif'));
  largeGif.fill(0xff, 6, 10);

  it.each([
    ['a PNG of 50,001 by 1,000', pngOf(50_001, 1_000)],
    ['a PNG as large as can be written', pngOf(0x7fffffff, 0x7fffffff)],
    ['a PNG of 1,001 frames', pngOf(1, 1, frames(1_001))],
    ['a PNG of large frames', pngOf(5_000, 5_000, frames(100))],
    ['a JPEG of 65,535 by 65,535', largeJpeg],
    ['a GIF of 65,535 by 65,535', largeGif],
    ['a WebP of 16,384 by 16,384', webpOf(webpHead(0, 16_384, 16_384), tinyPicture('webp').subarray(12))],
    [
      'a WebP of 1,001 frames',
      webpOf(webpHead(2), ...Array.from({ length: 1_001 }, () => webpChunk('ANMF', Buffer.alloc(16)))),
    ],
  ])('%s', (_, file) => {
    expect(cleanPicture(file)).toEqual({ ok: false, fault: 'tooManyPixels' });
  });

  it('but not one of 50 million pixels', () => {
    expect(cleanPicture(pngOf(50_000, 1_000))).toMatchObject({ ok: true });
  });
});

describe('a file that is cut off or made up', () => {
  it.each(ENDINGS)('is never taken, wherever a %s ends', (ending) => {
    const whole = tinyPicture(ending);
    for (let length = 1; length < whole.length; length += 1) {
      expect(cleanPicture(whole.subarray(0, length)), `${length} bytes`).toMatchObject({ ok: false });
    }
  });

  it.each(ENDINGS)('is taken or refused, but never breaks the reader, however a %s is changed', (ending) => {
    const random = seededRandom(13);
    for (let round = 0; round < 2_000; round += 1) {
      const file = Buffer.from(PHOTOGRAPHS[ending]);
      for (let change = 0; change < 3; change += 1) {
        file.writeUInt8(Math.floor(random() * 256), Math.floor(random() * file.length));
      }
      const verdict = cleanPicture(file);
      if (verdict.ok) expect(cleanPicture(verdict.bytes)).toEqual(verdict);
    }
  });

  it.each([
    [
      'an SVG, which can hold a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['an SVG with its declaration', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><html><body><img src=x onerror=alert(1)></body></html>'],
    ['a page that says it is a picture', '<html>\u0089PNG GIF89a</html>'],
    ['words', 'PNG'],
    ['nothing', ''],
  ])('is no picture where it is %s', (_, text) => {
    expect(cleanPicture(Buffer.from(text))).toEqual({ ok: false, fault: 'notAPicture' });
  });

  it.each([
    ['a program', '4d5a90000300000004000000ffff0000b8'],
    ['a program for Linux', '7f454c4602010100000000000000000002'],
    ['a PDF', '255044462d312e370a25e2e3cfd3'],
    ['an archive', '504b0304140000000800'],
    ['a bitmap', '424d3a0000000000000036000000'],
    ['an icon', '00000100010010100000010020006804'],
    ['a TIFF', '49492a000800000000000000'],
    ['a sound in the same wrapping as a WebP', '524946462400000057415645666d7420'],
    ['a film', '000000186674797069736f6d00000200'],
    ['a HEIC, as iPhones take it', '0000001c667479706865696300000000'],
    ['an AVIF', '0000001c667479706176696600000000'],
    ['the start of a signature', '89504e47'],
  ])('is no picture where it is %s, whatever its name', (_, hex) => {
    expect(cleanPicture(Buffer.from(hex.padEnd(200, '0'), 'hex'))).toEqual({
      ok: false,
      fault: 'notAPicture',
    });
  });
});

/** Where the segment is that says how large a JPEG is. */
function startOfFrame(jpeg: Buffer): number {
  const at = [0xc0, 0xc1, 0xc2]
    .map((marker) => jpeg.indexOf(Buffer.from([0xff, marker, 0])))
    .find((found) => found > 0);
  if (at === undefined) throw new Error('no frame');
  return at;
}
