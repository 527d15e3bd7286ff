import { createHmac, randomBytes } from 'node:crypto';
import type { Attachment, FileInput } from './model.ts';
import type { Clock } from './timing.ts';

export interface KeptFile {
  readonly attachment: Attachment;
  readonly bytes: Uint8Array;
}

/** Files and the links to them. Like the links of Discord's CDN, they have an expiry and a signature. */
export class AttachmentStore {
  /** Where the server listens; known once it does. */
  origin = '';
  readonly #bytes = new Map<string, KeptFile>();
  readonly #clock: Clock;
  readonly #life: number;
  readonly #nextId: () => string;
  /** The key that links are signed with: saved with the world, it keeps the links alive. */
  #key: Uint8Array = randomBytes(32);

  constructor(clock: Clock, life: number, nextId: () => string) {
    this.#clock = clock;
    this.#life = life;
    this.#nextId = nextId;
  }

  keep(
    channelId: string,
    file: FileInput,
    options: { ephemeral?: boolean; description?: string | undefined } = {},
  ): Attachment {
    const attachment: Attachment = {
      id: this.#nextId(),
      channelId,
      name: safeName(file.name),
      contentType: file.type,
      size: file.bytes.byteLength,
      ephemeral: options.ephemeral ?? false,
      ...(options.description === undefined ? {} : { description: options.description }),
      ...pngSize(file.bytes),
    };
    this.restore({ attachment, bytes: file.bytes });
    return attachment;
  }

  /** Every file that is kept. */
  get files(): KeptFile[] {
    return [...this.#bytes.values()];
  }

  restore(file: KeptFile): void {
    this.#bytes.set(file.attachment.id, file);
  }

  forget(id: string): void {
    this.#bytes.delete(id);
  }

  link(attachment: Attachment): string {
    const folder = attachment.ephemeral ? 'ephemeral-attachments' : 'attachments';
    const path = `/${folder}/${attachment.channelId}/${attachment.id}/${encodeURIComponent(attachment.name)}`;
    const ends = Math.floor((this.#clock() + this.#life) / 1000).toString(16);
    return `${this.origin}${path}?ex=${ends}&hm=${this.#sign(attachment.id, ends)}`;
  }

  /** The file behind a link, unless the link has expired or is forged. */
  open(id: string, ends: string, signature: string): { type: string; bytes: Uint8Array } | undefined {
    const kept = this.#bytes.get(id);
    if (!kept || signature !== this.#sign(id, ends)) return undefined;
    if (Number.parseInt(ends, 16) * 1000 <= this.#clock()) return undefined;
    return { type: kept.attachment.contentType, bytes: kept.bytes };
  }

  get key(): Uint8Array {
    return this.#key;
  }

  set key(key: Uint8Array) {
    this.#key = key;
  }

  /** Expires every link given out so far: with a new key, the old signatures are wrong. */
  expire(): void {
    this.#key = randomBytes(32);
  }

  #sign(id: string, ends: string): string {
    return createHmac('sha256', this.#key).update(`${id}:${ends}`).digest('hex');
  }
}

/** Discord keeps letters, digits, dots, dashes and underscores of a file's name. */
function safeName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_') || 'unknown';
}

function pngSize(bytes: Uint8Array): { width?: number; height?: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 24 || buffer.toString('latin1', 1, 4) !== 'PNG') return {};
  return { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) };
}
