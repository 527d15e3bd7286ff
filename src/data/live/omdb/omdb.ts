import { stat } from 'node:fs/promises';
import type { FilmIds } from '../../../domain/catalogue-files.ts';
import { byRelease, type Family, type Film } from '../../../domain/film.ts';
import { type FilmSource, SourceError } from '../../../domain/film-source.ts';
import { withoutCircles } from '../without-circles.ts';
import { FilmIndex } from './film-index.ts';
import { type FilmRecord, filmOf, sourceOf } from './film-record.ts';
import { deleteIndex, indexIn } from './folder.ts';
import { IndexError } from './index-file.ts';

interface OmdbLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface OmdbOptions {
  readonly folder: string;
  readonly log: OmdbLog;
}

/** Films that one search returns; more would not be shown. */
const MAX_FOUND = 15;
/** Films of one family. */
const MAX_FAMILY = 60;

/**
 * `outdated`: another version packed the titles; `unreadable`: it is damaged or of another format, so that it has to be
 * built anew.
 */
export type IndexState = 'ready' | 'none' | 'outdated' | 'unreadable';

/** omdb.org, from the index on the disk: nothing is sent anywhere. Without an index it knows no films. */
export class Omdb implements FilmSource {
  readonly name = 'omdb';
  readonly #folder: string;
  readonly #log: OmdbLog;
  #index: FilmIndex | undefined;
  #state: IndexState = 'none';
  /** Tells one index file from another. */
  #stamp = '';
  #refreshing: Promise<void> = Promise.resolve();

  constructor({ folder, log }: OmdbOptions) {
    this.#folder = folder;
    this.#log = log;
  }

  get state(): IndexState {
    return this.#state;
  }

  /** Opens the index if there is a new one. To be called first of all, and every now and then; questions wait for it. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#refresh());
    return this.#refreshing;
  }

  async search(query: string): Promise<readonly Film[]> {
    return this.#search(query, false);
  }

  async searchNear(query: string): Promise<readonly Film[]> {
    return this.#search(query, true);
  }

  async film(ids: FilmIds, language: string): Promise<Film | undefined> {
    return this.#ask(ids, async (index) => {
      const record = await index.film(ids);
      return record && filmOf(record, language, index.about.date);
    });
  }

  /** The films that are tied to it as remakes, in either direction. */
  async family(ids: FilmIds, language: string): Promise<Family | undefined> {
    return this.#ask(ids, async (index) => {
      const start = await index.film(ids);
      return start && familyOf(await walk(start, index), index, language);
    });
  }

  async close(): Promise<void> {
    await this.#refreshing;
    await this.#index?.close();
    this.#index = undefined;
  }

  async #search(query: string, near: boolean): Promise<readonly Film[]> {
    await this.#refreshing;
    const index = this.#index;
    if (!index || query.trim() === '') return [];
    return this.#use(index, async () => {
      const found = await index.search(query, MAX_FOUND, near);
      return found.map((record) => filmOf(record, 'en', index.about.date));
    });
  }

  async #ask<T>(ids: FilmIds, ask: (index: FilmIndex) => Promise<T>): Promise<T | undefined> {
    await this.#refreshing;
    const index = this.#index;
    if (index) return this.#use(index, ask);
    // It knows this film, but can't say anything about it before the index is there.
    if (ids.omdb !== undefined) throw new SourceError('omdb', 'unreachable');
    return undefined;
  }

  /** @throws {SourceError} if the index turns out to be damaged */
  async #use<T>(index: FilmIndex, read: (index: FilmIndex) => Promise<T>): Promise<T> {
    try {
      return await index.use(read);
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      this.#log.warn({ err: error, folder: this.#folder }, 'film index damaged');
      this.#state = 'unreadable';
      // Its footer still says that all is well, and an update would leave it as it is.
      await deleteIndex(this.#folder);
      throw new SourceError('omdb', 'malformed', { cause: error });
    }
  }

  async #refresh(): Promise<void> {
    const file = indexIn(this.#folder);
    const stamp = await stampOf(file);
    if (stamp === this.#stamp) return;
    const old = this.#index;
    try {
      const opened = await FilmIndex.open(file);
      if (opened instanceof FilmIndex) {
        this.#index = opened;
        this.#state = 'ready';
        this.#log.info({ films: opened.about.films, date: opened.about.date }, 'film index read');
      } else {
        this.#index = undefined;
        this.#state = opened ?? 'none';
      }
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      this.#log.warn({ err: error, folder: this.#folder }, 'film index not read');
      this.#index = undefined;
      this.#state = 'unreadable';
    }
    this.#stamp = stamp;
    await old?.close();
  }
}

/** Empty if there is no such file. */
async function stampOf(file: string): Promise<string> {
  try {
    const { ino, mtimeMs, size } = await stat(file);
    return [ino, mtimeMs, size].join(' ');
  } catch {
    return '';
  }
}

/** A film with those tied to it, the nearest ones first. */
async function walk(start: FilmRecord, index: FilmIndex): Promise<FilmRecord[]> {
  const ids = new Set([start.id]);
  // A set that grows during the loop is iterated to its new end.
  for (const id of ids) {
    for (const { film, original } of index.remakesOf(id)) {
      if (ids.size < MAX_FAMILY) ids.add(film).add(original);
    }
  }
  const records = await Promise.all([...ids].map((omdb) => index.film({ omdb })));
  return records.flatMap((record) => record ?? []);
}

/** `undefined` if it is alone. */
function familyOf(records: readonly FilmRecord[], index: FilmIndex, language: string): Family | undefined {
  const { date } = index.about;
  const films = records.map((record) => filmOf(record, language, date));
  const idOf = new Map(records.map(({ id }, at) => [id, films[at]?.id]));
  const edges = records.flatMap(({ id, remakeOf }) =>
    remakeOf.flatMap((original) => {
      const [from, to] = [idOf.get(original), idOf.get(id)];
      const source = sourceOf(id, date);
      return from === undefined || to === undefined ? [] : [{ from, to, kind: 'remake' as const, source }];
    }),
  );
  const sorted = [...films].sort(byRelease);
  const [earliest] = sorted;
  if (!earliest || edges.length === 0) return undefined;
  return {
    id: earliest.id,
    name: earliest.title,
    films: sorted,
    lineage: withoutCircles(edges),
    parts: {},
  };
}
