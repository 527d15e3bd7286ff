import { creditsIn } from '../../src/data/catalogue/credits.ts';
import { loadCatalogue } from '../../src/data/catalogue/load-catalogue.ts';
import { People } from '../../src/data/catalogue/people.ts';
import type { Film } from '../../src/domain/film.ts';
import type { Credit, FilmPerson } from '../../src/domain/people.ts';

/** The films and people that ship with the bot. */
export const catalogue = await loadCatalogue();
export const people = new People(catalogue);

/** All of them at once, read once for all test files in a process. */
export const allFilms = [...catalogue.films];
export const allFamilies = [...catalogue.families];

const credits = [...catalogue.people].map((): Credit[] => []);
for (const film of allFilms) {
  const behind = catalogue.peopleIn(film.id);
  for (const [at, credit] of creditsIn(film).entries()) credits[behind[at] ?? -1]?.push(credit);
}
export const allPeople = [...catalogue.people].map(({ films, ...person }, place): FilmPerson => {
  const own = credits[place] ?? [];
  return {
    ...person,
    films: films.flatMap((film) => allFilms[film] ?? []),
    credits: own,
    creditsIn: (id) => own.filter(({ film }) => film.id === id),
  };
});

/** Most films and people are alike, and thousands would take minutes: those with the most to tell, and some of the others. */
const MOST = 250;
const ONE_IN = 100;

function telling<T>(all: readonly T[], sizeOf: (one: T) => number): readonly T[] {
  const sorted = all.map((one) => ({ one, size: sizeOf(one) })).sort((one, other) => other.size - one.size);
  return sorted.filter((_, place) => place < MOST || place % ONE_IN === 0).map(({ one }) => one);
}

export const familyFilms: readonly Film[] = allFamilies.flatMap((family) => family.films);
export const tellingFamilies = telling(allFamilies, (family) => JSON.stringify(family).length);
export const tellingFilms = telling(allFilms, (film) => JSON.stringify(film).length);
export const tellingPeople = telling(allPeople, ({ name, films }) => films.length * 100 + name.length);

export function knownFilm(id: string): Film {
  const film = catalogue.film(id);
  if (!film) throw new Error(`the catalogue has no ${id}`);
  return film;
}
