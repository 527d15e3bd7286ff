import { z } from 'zod';

/**
 * The parts of TMDB's answers (API version 3, developer.themoviedb.org/reference) that the bot uses. TMDB writes an unknown
 * value as null, an empty string, or zero; here it becomes `undefined`.
 */

const Text = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined);

const Count = z
  .int()
  .nonnegative()
  .nullish()
  .catch(undefined)
  .transform((count) => count || undefined);

/** A list without its odd parts: one of them is no reason to lose the others. If all are odd, so is the answer. */
function listOf<Part extends z.ZodType>(part: Part) {
  return z.array(z.unknown()).transform((given, context): z.output<Part>[] => {
    const read = given.map((one) => part.safeParse(one));
    const parts = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
    const [issue] = parts.length === 0 ? (read[0]?.error?.issues ?? []) : [];
    if (issue) {
      context.addIssue({ code: 'custom', message: issue.message, path: [0, ...issue.path] });
    }
    return parts;
  });
}

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
export const SearchAnswer = z.object({ results: listOf(ListedFilm) });

/** `GET /3/find/{id}`. It also lists series and people. */
export const FindAnswer = z.object({ movie_results: listOf(ListedFilm) });

const Country = z.object({ iso_3166_1: z.string() });

const Translation = z.object({
  /** A language. For languages of several countries, TMDB has more than one translation. */
  iso_639_1: z.string(),
  iso_3166_1: z.string(),
  data: z.object({ title: Text, overview: Text }),
});

/** `YouTube` or `Vimeo` has it under that key. */
const Video = z.object({
  /** The language of what is said or shown; none for a video without words. */
  iso_639_1: Text,
  key: Text,
  site: Text,
  /** `Trailer`, `Teaser`, `Clip` … */
  type: Text,
  official: z.boolean().default(false),
});

const Services = listOf(z.object({ provider_name: Text }));

/** The services of one country, best known first, as TMDB has them from JustWatch. */
const Offers = z.object({
  /** TMDB's page with links to the services. */
  link: Text,
  flatrate: Services.default([]),
  free: Services.default([]),
  /** For free, with advertisements. */
  ads: Services.default([]),
  rent: Services.default([]),
  buy: Services.default([]),
});
export type Offers = z.infer<typeof Offers>;

/** What is fetched along with the details of a film. */
export const APPENDED = [
  'credits',
  'translations',
  'alternative_titles',
  'external_ids',
  'videos',
  'watch/providers',
] as const;

/** `GET /3/movie/{id}` with all of APPENDED. */
export const FilmDetails = ListedFilm.extend({
  overview: Text,
  /** Minutes. */
  runtime: Count,
  /** US dollars, worldwide. */
  revenue: Count,
  origin_country: listOf(z.string()).default([]),
  production_countries: listOf(Country).default([]),
  credits: z.object({
    cast: listOf(z.object({ name: Text, character: Text, order: z.int().default(0) })),
    crew: listOf(z.object({ name: Text, job: Text })),
  }),
  translations: z.object({ translations: listOf(Translation) }),
  /** By country, not by language. */
  alternative_titles: z.object({ titles: listOf(z.object({ title: Text })) }),
  external_ids: z.object({ imdb_id: Text, wikidata_id: Text }),
  videos: z.object({ results: listOf(Video) }),
  'watch/providers': z.object({ results: z.record(z.string(), Offers) }),
} satisfies Readonly<Record<(typeof APPENDED)[number], z.ZodType>> & z.ZodRawShape);
export type FilmDetails = z.infer<typeof FilmDetails>;

/** `GET /3/configuration`: the address of a picture is the base, one of the sizes, and the film's path. */
export const Configuration = z.object({
  images: z.object({
    secure_base_url: z.url({ protocol: /^https?$/ }),
    poster_sizes: z.array(z.string()).min(1),
  }),
});
