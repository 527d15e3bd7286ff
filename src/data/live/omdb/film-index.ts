import type { FilmIds } from '../../../domain/catalogue-files.ts';
import { restoreTexts, textsVersion } from '../../../search/names/stored-texts.ts';
import { NEARNESS, TextIndex } from '../../../search/names/text-index.ts';
import { type IdTable, idNumber, placeIn } from '../../packed/id-table.ts';
import { readBytes, rowsOf } from '../../packed/packed-file.ts';
import { FilmRecord } from './film-record.ts';
import { type IndexAbout, IndexError, type OpenIndexFile, openIndexFile } from './index-file.ts';

/** An original and its remake, by their ids on omdb.org. */
export interface Remake {
  readonly original: number;
  readonly film: number;
}

/** An index whose titles are in memory, while everything else about its films is read when it is asked for. */
export class FilmIndex {
  readonly about: IndexAbout;
  readonly #handle: OpenIndexFile['handle'];
  /** Where each film's line begins, and where the last one ends. */
  readonly #lines: Uint32Array;
  readonly #tables: Readonly<Record<'omdb' | 'imdb' | 'wikidata', IdTable>>;
  /** By either film's id. */
  readonly #remakes = new Map<number, Remake[]>();
  /** By the places of films. */
  readonly #titles: TextIndex;
  readonly #uses = new Set<Promise<unknown>>();

  private constructor({ about, rows, handle }: OpenIndexFile) {
    const row = (name: string): Uint32Array => {
      const found = rows[name];
      if (!(found instanceof Uint32Array)) throw new TypeError(`no row ${name}`);
      return found;
    };
    const table = (source: string): IdTable => ({
      ids: row(`${source}.ids`),
      places: row(`${source}.places`),
    });
    this.about = about;
    this.#handle = handle;
    this.#lines = row('lines');
    this.#tables = { omdb: table('omdb'), imdb: table('imdb'), wikidata: table('wikidata') };
    const [films, originals] = [row('remakes'), row('originals')];
    films.forEach((film, at) => {
      const remake = { film, original: originals[at] ?? 0 };
      for (const id of [film, remake.original]) {
        this.#remakes.set(id, [...(this.#remakes.get(id) ?? []), remake]);
      }
    });
    this.#titles = new TextIndex(restoreTexts(rowsOf('texts', rows)));
  }

  /**
   * @returns `undefined` if there is none; `outdated` if another version packed its titles, which can be done again
   * @throws {IndexError} if it is damaged or of another format
   */
  static async open(file: string): Promise<FilmIndex | 'outdated' | undefined> {
    const opened = await openIndexFile(file);
    if (!opened) return undefined;
    try {
      if (opened.about.textsVersion === textsVersion()) return new FilmIndex(opened);
    } catch (cause) {
      await opened.handle.close();
      throw new IndexError({ cause });
    }
    await opened.handle.close();
    return 'outdated';
  }

  /** @param near whether to look for near matches, if nothing has all that was typed */
  search(query: string, max: number, near: boolean): Promise<FilmRecord[]> {
    const found = this.#titles.find(query, max, near ? NEARNESS.typos : NEARNESS.exact);
    if (near === (found.nearness === NEARNESS.exact)) return Promise.resolve([]);
    // With another year than the one that was typed, a film of that title is not meant.
    const places = found.groups
      .flatMap(({ documents, matches }) => documents.filter((_, at) => near || matches[at]?.kind !== 'extra'))
      .slice(0, max);
    return Promise.all(places.map((place) => this.#record(place)));
  }

  /** The film with the first of these ids that omdb.org knows. */
  async film({ omdb, imdb, wikidata }: FilmIds): Promise<FilmRecord | undefined> {
    const place =
      this.#place('omdb', omdb) ??
      this.#place('imdb', idNumber(imdb)) ??
      this.#place('wikidata', idNumber(wikidata));
    return place === undefined ? undefined : this.#record(place);
  }

  remakesOf(id: number): readonly Remake[] {
    return this.#remakes.get(id) ?? [];
  }

  /** Keeps the index open until that is done. */
  async use<T>(read: (index: this) => Promise<T>): Promise<T> {
    const use = read(this);
    this.#uses.add(use);
    try {
      return await use;
    } finally {
      this.#uses.delete(use);
    }
  }

  /** Waits for its uses. No new one may begin. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#uses);
    await this.#handle.close();
  }

  #place(source: 'omdb' | 'imdb' | 'wikidata', id: number | undefined): number | undefined {
    return id === undefined ? undefined : placeIn(this.#tables[source], id);
  }

  #record(place: number): Promise<FilmRecord> {
    return readLine(this.#handle, this.#lines, place);
  }
}

/** Every film of an index, in order, whatever version packed its titles. */
export async function* filmsIn({ about, rows, handle }: OpenIndexFile): AsyncGenerator<FilmRecord> {
  const { lines } = rows;
  if (!(lines instanceof Uint32Array)) throw new IndexError();
  for (let place = 0; place < about.films; place += 1) yield await readLine(handle, lines, place);
}

/** @throws {IndexError} if the line is damaged */
async function readLine(
  handle: OpenIndexFile['handle'],
  lines: Uint32Array,
  place: number,
): Promise<FilmRecord> {
  const [from = 0, to = 0] = lines.subarray(place, place + 2);
  try {
    const line = await readBytes(handle, from, to - from);
    return FilmRecord.parse(JSON.parse(line.toString('utf8')));
  } catch (cause) {
    throw new IndexError({ cause });
  }
}
