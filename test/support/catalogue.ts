import { loadCatalogue } from '../../src/data/catalogue/catalogue.ts';
import { loadPeople } from '../../src/data/catalogue/people.ts';
import type { Film } from '../../src/domain/film.ts';

/** The films and people that ship with the bot, read once for all test files in a process. */
export const catalogue = await loadCatalogue();
export const people = await loadPeople(catalogue);

/** Most films and people are alike, and thousands would take minutes: those with the most to tell, and some of the others. */
const MOST = 400;
const ONE_IN = 40;

function telling<T>(all: readonly T[], sizeOf: (one: T) => number): readonly T[] {
  const sorted = [...all].sort((one, other) => sizeOf(other) - sizeOf(one));
  return sorted.filter((_, place) => place < MOST || place % ONE_IN === 0);
}

export const familyFilms: readonly Film[] = catalogue.families.flatMap((family) => family.films);
export const tellingFamilies = telling(catalogue.families, (family) => JSON.stringify(family).length);
export const tellingFilms = telling(catalogue.films, (film) => JSON.stringify(film).length);
export const tellingPeople = telling(people.all, ({ name, credits }) => credits.length * 100 + name.length);

export function knownFilm(id: string): Film {
  const film = catalogue.film(id);
  if (!film) throw new Error(`the catalogue has no ${id}`);
  return film;
}
