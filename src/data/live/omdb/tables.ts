/** A file of omdb.org, with the columns that are read from it, each with the names under which it goes. */
const LANGUAGE = ['language', 'language_iso_639_1'];

export const TABLES = {
  job_names: { job: ['job_id'], name: ['name'], language: LANGUAGE },
  category_names: { category: ['category_id'], name: ['name'] },
  movie_categories: { film: ['movie_id'], category: ['category_id'] },
  all_movies: { id: ['id'], name: ['name'], date: ['date'] },
  all_votes: { film: ['movie_id'], votes: ['votes_count'] },
  movie_details: { film: ['movie_id'], minutes: ['runtime'] },
  movie_countries: { film: ['movie_id'], country: ['country_code', 'country'] },
  movie_languages: { film: ['movie_id'], language: LANGUAGE },
  all_movie_aliases_iso: {
    film: ['movie_id'],
    name: ['name'],
    language: LANGUAGE,
    official: ['official_translation'],
  },
  movie_links: { film: ['movie_id'], source: ['source'], key: ['key'] },
  trailers: { film: ['movie_id'], source: ['source'], key: ['key'], language: LANGUAGE },
  movie_references: { film: ['movie_id'], referenced: ['referenced_id'], type: ['type'] },
  all_casts: {
    film: ['movie_id'],
    person: ['person_id'],
    job: ['job_id'],
    role: ['role'],
    position: ['position'],
  },
  all_people: { id: ['id'], name: ['name'] },
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The file as omdb.org names it. */
export const dumpOf = (table: TableName) => `${table}.csv.bz2`;
