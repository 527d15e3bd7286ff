import type {
  BoxOffice,
  CastMember,
  CatalogueFilm,
  Fact,
  LineageEdge,
  LocalisedText,
  Runtime,
  Source,
} from './catalogue-files.ts';

/** A figure or fact with its source itself in place of the source's key. */
export type Sourced<T extends { source: string }> = Readonly<Omit<T, 'source'>> & { readonly source: Source };

/** A film as the bot speaks of it, from the catalogue or of a community's own. */
export interface Film
  extends Readonly<
    Omit<CatalogueFilm, 'formerIds' | 'runtimes' | 'boxOffice' | 'cast' | 'success' | 'directors'>
  > {
  /** Where its entry comes from: the catalogue, a member of the community, or a live source. */
  readonly origin: 'catalogue' | 'community' | SourceName;
  /** Empty for a community's own film, as long as nobody knows. */
  readonly directors: readonly string[];
  readonly runtimes: readonly Sourced<Runtime>[];
  readonly boxOffice: readonly Sourced<BoxOffice>[];
  readonly cast: readonly (Readonly<Omit<CastMember, 'notable'>> & {
    readonly notable: readonly Sourced<Fact>[];
  })[];
  readonly success: readonly Sourced<Fact>[];
  readonly poster?: Poster;
  /** The live sources that added facts to it. */
  readonly liveSources?: readonly SourceName[];
}

/** The databases that can be asked while the bot runs. */
export const SOURCE_NAMES = ['wikidata', 'tmdb'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

/** A picture that stands with its source; only the link is kept. */
export interface Poster {
  readonly url: string;
  readonly source: SourceName;
}

/** A family as the bot speaks of it: the films in the order of their release. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly films: readonly Film[];
  readonly lineage: readonly Sourced<LineageEdge>[];
  /** Who stands in the same place in each version; a member of a cast names the key. */
  readonly parts: Readonly<Record<string, LocalisedText>>;
}

/** What is known of films, whichever community asks. */
export interface FilmCatalogue {
  readonly films: readonly Film[];
  readonly families: readonly Family[];
  /** By its id, or one by which it was known before. */
  film(id: string): Film | undefined;
  familyOf(filmId: string): Family | undefined;
}

/**
 * The title by which a speaker of the language knows the film: at release there, or the original one where it is in that
 * language, or else the title that English speakers know.
 * @param locale one of Discord's: `tr`, `es-419`
 */
export function titleIn(
  film: Pick<Film, 'title' | 'originalTitle' | 'titles' | 'languages'>,
  locale: string,
): string {
  const [language = ''] = locale.split('-');
  return film.titles[language] ?? (film.languages[0] === language ? film.originalTitle : film.title);
}

/** Every title that it is known by. */
export function titlesOf({ title, originalTitle, titles, aliases }: Film): string[] {
  return [...new Set([title, originalTitle, ...Object.values(titles), ...aliases])];
}

/** The first film that was shown, and what people call the year of a film that is yet to come. */
export const FILM_YEARS = { first: 1888, ahead: 2 } as const;

/** Directors that a person may name. */
export const MAX_DIRECTORS = 5;

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

/** Miracle in Cell No. 7 (2019), by the title that a reader of that locale knows. */
export const titleAndYear = (film: Film, locale: string): string => `${titleIn(film, locale)} (${film.year})`;
