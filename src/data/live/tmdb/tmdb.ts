import type { FilmIds } from '../../../domain/catalogue-files.ts';
import type { Family, Film } from '../../../domain/film.ts';
import { type FilmSource, SourceError } from '../../../domain/film-source.ts';
import { readingsOf, type TitleReading } from '../title-and-year.ts';
import { APPENDED, FilmDetails, FindAnswer, type ListedFilm, SearchAnswer } from './answers.ts';
import { type TmdbAccess, TmdbClient } from './client.ts';
import { Posters } from './posters.ts';
import { localeOf } from './titles.ts';
import { detailedFilm, idsOf, listedFilm } from './to-film.ts';
import { videoLanguages } from './watching.ts';

export interface TmdbOptions extends TmdbAccess {
  readonly log: { warn(facts: object, message: string): void };
}

/** The Movie Database, with the operator's own token. */
export class Tmdb implements FilmSource {
  readonly name = 'tmdb';
  readonly #client: TmdbClient;
  readonly #posters: Posters;
  readonly #now: () => number;

  constructor({ log, ...access }: TmdbOptions) {
    this.#client = new TmdbClient(access);
    this.#posters = new Posters(this.#client, access.now, log);
    this.#now = access.now;
  }

  async search(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]> {
    if (query.trim() === '') return [];
    const [posterOf, ...found] = await Promise.all([
      this.#posters.links(signal),
      ...readingsOf(query, new Date(this.#now())).map((reading) => this.#listed(reading, language, signal)),
    ]);
    const once = new Map(found.flat().map((listed) => [listed.id, listed]));
    return [...once.values()].flatMap((listed) => listedFilm(listed, posterOf) ?? []);
  }

  async #listed(
    { title, year }: TitleReading,
    language: string,
    signal: AbortSignal,
  ): Promise<readonly ListedFilm[]> {
    const asked = {
      ...{ query: title, language: localeOf(language), include_adult: 'false', page: '1' },
      ...(year !== undefined && { year: String(year) }),
    };
    const answer = await this.#client.get('search/movie', asked, SearchAnswer, signal);
    // A search without results returns an empty list; a 404 comes from something other than TMDB.
    if (!answer) throw new SourceError(this.name, 'malformed');
    return answer.results;
  }

  /** Titles and synopses come in all languages at once; of the trailers one is chosen for the reader. */
  async film(ids: FilmIds, language: string, signal: AbortSignal): Promise<Film | undefined> {
    const links = this.#posters.links(signal);
    const [details, posterOf] = await Promise.all([this.#details(ids, language, signal), links]);
    if (!details) return undefined;
    demandSame(ids, idsOf(details));
    const source = {
      name: 'TMDB',
      url: `https://www.themoviedb.org/movie/${details.id}`,
      date: new Date(this.#now()).toISOString().slice(0, 10),
    };
    return detailedFilm(details, { posterOf, source, language });
  }

  /** TMDB doesn't relate an original to its remakes. */
  async family(): Promise<Family | undefined> {
    return undefined;
  }

  /** By its own id, or else by another database's. */
  async #details(ids: FilmIds, language: string, signal: AbortSignal): Promise<FilmDetails | undefined> {
    const own = ids.tmdb === undefined ? undefined : await this.#byNumber(ids.tmdb, language, signal);
    if (own) return own;
    const number =
      (await this.#numberOf(ids.imdb, 'imdb_id', signal)) ??
      (await this.#numberOf(ids.wikidata, 'wikidata_id', signal));
    return number === undefined ? undefined : this.#byNumber(number, language, signal);
  }

  async #byNumber(number: number, language: string, signal: AbortSignal): Promise<FilmDetails | undefined> {
    const asked = {
      language: localeOf('en'),
      append_to_response: APPENDED.join(','),
      include_video_language: videoLanguages(language),
    };
    const details = await this.#client.get(`movie/${number}`, asked, FilmDetails, signal);
    if (details && details.id !== number) throw new SourceError(this.name, 'other-film');
    return details;
  }

  async #numberOf(
    id: string | undefined,
    source: 'imdb_id' | 'wikidata_id',
    signal: AbortSignal,
  ): Promise<number | undefined> {
    if (id === undefined) return undefined;
    const found = await this.#client.get(
      `find/${encodeURIComponent(id)}`,
      { external_source: source },
      FindAnswer,
      signal,
    );
    return found?.movie_results[0]?.id;
  }
}

/** @throws {SourceError} if the film is known elsewhere by an id other than the one that was asked for */
function demandSame(asked: FilmIds, told: FilmIds): void {
  const differs = (['imdb', 'wikidata'] as const).some(
    (id) => asked[id] !== undefined && told[id] !== undefined && asked[id] !== told[id],
  );
  if (differs) throw new SourceError('tmdb', 'other-film');
}
