import type { FilmIds } from '../domain/catalogue-files.ts';
import { cleanLine } from '../domain/clean-text.ts';
import { type Film, isLikeFilmId, titleIn } from '../domain/film.ts';
import { parseLiveFilmId } from '../domain/film-source.ts';
import { isolated } from '../domain/isolate.ts';
import { startOf, TEXT_LIMITS } from '../domain/text.ts';
import { MAX_CHOICE_VALUE } from '../interactions/limits.ts';
import type { Choice } from '../interactions/options.ts';

/** A film that the bot does not know yet, as it was chosen for sharing. */
export interface NewFilm {
  readonly title: string;
  /** As far as the source of the film gives them. */
  readonly year?: number;
  readonly countries: readonly string[];
  readonly ids?: FilmIds;
}

/** `new:Title`, or `new:wikidata-q1:2019:TR+KR:Title`. Film ids have no colon. */
const NEW_FILM = /^new:(?:((?:wikidata-q|tmdb-|omdb-)\d+):(\d{4}):((?:[A-Z]{2}(?:\+[A-Z]{2})*)?):)?(.*)$/s;

/** A choice for an unknown film. */
export function newFilmChoice(typed: string, words: (facts: { title: string }) => string): Choice[] {
  const title = titleWithin(typed, TEXT_LIMITS.filmTitle.max);
  return title === '' ? [] : [{ name: words({ title: isolated(title) }), value: `new:${title}` }];
}

/** The value of a film that only a live source knows: the member checks it in a form before it is kept. */
export function newFilmValue(film: Film, locale: string): string {
  const head = `new:${film.id}:${film.year}:${film.countries.slice(0, MAX_COUNTRIES).join('+')}:`;
  return `${head}${titleWithin(titleIn(film, locale), MAX_CHOICE_VALUE - head.length)}`;
}

/** Limit of countries in a choice's value. */
const MAX_COUNTRIES = 4;

/** The unknown film that was chosen for sharing, or `undefined` if the bot knows the film. */
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

/** The unknown film that was typed and sent without choosing from the list; none if it is an id, or nothing. */
export function typedNewFilm(typed: string): NewFilm | undefined {
  const title = titleWithin(typed, TEXT_LIMITS.filmTitle.max);
  return title === '' || isLikeFilmId(typed) ? undefined : { title, countries: [] };
}

/** @param max in code points */
const titleWithin = (typed: string, max: number): string => startOf(cleanLine(typed), max).trim();
