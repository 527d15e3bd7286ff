import type { LineageKind } from '../../../src/domain/catalogue-files.ts';
import { filmOfCommunity } from '../../../src/domain/community-film.ts';
import type { Family, Film } from '../../../src/domain/film.ts';
import { allFamilies } from '../../support/catalogue.ts';

export const families = allFamilies;

export function familyNamed(id: string): Family {
  const found = families.find((family) => family.id === id);
  if (!found) throw new Error(`the catalogue has no family ${id}`);
  return found;
}

export function filmOf(family: Family, index = 0): Film {
  const film = family.films[index];
  if (!film) throw new Error(`${family.id} has no film ${index}`);
  return film;
}

/** A film with missing facts, as from a person or a database. */
export function bareFilm(id: string, more: Partial<Film> = {}): Film {
  return { ...filmOfCommunity({ id, title: id, year: 2000, countries: [] }), ...more };
}

type Edge = readonly [from: string, to: string, kind?: LineageKind];

export function familyOf(films: readonly Film[], edges: readonly Edge[] = []): Family {
  const source = { name: 'A member', date: '2026' };
  const lineage = edges.map(([from, to, kind = 'remake']) => ({ from, to, kind, source }));
  return { id: 'family', name: 'A family', films, lineage, parts: {} };
}
