import { crc32, deflateSync } from 'node:zlib';
import { tinyPicture } from './tiny-pictures.ts';

/** What nobody should be able to read from a picture: where it was taken, by whom, and with what. */
export const SECRETS = ['GPS-35.8989N', 'XMP-Sliema', 'IPTC-John', 'COMMENT-home', 'AFTER-THE-END'] as const;
const [GPS, XMP, IPTC, COMMENT, AFTER] = SECRETS;

/** Exif data with an orientation and a place, as a phone writes it. */
function exifWithPlace(orientation: number): Buffer {
  const entries = Buffer.alloc(2 + 3 * 12 + 4);
  entries.writeUInt16LE(3, 0);
  // The camera's maker, 12 characters, which are after the entries.
  entry(entries, 0, 0x010f, 2, GPS.length, 8 + entries.length);
  entry(entries, 1, 0x0112, 3, 1, orientation);
  entry(entries, 2, 0x8825, 4, 1, 8 + entries.length);
  return Buffer.concat([Buffer.from('49492a0008000000', 'hex'), entries, Buffer.from(GPS)]);
}

function entry(entries: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  const start = 2 + at * 12;
  entries.writeUInt16LE(tag, start);
  entries.writeUInt16LE(type, start + 2);
  entries.writeUInt32LE(count, start + 4);
  entries.writeUInt32LE(value, start + 8);
}

/** A JPEG of one pixel with all that a phone and an editor add, and another file behind it. */
export function photographedJpeg(orientation: number): Buffer {
  const plain = tinyPicture('jpg');
  const segment = (marker: number, content: string | Buffer) => {
    const bytes = Buffer.from(content);
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(bytes.length + 2, 2);
    return Buffer.concat([head, bytes]);
  };
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifWithPlace(orientation)])),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${XMP}</x:xmpmeta>`),
    segment(0xe2, 'ICC_PROFILE\0\u0001\u0001a profile'),
    segment(0xed, `Photoshop 3.0\0${IPTC}`),
    segment(0xfe, COMMENT),
    plain.subarray(2),
    Buffer.from(AFTER),
  ]);
}

export function pngChunk(type: string, data: Buffer | string): Buffer {
  const content = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

/** A PNG that says it is that large, with two pixels in it. */
export function pngOf(width: number, height: number, ...more: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', deflateSync(Buffer.alloc(4))),
    pngChunk('IEND', ''),
  ]);
}

export function photographedPng(orientation: number): Buffer {
  const texts = [
    pngChunk('eXIf', exifWithPlace(orientation)),
    pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${XMP}`),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(IPTC)])),
    pngChunk('tEXt', `Comment\0${COMMENT}`),
    pngChunk('prVt', IPTC),
  ];
  return Buffer.concat([pngOf(1, 1, ...texts), Buffer.from(AFTER)]);
}

/** Two frames that repeat. */
export function photographedGif(): Buffer {
  const plain = tinyPicture('gif');
  const [colours, frames] = [plain.subarray(0, 19), plain.subarray(19, -1)];
  const block = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
  const repeating = Buffer.concat([
    Buffer.from([0x21, 0xff]),
    block('NETSCAPE2.0'),
    Buffer.from([3, 1, 0, 0, 0]),
  ]);
  return Buffer.concat([
    colours,
    repeating,
    Buffer.from([0x21, 0xfe]),
    block(COMMENT),
    Buffer.from([0]),
    frames,
    Buffer.from([0x21, 0xff]),
    block('XMP DataXMP'),
    block(XMP),
    Buffer.from([0]),
    frames,
    Buffer.from([0x3b]),
    Buffer.from(AFTER),
  ]);
}

export function webpChunk(type: string, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from(type), length, bytes, Buffer.alloc(bytes.length % 2)]);
}

export function webpOf(...chunks: readonly Buffer[]): Buffer {
  return webpChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** What an extended WebP has, and how large it is. */
export function webpHead(flags: number, width = 1, height = 1): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt8(flags, 0);
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  return webpChunk('VP8X', head);
}

export function photographedWebp(orientation: number): Buffer {
  const file = webpOf(
    webpHead(0x0c),
    tinyPicture('webp').subarray(12),
    webpChunk('EXIF', exifWithPlace(orientation)),
    webpChunk('XMP ', XMP),
    webpChunk('NOTE', COMMENT),
  );
  return Buffer.concat([file, Buffer.from(AFTER)]);
}
