import { z } from 'zod';
import type { Picture } from '../../domain/moment.ts';
import { insteadOfUnreadable } from '../store/instead-of-unreadable.ts';
import { keyFor } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change, RecordStore } from '../store/record-store.ts';
import { MAX_PICTURE_BYTES } from './clean-picture.ts';
import { fetchUpload, type UploadVerdict } from './fetch-upload.ts';

/** What the formats that Discord's clients show in a gallery are called. */
const TYPES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** The ends of such files' names, for clients that offer only these. Discord's own group of images has AVIF in it. */
export const PICTURE_FILES = ['.png', '.jpg', '.jpeg', '.jfif', '.gif', '.webp'] as const;

/** Other names for these formats, and what a client says that doesn't know. */
const AS_GOOD_AS_THOSE = new Set([
  'image/apng',
  'image/x-png',
  'image/jpg',
  'image/pjpeg',
  'application/octet-stream',
]);

/**
 * Whether a file may be a picture, before its bytes are there. The type comes from the client: it may be missing or in
 * capitals, and only a type that names something else is believed.
 */
export function mayBePicture(contentType: string | null): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || TYPES.has(type) || AS_GOOD_AS_THOSE.has(type);
}

/** A pattern would hold everything up for a tenth of a second with a large picture. Decoding leaves out what is no Base64. */
const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 && Buffer.from(text, 'base64').length === Buffer.byteLength(text, 'base64');

export const PictureRecord = z.object({ v: z.literal(1), base64: z.string().refine(isBase64) });

interface UploadsLog {
  warn(facts: object, message: string): void;
}

/**
 * The pictures themselves. Discord's links to uploaded files expire after about a day, so the bot keeps the bytes and
 * uploads them with each of its cards.
 */
export class Uploads {
  readonly #store: RecordStore;
  readonly #log: UploadsLog;
  readonly #origins: ReadonlySet<string>;

  /** @param origins where uploads may come from */
  constructor(store: RecordStore, log: UploadsLog, origins: ReadonlySet<string>) {
    this.#store = store;
    this.#log = log;
    this.#origins = origins;
  }

  /** Downloads what somebody uploaded. */
  fetch(url: string): Promise<UploadVerdict> {
    return fetchUpload(url, MAX_PICTURE_BYTES, this.#origins);
  }

  /** The change that stores it, to be committed together with the moment that shows it. */
  keeping(guild: string, picture: Picture, bytes: Buffer): Change {
    const record: z.infer<typeof PictureRecord> = { v: 1, base64: bytes.toString('base64') };
    return { set: keyFor({ kind: 'picture', guild, id: picture.id }), record };
  }

  /** `undefined` if it isn't there, or can't be read: a card does without rather than fail. */
  async bytes(guild: string, picture: Picture): Promise<Buffer | undefined> {
    const key = keyFor({ kind: 'picture', guild, id: picture.id });
    const record = await this.#store.get(key).catch(insteadOfUnreadable(undefined));
    if (record === undefined) return undefined;
    const read = readRecord('picture', PictureRecord, record);
    if (read.ok) return Buffer.from(read.value.base64, 'base64');
    this.#log.warn({ key, fault: read.fault }, 'record set aside: it cannot be read');
    return undefined;
  }
}
