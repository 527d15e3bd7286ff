import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyFor } from '../../../src/data/store/keys.ts';
import { StoreError } from '../../../src/data/store/record-store.ts';
import { MAX_PICTURE_BYTES } from '../../../src/data/uploads/clean-picture.ts';
import { mayBePicture, Uploads } from '../../../src/data/uploads/uploads.ts';
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
