import { z } from 'zod';

/**
 * What version 3 of TMDB's API answers, as far as it is used (developer.themoviedb.org/reference). What TMDB does not know is null,
 * an empty text, or zero, and becomes `undefined` here.
 */

const Text = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);

const Count = z
  .int()
  .nonnegative()
  .nullish()
  .transform((count) => count || undefined);

/** A film in a list. */
export const ListedFilm = z.object({
  id: z.int().positive(),
  title: Text,
  original_title: Text,
  original_language: Text,
  /** A day. */
  release_date: Text,
  poster_path: Text,
  adult: z.boolean().default(false),
});
export type ListedFilm = z.infer<typeof ListedFilm>;

/** `GET /3/search/movie` */
export const SearchAnswer = z.object({ results: z.array(ListedFilm) });

/** `GET /3/find/{id}`: it has lists of series and people too. */
export const FindAnswer = z.object({ movie_results: z.array(ListedFilm) });

const Country = z.object({ iso_3166_1: z.string() });

const Translation = z.object({
  /** A language. TMDB has more than one translation into languages that several countries speak. */
  iso_639_1: z.string(),
  iso_3166_1: z.string(),
  data: z.object({ title: Text, overview: Text }),
});

/** The names of what comes along with the details of a film. */
export const APPENDED = ['credits', 'translations', 'alternative_titles', 'external_ids'] as const;

/** `GET /3/movie/{id}` with all of APPENDED. */
export const FilmDetails = ListedFilm.extend({
  overview: Text,
  /** Minutes. */
  runtime: Count,
  /** US dollars, all over the world. */
  revenue: Count,
  origin_country: z.array(z.string()).default([]),
  production_countries: z.array(Country).default([]),
  credits: z.object({
    cast: z.array(z.object({ name: Text, character: Text, order: z.int().default(0) })),
    crew: z.array(z.object({ name: Text, job: Text })),
  }),
  translations: z.object({ translations: z.array(Translation) }),
  /** By country, not by language. */
  alternative_titles: z.object({ titles: z.array(z.object({ title: Text })) }),
  external_ids: z.object({ imdb_id: Text, wikidata_id: Text }),
} satisfies Readonly<Record<(typeof APPENDED)[number], z.ZodType>> & z.ZodRawShape);
export type FilmDetails = z.infer<typeof FilmDetails>;

/** `GET /3/configuration`: an address of a picture is the base, one of the sizes, and the path that a film has. */
export const Configuration = z.object({
  images: z.object({
    secure_base_url: z.url({ protocol: /^https?$/ }),
    poster_sizes: z.array(z.string()).min(1),
  }),
});
