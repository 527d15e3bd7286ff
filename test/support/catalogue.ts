import { loadCatalogue } from '../../src/data/catalogue/catalogue.ts';
import { loadPeople } from '../../src/data/catalogue/people.ts';
import type { Film } from '../../src/domain/film.ts';

/** The films and people that come with the bot, read once for all files that a process tests. */
export const catalogue = await loadCatalogue();
export const people = await loadPeople(catalogue);

export function knownFilm(id: string): Film {
  const film = catalogue.film(id);
  if (!film) throw new Error(`the catalogue has no ${id}`);
  return film;
}
