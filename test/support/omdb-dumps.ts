import { dumpOf, TABLE_NAMES, type TableName } from '../../src/data/live/omdb/tables.ts';
import { bzip2 } from './bzip2.ts';

/** A row of a table, by the names of its columns. `null` is written as `\N`. */
type Cells = Readonly<Record<string, string | number | null>>;
export type OmdbTables = Readonly<Record<TableName, readonly Cells[]>>;

/** The columns in the order of omdb.org, some of which nobody reads. */
const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  job_names: ['job_id', 'name', 'language_iso_639_1'],
  category_names: ['category_id', 'name', 'language_iso_639_1'],
  movie_categories: ['movie_id', 'category_id'],
  all_movies: ['id', 'name', 'parent_id', 'date'],
  all_votes: ['movie_id', 'vote_average', 'votes_count'],
  movie_details: ['movie_id', 'runtime', 'budget', 'revenue', 'homepage'],
  movie_countries: ['movie_id', 'country_code'],
  movie_languages: ['movie_id', 'language_iso_639_1'],
  all_movie_aliases_iso: ['movie_id', 'name', 'language_iso_639_1', 'official_translation'],
  movie_links: ['source', 'key', 'movie_id', 'language_iso_639_1'],
  trailers: ['trailer_id', 'key', 'movie_id', 'language_iso_639_1', 'source'],
  movie_references: ['movie_id', 'referenced_id', 'type'],
  all_casts: ['movie_id', 'person_id', 'job_id', 'role', 'position'],
  all_people: ['id', 'name', 'birthday', 'deathday', 'gender', 'aliases'],
};

/** What a test says about a film; the rest is as for most films. */
export interface OmdbFilm {
  readonly id: number;
  readonly name: string;
  readonly date?: string | null;
  readonly votes?: number;
  readonly minutes?: number;
  readonly countries?: readonly string[];
  readonly languages?: readonly string[];
  readonly aliases?: readonly (readonly [name: string, language: string, official: 0 | 1])[];
  readonly links?: readonly (readonly [source: string, key: string])[];
  readonly trailers?: readonly (readonly [source: string, key: string, language: string])[];
  readonly remakeOf?: readonly number[];
  /** By person and role, in the order of the credits. */
  readonly cast?: readonly (readonly [person: number, role: string | null])[];
  readonly directors?: readonly number[];
  readonly writers?: readonly number[];
  readonly categories?: readonly number[];
}

const JOBS = { actor: 15, director: 21, screenplay: 100, novel: 103 } as const;
export const CATEGORIES = { drama: 18, eroticThriller: 142, forAdults: 900 } as const;

/** The tables that tell of these films. @param people by their ids */
export function tablesOf(
  films: readonly OmdbFilm[],
  people: Readonly<Record<number, string>> = {},
): OmdbTables {
  const about = (cells: (film: OmdbFilm) => readonly Cells[] | undefined) =>
    films.flatMap((film) => (cells(film) ?? []).map((row): Cells => ({ movie_id: film.id, ...row })));
  const credit = (job: number, person: number, position: number, role: string | null = null) => ({
    ...{ person_id: person, job_id: job, role, position: position + 1 },
  });
  return {
    job_names: [
      { job_id: JOBS.actor, name: 'Actor', language_iso_639_1: 'en' },
      { job_id: JOBS.actor, name: 'Craig Allison', language_iso_639_1: 'en' },
      { job_id: JOBS.director, name: 'Regie', language_iso_639_1: 'de' },
      { job_id: JOBS.director, name: 'Director', language_iso_639_1: 'en' },
      { job_id: JOBS.screenplay, name: 'Screenplay', language_iso_639_1: 'en' },
      { job_id: JOBS.novel, name: 'Novel', language_iso_639_1: 'en' },
    ],
    category_names: [
      { category_id: CATEGORIES.drama, name: 'Drama', language_iso_639_1: 'en' },
      { category_id: CATEGORIES.eroticThriller, name: 'Erotic Thriller', language_iso_639_1: 'en' },
      { category_id: CATEGORIES.forAdults, name: 'Pornofilm', language_iso_639_1: 'de' },
    ],
    movie_categories: about(({ categories }) => categories?.map((category_id) => ({ category_id }))),
    all_movies: films.map(({ id, name, date = '2001-05-09' }) => ({ id, name, parent_id: null, date })),
    all_votes: about(({ votes = 1 }) => [{ vote_average: '7.5', votes_count: votes }]),
    movie_details: about(({ minutes = 0 }) => [{ runtime: minutes, budget: 0, revenue: 0, homepage: '' }]),
    movie_countries: about(({ countries }) => countries?.map((country_code) => ({ country_code }))),
    movie_languages: about(({ languages }) => languages?.map((code) => ({ language_iso_639_1: code }))),
    all_movie_aliases_iso: about(({ aliases }) =>
      aliases?.map(([name, code, official]) => ({
        ...{ name, language_iso_639_1: code, official_translation: official },
      })),
    ),
    movie_links: about(({ links }) =>
      links?.map(([source, key]) => ({ source, key, language_iso_639_1: null })),
    ),
    trailers: about(({ trailers }) =>
      trailers?.map(([source, key, code], at) => ({ trailer_id: at, source, key, language_iso_639_1: code })),
    ),
    movie_references: about(({ remakeOf }) =>
      remakeOf?.map((referenced_id) => ({ referenced_id, type: 'Remake' })),
    ),
    all_casts: about(({ cast = [], directors = [], writers = [] }) => [
      ...cast.map(([person, role], at) => credit(JOBS.actor, person, at, role)),
      ...directors.map((person, at) => credit(JOBS.director, person, at)),
      ...writers.map((person, at) => credit(JOBS.screenplay, person, at)),
    ]),
    all_people: Object.entries(people).map(([id, name]) => ({
      ...{ id, name, birthday: null, deathday: null, gender: 0, aliases: null },
    })),
  };
}

/** The text of a table, as omdb.org writes it. @param order of the columns, if it is another one */
export function csvOf(table: TableName, rows: readonly Cells[], order = COLUMNS[table]): string {
  const lines = rows.map((row) => order.map((column) => cellOf(row[column] ?? null)).join(','));
  return [order.map((column) => `"${column}"`).join(','), ...lines, ''].join('\n');
}

function cellOf(value: string | number | null): string {
  return value === null ? '\\N' : `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

/** Every file of omdb.org by its name. @param texts instead of those of the tables */
export async function dumpsOf(
  tables: OmdbTables,
  texts: Partial<Record<TableName, string>> = {},
): Promise<Map<string, Buffer>> {
  const dumps = new Map<string, Buffer>();
  for (const table of TABLE_NAMES) {
    dumps.set(dumpOf(table), await bzip2(texts[table] ?? csvOf(table, tables[table])));
  }
  return dumps;
}
