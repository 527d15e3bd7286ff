import { describe, expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { Library } from '../../../src/data/community/library.ts';
import type { Family, Film } from '../../../src/domain/film.ts';
import { originalOf } from '../../../src/domain/lineage.ts';
import { countryName, namesOfCountry, namesOfLanguage } from '../../../src/i18n/countries.ts';
import { MAX_CHOICES } from '../../../src/interactions/limits.ts';
import type { FoundFilm } from '../../../src/search/names/film-search.ts';
import { allFamilies, allFilms, catalogue, tellingFamilies } from '../../support/catalogue.ts';
import { LOVED_FILMS, PICKER_QUERIES, UNKNOWN_FILMS } from './picker-queries.ts';

const films = new Films(catalogue, namesOfCountry, namesOfLanguage);
const nothing = new Library();
const lookFor = (typed: string, max = MAX_CHOICES): FoundFilm[] => films.lookFor(typed, nothing, max);

describe('what people type', () => {
  it.each(Object.entries(PICKER_QUERIES))('finds the film that they mean: %s', (_, queries) => {
    const wrong = queries.flatMap(([typed, kind, ...ids]) => {
      const told = lookFor(typed, Math.max(1, ids.length)).map((one) => `${one.kind} ${one.film.id}`);
      const wanted = ids.map((id) => `${kind} ${id}`);
      const isRight =
        ids.length === 0 ? told.every((one) => one.startsWith(kind)) : `${told}` === `${wanted}`;
      return isRight ? [] : [{ typed, told, wanted: ids.length === 0 ? [kind] : wanted }];
    });
    expect(wrong).toEqual([]);
  });

  it('finds the films that people share moments about before all others', () => {
    const wrong = LOVED_FILMS.flatMap(([typed, film]) => {
      const told = lookFor(typed).slice(0, 3);
      const isFirst = told[0]?.film.id === film && told[0].kind === 'exact';
      return isFirst ? [] : [{ typed, film, told: told.map((one) => one.film.id) }];
    });
    expect(wrong).toEqual([]);
  });

  it('is never taken for a film that it is only like', () => {
    const wrong = UNKNOWN_FILMS.flatMap((typed) => {
      const sure = lookFor(typed).filter(({ kind }) => kind === 'exact' || kind === 'sibling');
      return sure.length > 0 ? [{ typed, told: sure.map(({ film }) => film.id) }] : [];
    });
    expect(wrong).toEqual([]);
  });
});

/** More versions than this may share a country and a year, and then not all of them are among the first. */
const FIRST = 5;

/**
 * What is asked for about each film of a family, and which of them are not among the first.
 * @param first how many, or as many as are easily taken for one another
 * @param families some, if the question differs in nothing but a country's name
 */
function missed(
  ask: (film: Film, original: Film) => string | undefined,
  first = FIRST,
  families: readonly Family[] = allFamilies,
): string[] {
  return families.flatMap((family) =>
    family.films.flatMap((film) => {
      const typed = ask(film, originalOf(family));
      if (typed === undefined) return [];
      const found = lookFor(typed).findIndex((one) => one.film.id === film.id);
      const alike = family.films.filter((one) => fits(one, film) || one.title === film.title).length;
      const room = Math.max(first, alike + (namesakes.get(film.title) ?? 0));
      return found >= 0 && found < room ? [] : [`${typed}: ${film.id} at ${found}`];
    }),
  );
}

/** How many films have that title, in any family or in none. */
const namesakes = new Map<string, number>();
for (const { title } of allFilms) namesakes.set(title, (namesakes.get(title) ?? 0) + 1);

const fits = (one: Film, other: Film) =>
  one.year === other.year || one.countries.some((code) => other.countries.includes(code));

describe('every version of every story', () => {
  it.each(['en-US', 'tr', 'es-ES'])(
    'is found by the original’s title and its own country in %s',
    (locale) => {
      const wrong = missed(
        (film, original) => {
          const [country] = film.countries;
          if (country === undefined || film.id === original.id) return undefined;
          return `${original.title} ${countryName(country, locale)}`;
        },
        FIRST,
        locale === 'en-US' ? allFamilies : tellingFamilies,
      );
      // “India” is also the beginning of a word of that title.
      const odd = 'The Great Indian Kitchen India: mrs-2023 at -1';
      expect(wrong.filter((one) => one !== odd)).toEqual([]);
    },
  );

  it('is found by the original’s title and its own year', () => {
    const wrong = missed((film, original) =>
      film.id === original.id ? undefined : `${original.title} ${film.year}`,
    );
    expect(wrong).toEqual([]);
  });

  it.each(['title', 'originalTitle'] as const)('is found by its %s without spaces', (key) => {
    expect(missed((film) => film[key].replace(/[^\p{L}\p{M}\p{N}]/gu, ''))).toEqual([]);
  });

  it('is found by its title with a year in which there was none of that title', () => {
    const wrong = missed((film) => {
      // Each of these letters begins a word of many titles, and some are of that year.
      if (!/\p{L}{2}|\p{N}|[^\p{Script=Latin}\P{L}]/u.test(film.title)) return undefined;
      const year = film.year + 1;
      // A film shown at a festival is searched by the year of its release too.
      const found = lookFor(`${film.title} ${year}`).some(
        ({ film: { year: made, released }, kind, extent }) =>
          kind === 'exact' && extent !== 'part' && (made === year || released?.startsWith(`${year}`)),
      );
      return found ? undefined : `${film.title} ${year}`;
    }, MAX_CHOICES);
    expect(wrong).toEqual([]);
  });
});
