import type { FilmIds } from '../../../domain/catalogue-files.ts';
import type { Family, Film } from '../../../domain/film.ts';
import { type FilmSource, SourceError } from '../../../domain/film-source.ts';
import { YEARS_APART } from '../../../domain/merge-films.ts';
import { readingsOf } from '../title-and-year.ts';
import { Codes } from './codes.ts';
import { type Describing, describeFilms, type Extent, outlineFilms } from './describe-films.ts';
import type { Entity } from './entities.ts';
import { type FilmItem, readFilmItem } from './film-item.ts';
import { familyOf, tiedTo, tiesOf } from './lineage.ts';
import { PROPERTIES } from './vocabulary.ts';
import { walk } from './walk.ts';
import { WikidataApi, type WikidataOptions } from './wikidata-api.ts';

/** For a single film: as many as a page of a cast has room for. */
const ONE_FILM: Extent = { cast: 15, names: 100 };

/** A family may have sixty films. */
const FAMILY: Extent = { cast: 6, names: 200 };

/** Wikidata, through its live API. It needs no key, and its content is in the public domain (CC0). */
export class Wikidata implements FilmSource {
  readonly name = 'wikidata';
  readonly #api: WikidataApi;
  readonly #codes: Codes;
  readonly #now: () => number;

  constructor(options: WikidataOptions) {
    this.#api = new WikidataApi(options);
    this.#codes = new Codes(this.#api);
    this.#now = () => options.now();
  }

  async search(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]> {
    const name = query.trim();
    if (name === '') return [];
    const readings = readingsOf(name, new Date(this.#now()));
    const found = await Promise.all(
      readings.map(async ({ title, year }) => {
        const ids = await this.#api.called(title, language, signal);
        return ids.map((id) => ({ id, year }));
      }),
    );
    const wanted = found.flat();
    const ids = wanted.map(({ id }) => id);
    const entities = await this.#api.items(ids, language, 'everything', signal);
    const films = filmItems([...entities.values()]);
    const items = wanted.flatMap(({ id, year }) => {
      const item = films.get(entities.get(id)?.id ?? id);
      return item && (year === undefined || Math.abs(item.year - year) <= YEARS_APART) ? [item] : [];
    });
    const once = new Map(items.map((item) => [item.id, item]));
    return outlineFilms([...once.values()], this.#describing(language, signal));
  }

  async film(ids: FilmIds, language: string, signal: AbortSignal): Promise<Film | undefined> {
    const item = await this.#find(ids, language, signal);
    if (!item) return undefined;
    const [film] = await describeFilms([item], ONE_FILM, this.#describing(language, signal));
    return film;
  }

  async family(ids: FilmIds, language: string, signal: AbortSignal): Promise<Family | undefined> {
    const start = await this.#find(ids, language, signal);
    if (!start) return undefined;
    const walked = await walk(start, this.#api, language, signal);
    const ties = tiesOf(walked);
    const tied = tiedTo(start.id, ties);
    if (tied.size === 1) return undefined;
    const describing = this.#describing(language, signal);
    const items = walked.films.filter(({ id }) => tied.has(id));
    return familyOf(await describeFilms(items, FAMILY, describing), ties, describing.date);
  }

  /** By its own id, or by another database's. */
  async #find(ids: FilmIds, language: string, signal: AbortSignal): Promise<FilmItem | undefined> {
    const id = ids.wikidata ?? (await this.#idFor(ids, signal));
    if (id === undefined) return undefined;
    const entity = (await this.#api.items([id], language, 'everything', signal)).get(id);
    const item = entity && readFilmItem(entity);
    if (item && contradicts(item, ids)) throw new SourceError('wikidata', 'other-film');
    return item;
  }

  async #idFor({ imdb, tmdb }: FilmIds, signal: AbortSignal): Promise<string | undefined> {
    const statement =
      imdb !== undefined ? `${PROPERTIES.imdb}=${imdb}` : tmdb && `${PROPERTIES.tmdb}=${tmdb}`;
    if (!statement) return undefined;
    const [id] = await this.#api.having([statement], signal);
    return id;
  }

  #describing(language: string, signal: AbortSignal): Describing {
    const date = new Date(this.#now()).toISOString().slice(0, 'YYYY-MM-DD'.length);
    return { api: this.#api, codes: this.#codes, language, date, signal };
  }
}

/** Those of the items that are films. One that can't be read is left out, unless none can. */
function filmItems(entities: readonly Entity[]): ReadonlyMap<string, FilmItem> {
  const films = new Map<string, FilmItem>();
  let fault: SourceError | undefined;
  let isAnyRead = false;
  for (const entity of entities) {
    try {
      const item = readFilmItem(entity);
      isAnyRead = true;
      if (item) films.set(entity.id, item);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      fault = error;
    }
  }
  if (fault && !isAnyRead) throw fault;
  return films;
}

/** The item has ids in the same database, and the one that was asked for isn't among them. */
function contradicts({ idsOf }: FilmItem, { wikidata, imdb, tmdb }: FilmIds): boolean {
  const lacks = (known: readonly string[], id: string) => known.length > 0 && !known.includes(id);
  if (imdb !== undefined) return lacks(idsOf.imdb, imdb);
  return wikidata === undefined && tmdb !== undefined && lacks(idsOf.tmdb, String(tmdb));
}
