import { setImmediate } from 'node:timers/promises';
import type { Library } from '../community/library.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';
import { PictureRecord } from '../uploads/uploads.ts';
import type { Section, Subject } from './rule.ts';
import { rangesOf, ruleOf } from './rules.ts';
import { type ZipEntry, zip } from './zip.ts';

/** Room in a message beside the file, in bytes: the rest of the request, and what ZIP adds. */
const ROOM_BYTES = 256 * 1024;

/** Bytes of JSON in one file: one entry has to fit, with room to read it in an editor. */
const A_FILE_BYTES = 2 * 1024 * 1024;

/** Entries that are written before others get their turn. */
const A_SLICE = 200;

interface Picture {
  readonly id: string;
  readonly name: string;
}

interface Whose {
  readonly guild: string;
  readonly user: string;
  readonly library: Library;
  /** When they ask, in milliseconds since 1970: the time of the files. */
  readonly at: number;
}

/** One part of an export, as a ZIP. */
export interface TextsPart {
  readonly bytes: Buffer;
  readonly part: number;
  readonly parts: number;
  /** Entries in all parts together. */
  readonly records: number;
  readonly pictures: number;
}

export interface PicturesPart {
  readonly bytes: Buffer;
  readonly shown: number;
  readonly total: number;
  /** The last one in this part, if there are more. */
  readonly next?: string;
}

/** What is kept about a person, read from the store when they ask for it. */
export class PersonExports {
  readonly #store: RecordStore;

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /**
   * The texts, with a note that explains them, in parts that fit into a message.
   * @param part counted from 0; past the end, it is the last one
   * @param maxBytes that Discord takes
   * @returns `undefined` if nothing is kept
   */
  async texts(
    whose: Whose,
    { part, maxBytes, readme }: { readonly part: number; readonly maxBytes: number; readonly readme: string },
  ): Promise<TextsPart | undefined> {
    const { files, records, pictures } = await this.#read(whose);
    if (records === 0) return undefined;
    const note = { name: 'README.txt', chunks: [Buffer.from(readme)] };
    // What isn't compressed yet fits for certain.
    const parts = inParts(files, maxBytes - ROOM_BYTES - sizeOf(note));
    const at = Math.min(part, parts.length - 1);
    const bytes = await zip([note, ...(parts[at] ?? [])], whose.at);
    return { bytes, part: at, parts: parts.length, records, pictures: pictures.length };
  }

  /**
   * As many of the pictures as fit into a message, after the one with that id.
   * @returns `undefined` if there are no more
   */
  async pictures(whose: Whose, after: string, maxBytes: number): Promise<PicturesPart | undefined> {
    const { pictures } = await this.#read(whose);
    const left = pictures.filter(({ id }) => BigInt(id) > BigInt(after));
    const entries: ZipEntry[] = [];
    let room = maxBytes - ROOM_BYTES;
    let last = after;
    for (const { id, name } of left) {
      const bytes = await this.#bytes(whose.guild, id);
      if (bytes && bytes.length > room && entries.length > 0) break;
      last = id;
      if (!bytes || bytes.length > room) continue;
      room -= bytes.length;
      // Pictures are compressed already.
      entries.push({ name: `${id}-${name}`, chunks: [bytes], isCompressed: true });
    }
    if (entries.length === 0) return undefined;
    const hasMore = left.at(-1)?.id !== last;
    return {
      bytes: await zip(entries, whose.at),
      shown: entries.length,
      total: pictures.length,
      ...(hasMore && { next: last }),
    };
  }

  async *#rows(guild: string) {
    for (const range of rangesOf(guild)) yield* this.#store.range(...range);
  }

  async #bytes(guild: string, id: string): Promise<Buffer | undefined> {
    const record = await this.#store.get(keyFor({ guild, kind: 'picture', id })).catch(() => undefined);
    const read = record === undefined ? undefined : readRecord('picture', PictureRecord, record);
    return read?.ok ? Buffer.from(read.value.base64, 'base64') : undefined;
  }

  /** Everything about the person, in files of some size. */
  async #read({ guild, user, library }: Whose) {
    const person: Subject = { id: user, told: (number) => library.authorOf(number) === user };
    const sections = new Map<Section, SectionFiles>();
    const pictures: Picture[] = [];
    let records = 0;
    for await (const row of this.#rows(guild)) {
      const key = parseKey(row.key);
      const rule = key && ruleOf(key);
      if (!key || rule?.whose !== 'person' || 'unreadable' in row) continue;
      const found = rule.exported(key, row.record, person);
      if (!found) continue;
      const files = sections.get(found.section) ?? new SectionFiles(found.section);
      sections.set(found.section, files);
      files.add(found.entry);
      if (found.picture) pictures.push(found.picture);
      records += 1;
      if (records % A_SLICE === 0) await setImmediate();
    }
    pictures.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
    return { files: [...sections.values()].flatMap((section) => section.files), records, pictures };
  }
}

/** The files of one section: a new one is begun when one is large. */
class SectionFiles {
  readonly #section: Section;
  readonly #files: Buffer[][] = [];
  #bytes = A_FILE_BYTES;

  constructor(section: Section) {
    this.#section = section;
  }

  add(entry: object): void {
    const json = JSON.stringify(entry, null, 2).replace(/^/gm, '  ');
    if (this.#bytes >= A_FILE_BYTES) {
      this.#files.push([]);
      this.#bytes = 0;
    }
    const file = this.#files.at(-1);
    const chunk = Buffer.from(`${file?.length ? ',\n' : ''}${json}`);
    file?.push(chunk);
    this.#bytes += chunk.length;
  }

  get files(): readonly ZipEntry[] {
    return this.#files.map((chunks, at) => ({
      name: `${this.#section}${this.#files.length > 1 ? `-${at + 1}` : ''}.json`,
      chunks: [Buffer.from('[\n'), ...chunks, Buffer.from('\n]\n')],
    }));
  }
}

const sizeOf = ({ chunks }: ZipEntry): number => chunks.reduce((sum, { length }) => sum + length, 0);

function inParts(files: readonly ZipEntry[], maxBytes: number): ZipEntry[][] {
  const parts: ZipEntry[][] = [];
  let left = 0;
  for (const file of files) {
    const size = sizeOf(file);
    if (parts.length === 0 || size > left) {
      parts.push([]);
      left = maxBytes;
    }
    parts.at(-1)?.push(file);
    left -= size;
  }
  return parts;
}
