import type { FilmIds } from '../domain/catalogue-files.ts';
import { type Film, titleIn } from '../domain/film.ts';
import { parseLiveFilmId } from '../domain/film-source.ts';
import { cleanLine, TEXT_LIMITS } from '../domain/text.ts';
import { MAX_CHOICE_VALUE } from '../interactions/limits.ts';
import type { Choice } from '../interactions/options.ts';

/** A film that the bot does not know yet, as it was chosen to be shared about. */
export interface NewFilm {
  readonly title: string;
  /** As far as the source tells them from which it was chosen. */
  readonly year?: number;
  readonly countries: readonly string[];
  readonly ids?: FilmIds;
}

/** `new:Title`, or `new:wikidata-q1:2019:TR+KR:Title`. No film's id has a colon. */
const NEW_FILM = /^new:(?:((?:wikidata-q|tmdb-)\d+):(\d{4}):((?:[A-Z]{2}(?:\+[A-Z]{2})*)?):)?(.*)$/s;

/** A choice for a film that nobody knows yet. */
export function newFilmChoice(typed: string, words: (facts: { title: string }) => string): Choice[] {
  const title = titleWithin(typed, TEXT_LIMITS.filmTitle.max);
  return title === '' ? [] : [{ name: words({ title }), value: `new:${title}` }];
}

/** The value of a film that only a live source knows: a form asks its member to look it through before it is kept. */
export function newFilmValue(film: Film, locale: string): string {
  const head = `new:${film.id}:${film.year}:${film.countries.slice(0, MAX_COUNTRIES).join('+')}:`;
  return `${head}${titleWithin(titleIn(film, locale), MAX_CHOICE_VALUE - head.length)}`;
}

/** Countries that are told in a choice's value. */
const MAX_COUNTRIES = 4;

/** The film that was chosen to be shared about all the same, or `undefined` where it is one that the bot knows. */
export function chosenNewFilm(value: string): NewFilm | undefined {
  const [, id, year, countries = '', typed] = NEW_FILM.exec(value) ?? [];
  if (typed === undefined) return undefined;
  const live = id === undefined ? undefined : parseLiveFilmId(id);
  return {
    title: titleWithin(typed, TEXT_LIMITS.filmTitle.max),
    ...(year !== undefined && { year: Number(year) }),
    countries: countries.split('+').filter((code) => code !== ''),
    ...(live && { ids: live.ids }),
  };
}

function titleWithin(typed: string, max: number): string {
  // A cut may leave the first half of a character behind.
  return cleanLine(typed)
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
