import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyFor } from '../../../src/data/store/keys.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { checkPicture, MAX_PICTURE_BYTES, mayBePicture, Uploads } from '../../../src/data/uploads/uploads.ts';
import { GUILD } from '../../support/builders.ts';
import { DISKS } from '../../support/disks.ts';
import { MemoryStore } from '../../support/memory-store.ts';
import { ShakyStore } from '../../support/shaky-store.ts';
import { tinyPicture } from '../../support/tiny-pictures.ts';

const quiet = { warn: () => undefined };
/** These tests fetch nothing. */
const NOWHERE = new Set<string>();
const png = tinyPicture('png');
const picture = { id: '800000000000000001', name: 'moment.png' };
const key = keyFor({ kind: 'picture', guild: GUILD, id: picture.id });

function ofSize(bytes: number): Buffer {
  return Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
}

describe('a file', () => {
  it.each(['png', 'jpg', 'gif', 'webp'] as const)('is a picture where its bytes are a %s', (ending) => {
    expect(checkPicture(tinyPicture(ending))).toEqual({ ok: true, ending });
  });

  it.each([
    ['Exif data, as phones write it', 'ffd8ffe1001845786966000049492a00'],
    ['a colour profile', 'ffd8ffe2021c4943435f50524f46494c45'],
    ['its tables', 'ffd8ffdb004300080606070605080707'],
    ["Adobe's mark", 'ffd8ffee000e41646f62650064000000'],
  ])('is a picture where it is a JPEG that begins with %s', (_, hex) => {
    expect(checkPicture(Buffer.from(hex, 'hex'))).toEqual({ ok: true, ending: 'jpg' });
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
    expect(checkPicture(Buffer.from(text))).toEqual({ ok: false, fault: 'notAPicture' });
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
    expect(checkPicture(Buffer.from(hex.padEnd(200, '0'), 'hex'))).toEqual({
      ok: false,
      fault: 'notAPicture',
    });
  });

  it('may have 8 MiB, and not a byte more', () => {
    expect(MAX_PICTURE_BYTES).toBe(8_388_608);
    expect(checkPicture(ofSize(MAX_PICTURE_BYTES))).toEqual({ ok: true, ending: 'png' });
    expect(checkPicture(ofSize(MAX_PICTURE_BYTES + 1))).toEqual({ ok: false, fault: 'tooLarge' });
  });
});

describe.each(DISKS)('a picture kept $where', ({ makeDisk }) => {
  it('comes back byte for byte, also after a restart', async () => {
    const disk = await makeDisk();
    const store = await disk.open();
    const bytes = randomBytes(100_003);
    await store.write([new Uploads(store, quiet, NOWHERE).keeping(GUILD, picture, bytes)]);
    await store.close();
    const found = await new Uploads(await disk.open(), quiet, NOWHERE).bytes(GUILD, picture);
    expect(found?.equals(bytes)).toBe(true);
  });

  it('may be as large as a picture can be', async () => {
    const store = await (await makeDisk()).open();
    const uploads = new Uploads(store, quiet, NOWHERE);
    const bytes = ofSize(MAX_PICTURE_BYTES);
    await store.write([uploads.keeping(GUILD, picture, bytes)]);
    expect((await uploads.bytes(GUILD, picture))?.equals(bytes)).toBe(true);
  });

  it.each([
    ['is of a later version', '{"value":{"v":2,"bytes":"…"}}'],
    ['holds no base64', '{"value":{"v":1,"base64":"***"}}'],
    ['is no JSON', 'gone bad'],
  ])('is left out where its record %s, so that the card still comes', async (_, row) => {
    const disk = await makeDisk();
    const warned: object[] = [];
    const uploads = new Uploads(await disk.open(), { warn: (facts) => warned.push(facts) }, NOWHERE);
    await disk.plant([[key, row]]);
    expect(await uploads.bytes(GUILD, picture)).toBeUndefined();
    // The store itself reports a row that isn't JSON.
    expect(warned).toEqual(row === 'gone bad' ? [] : [{ key, fault: expect.any(String) }]);
    expect(await disk.rows()).toEqual({ [key]: row });
  });
});

describe('a picture', () => {
  it('of another community is not found', async () => {
    const store = new MemoryStore();
    const uploads = new Uploads(store, quiet, NOWHERE);
    await store.write([uploads.keeping(GUILD, picture, png)]);
    expect(await uploads.bytes('700000000000000002', picture)).toBeUndefined();
  });

  it('is not taken for lost where the disk fails', async () => {
    const store = new ShakyStore();
    const uploads = new Uploads(store, quiet, NOWHERE);
    await store.write([uploads.keeping(GUILD, picture, png)]);
    store.failNext('get');
    await expect(uploads.bytes(GUILD, picture)).rejects.toThrow(StoreError);
    expect(await uploads.bytes(GUILD, picture)).toEqual(png);
  });
});

describe('a type that a client names', () => {
  it.each([
    null,
    '',
    'image/png',
    'IMAGE/PNG',
    'Image/Jpeg; charset=binary',
    'image/jpg',
    'image/gif',
    'image/webp',
    'application/octet-stream',
  ])('is no reason to refuse the file: %j', (type) => {
    expect(mayBePicture(type)).toBe(true);
  });

  it.each([
    'image/heic',
    'image/heif',
    'image/avif',
    'image/svg+xml',
    'image/tiff',
    'IMAGE/HEIC',
    'text/plain; charset=utf-8',
    'video/mp4',
    'constructor',
  ])('is known to be shown nowhere: %j', (type) => {
    expect(mayBePicture(type)).toBe(false);
  });
});
