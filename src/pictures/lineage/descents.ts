import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Family } from '../../domain/film.ts';

/** How one film follows another. */
export interface Descent {
  readonly from: string;
  readonly to: string;
  readonly kind: LineageKind;
}

/**
 * Each edge once, between films of the family: live databases may mention others, or repeat one.
 * @param shown the ids of the films in the picture; an edge may come from another
 */
export function descentsIn({ films, lineage }: Family, shown: ReadonlySet<string>): readonly Descent[] {
  const ids = new Set(films.map(({ id }) => id));
  const known = lineage.filter(({ from, to }) => from !== to && ids.has(from) && shown.has(to));
  const byEnds = new Map(known.map(({ from, to, kind }) => [`${from} ${to}`, { from, to, kind }]));
  return [...byEnds.values()];
}
