import type {
  BasedOn,
  BoxOffice,
  CastMember,
  CatalogueFilm,
  Fact,
  LineageEdge,
  LocalisedText,
  Runtime,
  Source,
} from './catalogue-files.ts';
import { plainDigits } from './digits.ts';
import { isolated } from './isolate.ts';

/** A figure or fact with its source in place of the source's key. */
export type Sourced<T extends { source: string }> = Readonly<Omit<T, 'source'>> & { readonly source: Source };

/** A film as the bot uses it, from the catalogue or a community's own. */
export interface Film
  extends Readonly<
    Omit<CatalogueFilm, 'formerIds' | 'runtimes' | 'boxOffice' | 'cast' | 'success' | 'directors'>
  > {
  /** Where its entry comes from: the catalogue, a member of the community, or a live source. */
  readonly origin: 'catalogue' | 'community' | SourceName;
  /** Empty for a community's own film until somebody adds them. */
  readonly directors: readonly string[];
  readonly runtimes: readonly Sourced<Runtime>[];
  readonly boxOffice: readonly Sourced<BoxOffice>[];
  readonly cast: readonly (Readonly<Omit<CastMember, 'notable'>> & {
    readonly notable: readonly Sourced<Fact>[];
  })[];
  readonly success: readonly Sourced<Fact>[];
  /** Where its cast, year and directors are from, if that is known. */
  readonly creditSources?: readonly Source[];
  readonly poster?: Poster;
  readonly trailer?: Trailer;
  /** Where it can be watched, by country (ISO 3166-1 alpha-2). A country without an entry has no service that offers it. */
  readonly watch?: Readonly<Record<string, WatchOffers>>;
  /** The live sources that added facts to it. */
  readonly liveSources?: readonly SourceName[];
}

/** The film databases that can be asked while the bot runs; `omdb` is omdb.org. */
export const SOURCE_NAMES = ['wikidata', 'tmdb', 'omdb'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

/** A picture with its source; only the link is kept. */
export interface Poster {
  readonly url: string;
  readonly source: SourceName;
}

/** A video at a public address. */
export interface Trailer {
  readonly url: string;
  readonly source: SourceName;
}

/** The ways to watch a film. */
export const WATCH_WAYS = ['stream', 'free', 'rent', 'buy'] as const;
type WatchWay = (typeof WATCH_WAYS)[number];

/** The services of one country that offer a film, by name, best known first; and a page that leads to them. */
export type WatchOffers = Readonly<Record<WatchWay, readonly string[]>> & { readonly link?: string };

/** A family as the bot uses it, with films in order of release. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly films: readonly Film[];
  readonly lineage: readonly Sourced<LineageEdge>[];
  /** The book or play that all its films come from. */
  readonly basedOn?: Sourced<BasedOn>;
  /** The roles that recur in each version; cast members refer to their keys. */
  readonly parts: Readonly<Record<string, LocalisedText>>;
}

/**
 * The title by which a speaker of the language knows the film: its title at release there, or the original one if that is
 * in the language, or else the title that English speakers know.
 * @param locale one of Discord's: `tr`, `es-419`
 */
export function titleIn(
  film: Pick<Film, 'title' | 'originalTitle' | 'titles' | 'languages'>,
  locale: string,
): string {
  const [language = ''] = locale.split('-');
  return film.titles[language] ?? (film.languages[0] === language ? film.originalTitle : film.title);
}

/** Languages write capitals in titles differently: “Padre Padrone” is no other title than “Padre padrone”. */
export const isSameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The ids of films: of the catalogue, of communities, and of live sources. */
const FILM_ID = /^(?:(?:[a-z\d]+-)+(?:18|19|20)\d\d|(?:own|tmdb|omdb)-\d+|wikidata-q\d+)$/;

/** Whether a text has the form of a film's id, such as one that is gone. Nobody types a title like that. */
export const isLikeFilmId = (text: string): boolean => FILM_ID.test(text);

/** All its titles. */
export function titlesOf({ title, originalTitle, titles, aliases }: Film): string[] {
  return [...new Set([title, originalTitle, ...Object.values(titles), ...aliases])];
}

/** The year of the first film ever shown, and how many years ahead an announced film may be. */
export const FILM_YEARS = { first: 1888, ahead: 2 } as const;

/** How many directors a person may name. */
export const MAX_DIRECTORS = 5;

/** The year that a person typed, or `undefined` if no film can be from it. */
export function checkFilmYear(typed: string, now: Date): number | undefined {
  const plain = plainDigits(typed).trim();
  const year = /^\d{4}$/.test(plain) ? Number(plain) : Number.NaN;
  return year >= FILM_YEARS.first && year <= now.getUTCFullYear() + FILM_YEARS.ahead ? year : undefined;
}

/** Earlier release first; a film with only a year comes before those with a date in that year. */
export function byRelease(one: Film, other: Film): number {
  const day = (film: Film) => film.released ?? String(film.year);
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0;
}

/** Miracle in Cell No. 7 (2019), with the title that a reader of that locale knows. */
export const titleAndYear = (film: Film, locale: string): string =>
  `${isolated(titleIn(film, locale))} (${film.year})`;
