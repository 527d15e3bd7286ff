import { FITS } from './rank.ts';

/** Items that belong together, in their order; but one that alone fits best stands before the others. */
export interface Group<T> {
  /** That of its best item. */
  readonly fit: number;
  readonly items: readonly T[];
}

/**
 * The best groups with that many items in all: those with the best item first, among equals the one with the earliest
 * such item.
 * @param fits the fit of each item, 0 for what was not found
 * @param groupOf the number of each item's group
 */
export function bestGroups<T>(
  fits: Uint8Array,
  groupOf: Uint32Array,
  items: readonly T[],
  most: number,
): Group<T>[] {
  const groups = leaders(fits, groupOf, most);
  for (let index = 0; index < fits.length; index += 1) {
    if (fits[index] !== 0) groups.get(groupOf[index] ?? 0)?.push(index);
  }
  return [...groups.values()]
    .map((members) => inGroup(members, fits))
    .sort((one, other) => other.fit - one.fit || one.best - other.best)
    .map(({ fit, members }) => ({ fit, items: members.flatMap((index) => items.slice(index, index + 1)) }));
}

/** The groups that have one of the `most` best items. There may be a hundred thousand, so none is sorted. */
function leaders(fits: Uint8Array, groupOf: Uint32Array, most: number): Map<number, number[]> {
  const counts = new Uint32Array(FITS);
  for (let index = 0; index < fits.length; index += 1) {
    const fit = fits[index] ?? 0;
    counts[fit] = (counts[fit] ?? 0) + 1;
  }
  const groups = new Map<number, number[]>();
  let left = most;
  for (let fit = FITS - 1; fit > 0 && left > 0; fit -= 1) {
    if (counts[fit] === 0) continue;
    for (let index = 0; index < fits.length && left > 0; index += 1) {
      if (fits[index] !== fit) continue;
      groups.set(groupOf[index] ?? 0, []);
      left -= 1;
    }
  }
  return groups;
}

interface Members {
  readonly fit: number;
  /** The first of the best. */
  readonly best: number;
  readonly members: readonly number[];
}

function inGroup(members: readonly number[], fits: Uint8Array): Members {
  const fit = members.reduce((best, index) => Math.max(best, fits[index] ?? 0), 0);
  const [best = 0, ...others] = members.filter((index) => fits[index] === fit);
  if (others.length > 0) return { fit, best, members };
  return { fit, best, members: [best, ...members.filter((index) => index !== best)] };
}
