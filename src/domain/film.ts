import { z } from 'zod';

/** A text in one or more languages. English is always there; the others are shown to whom they fit. */
export const LocalisedText = z.strictObject({
  en: z.string().min(1),
  es: z.string().min(1).optional(),
  tr: z.string().min(1).optional(),
});
export type LocalisedText = z.infer<typeof LocalisedText>;

/** ISO 3166-1 alpha-2, as in `KR`. That the code is assigned is checked where the list is at hand. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** ISO 639-1, or ISO 639-3 where there is no shorter code: `ko`, `fil`. */
const LanguageCode = z.string().regex(/^[a-z]{2,3}$/);

/** A calendar day (`2019-10-11`), or a month or a year where no more is known. */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Film ids are lower-case words joined by hyphens, the release year last: `7-kogustaki-mucize-2019`. */
export const FilmId = z
  .string()
  .max(70)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Where a figure comes from, and when it was read there. */
export const Source = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  date: PartialDate,
});
export type Source = z.infer<typeof Source>;

/** The key of a source in the `sources` table of the file that holds the figure. */
const SourceKey = z.string().regex(/^[a-z0-9-]+$/);

const Runtime = z.strictObject({ minutes: z.int().positive(), source: SourceKey });
type Runtime = z.infer<typeof Runtime>;

const BoxOffice = z.strictObject({
  /** Whole units of the currency, never cents. */
  amount: z.int().positive(),
  /** ISO 4217, as in `USD`. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** `worldwide`, or the country that the figure is of. */
  market: z.union([z.literal('worldwide'), CountryCode]),
  source: SourceKey,
});
type BoxOffice = z.infer<typeof BoxOffice>;

/** A fact in words: what is notable of a person, or a sign of a film's success. */
const Fact = z.strictObject({ text: LocalisedText, source: SourceKey });
type Fact = z.infer<typeof Fact>;

const CastMember = z.strictObject({
  name: z.string().min(1),
  character: z.string().min(1).optional(),
  notable: z.array(Fact).default([]),
});
type CastMember = z.infer<typeof CastMember>;

export const CatalogueFilm = z.strictObject({
  id: FilmId,
  /** The title by which English speakers find it; the original title where there is none. */
  title: z.string().min(1),
  /** The title at release, in its own script. */
  originalTitle: z.string().min(1),
  /** Other titles and spellings, among them a romanised one where the script is not Latin. */
  aliases: z.array(z.string().min(1)).default([]),
  year: z.int().min(1888).max(2100),
  /** First release in a cinema or on a service, festivals left aside. */
  released: PartialDate.optional(),
  countries: z.array(CountryCode).min(1),
  languages: z.array(LanguageCode).min(1),
  directors: z.array(z.string().min(1)).min(1),
  writers: z.array(z.string().min(1)).default([]),
  runtimes: z.array(Runtime).default([]),
  boxOffice: z.array(BoxOffice).default([]),
  /** One to three sentences that don't give the ending away. */
  synopsis: LocalisedText.optional(),
  /** What it tells otherwise than its original, or how it ends. Shown behind a spoiler. */
  spoiler: LocalisedText.optional(),
  cast: z.array(CastMember).default([]),
  success: z.array(Fact).default([]),
  ids: z
    .strictObject({
      wikidata: z
        .string()
        .regex(/^Q\d+$/)
        .optional(),
      imdb: z
        .string()
        .regex(/^tt\d{7,}$/)
        .optional(),
      tmdb: z.int().positive().optional(),
    })
    .default({}),
});
export type CatalogueFilm = z.infer<typeof CatalogueFilm>;

/**
 * How a film follows from an earlier one. `unofficial`: made without the rights, or widely called so;
 * `readaptation`: another film of the same book or play; `reboot`: the series begun anew.
 */
export const LineageKind = z.enum(['remake', 'unofficial', 'readaptation', 'reboot']);
export type LineageKind = z.infer<typeof LineageKind>;

/** One edge, from an original to a film that follows from it. */
const LineageEdge = z.strictObject({
  from: FilmId,
  to: FilmId,
  kind: LineageKind,
  source: SourceKey,
});
type LineageEdge = z.infer<typeof LineageEdge>;

/** A family: all films that are tied by lineage. One file of the catalogue holds one. */
export const FilmFamily = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  sources: z.record(SourceKey, Source),
  films: z.array(CatalogueFilm).min(2),
  lineage: z.array(LineageEdge).min(1),
});
export type FilmFamily = z.infer<typeof FilmFamily>;

/** A figure or fact with its source itself in place of the source's key. */
export type Sourced<T extends { source: string }> = Readonly<Omit<T, 'source'>> & { readonly source: Source };

/** A film as the bot speaks of it, from the catalogue or of a community's own. */
export interface Film
  extends Readonly<Omit<CatalogueFilm, 'runtimes' | 'boxOffice' | 'cast' | 'success' | 'directors'>> {
  readonly origin: 'catalogue' | 'community';
  /** Empty for a community's own film, as long as nobody knows. */
  readonly directors: readonly string[];
  readonly runtimes: readonly Sourced<Runtime>[];
  readonly boxOffice: readonly Sourced<BoxOffice>[];
  readonly cast: readonly (Readonly<Omit<CastMember, 'notable'>> & {
    readonly notable: readonly Sourced<Fact>[];
  })[];
  readonly success: readonly Sourced<Fact>[];
}

/** A family as the bot speaks of it: the films in the order of their release. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly films: readonly Film[];
  readonly lineage: readonly Sourced<LineageEdge>[];
}

/** What is known of films, whichever community asks. */
export interface FilmCatalogue {
  readonly films: readonly Film[];
  film(id: string): Film | undefined;
  familyOf(filmId: string): Family | undefined;
}

/** Version 1 of what is kept of a film that a community added itself. */
export const CommunityFilm = z.object({
  v: z.literal(1),
  id: FilmId,
  title: z.string().min(1),
  year: z.int(),
  countries: z.array(CountryCode),
  /** Who added it, and when, in milliseconds since 1970. */
  addedBy: z.string(),
  addedAt: z.int().positive(),
});
export type CommunityFilm = z.infer<typeof CommunityFilm>;

export function filmOfCommunity(kept: Pick<CommunityFilm, 'id' | 'title' | 'year' | 'countries'>): Film {
  const { id, title, year, countries } = kept;
  const unknown = { aliases: [], languages: [], directors: [], writers: [], runtimes: [], boxOffice: [] };
  return {
    id,
    title,
    originalTitle: title,
    year,
    countries,
    ...unknown,
    cast: [],
    success: [],
    ids: {},
    origin: 'community',
  };
}

/** The first film that was shown, and what people call the year of a film that is yet to come. */
export const FILM_YEARS = { first: 1888, ahead: 2 } as const;

/** The year that a person typed, or `undefined` where no film can be of it. */
export function checkFilmYear(typed: string, now: Date): number | undefined {
  const year = /^\s*\d{4}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  return year >= FILM_YEARS.first && year <= now.getUTCFullYear() + FILM_YEARS.ahead ? year : undefined;
}

/** Earlier release first; a film of which only the year is known stands before those of that year. */
export function byRelease(one: Film, other: Film): number {
  const day = (film: Film) => film.released ?? String(film.year);
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0;
}
