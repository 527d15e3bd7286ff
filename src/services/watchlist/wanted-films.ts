import type { Films } from '../../data/catalogue/films.ts';
import type { Library } from '../../data/community/library.ts';
import { parseLiveFilmId } from '../../domain/film-source.ts';

/**
 * The current id of a film that somebody wants to see: it may have been merged since, or be known here by now where only a
 * live source knew it.
 */
export function currentFilm(films: Films, library: Library, id: string): string {
  const live = parseLiveFilmId(id);
  return (live && films.findByIds(live.ids, library)?.id) ?? films.currentId(id, library);
}

interface Grouped {
  /** The community's own films, which merging one changes. */
  readonly own: Library['films'];
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** For each list of ids: those by the film's current id. */
const grouped = new WeakMap<readonly string[], Grouped>();

/** The ids under which people want to see films, by the films' current ids. The same object until one of them changes. */
export function wantedFilms(films: Films, library: Library): Grouped['ids'] {
  const { wants, films: own } = library;
  const known = grouped.get(wants.films);
  if (known?.own === own) return known.ids;
  const ids = new Map<string, string[]>();
  for (const id of wants.films) {
    const current = currentFilm(films, library, id);
    const others = ids.get(current);
    if (others) others.push(id);
    else ids.set(current, [id]);
  }
  grouped.set(wants.films, { own, ids });
  return ids;
}

/** How many people want to see a film that they haven't seen since. */
export function countWanting(films: Films, library: Library, film: string): number {
  const wanted = wantedFilms(films, library);
  if (wanted.size === 0) return 0;
  return countUnder(library, wanted.get(currentFilm(films, library, film)) ?? []);
}

/** The same by all ids under which that is kept. */
export function countUnder({ wants }: Library, ids: readonly string[]): number {
  const [first, ...others] = ids;
  if (first === undefined) return 0;
  if (others.length === 0) return wants.unseen(first);
  const people = new Set<string>();
  const seen = new Set<string>();
  for (const id of ids) {
    for (const [user, { seenAt }] of wants.about(id)) (seenAt === undefined ? people : seen).add(user);
  }
  // They saw it under another id.
  for (const user of seen) people.delete(user);
  return people.size;
}
