import { loadCatalogue } from '../../src/data/catalogue/catalogue.ts';
import { loadPeople } from '../../src/data/catalogue/people.ts';
import type { Film } from '../../src/domain/film.ts';

/** The films and people that ship with the bot, read once for all test files in a process. */
export const catalogue = await loadCatalogue();
export const people = await loadPeople(catalogue);

export function knownFilm(id: string): Film {
  const film = catalogue.film(id);
  if (!film) throw new Error(`the catalogue has no ${id}`);
  return film;
}
