import type { TypedFilmFault } from '../../domain/community-film.ts';
import type { NewFilmFields } from '../../domain/draft.ts';
import { checkFilmYear, FILM_YEARS } from '../../domain/film.ts';
import { checkText } from '../../domain/text.ts';
import { countryOf } from '../../i18n/countries.ts';

export interface TypedFilm {
  readonly title: string;
  readonly year: number;
  readonly countries: string[];
}

/**
 * The film that somebody typed into a form, or everything that is wrong with it. Countries are named in that locale or in
 * English.
 */
export function checkTypedFilm(
  given: NewFilmFields,
  locale: string,
  now: Date,
): TypedFilm | { readonly faults: readonly TypedFilmFault[] } {
  const faults: TypedFilmFault[] = [];
  const title = checkText('filmTitle', given.title);
  if (!title.ok) faults.push({ field: 'title' });
  const year = checkFilmYear(given.year, now);
  if (year === undefined) faults.push({ field: 'year', last: now.getUTCFullYear() + FILM_YEARS.ahead });
  const countries = given.countries
    .split(/[,;、،]/)
    .filter((name) => name.trim() !== '')
    .flatMap((name) => countriesIn(name, locale));
  const unknown = countries.filter(({ code }) => code === undefined);
  if (countries.length === 0) faults.push({ field: 'country', typed: '' });
  faults.push(...unknown.map(({ name }) => ({ field: 'country', typed: name.trim() }) as const));

  if (!title.ok || year === undefined || countries.length === 0 || unknown.length > 0) return { faults };
  return { title: title.text, year, countries: [...new Set(countries.flatMap(({ code }) => code ?? []))] };
}

interface TypedCountry {
  readonly name: string;
  readonly code: string | undefined;
}

/** What else people write between two countries; a name may have it, too: Trinidad & Tobago. */
const BETWEEN = /\s*[/+&]\s*|\s+(?:and|y|e|ve)\s+/i;

function countriesIn(typed: string, locale: string): TypedCountry[] {
  const called = (name: string) => ({ name, code: countryOf(name, locale, 'films') });
  const whole = called(typed);
  if (whole.code !== undefined) return [whole];
  const parts = typed.split(BETWEEN).map(called);
  return parts.every(({ code }) => code !== undefined) ? parts : [whole];
}
