import { SCORES } from './rank.ts';

/** Items that belong together, in their order; but an item that is the only best match comes first. */
export interface Group<T> {
  /** The score of its best item. */
  readonly score: number;
  readonly items: readonly T[];
}

/**
 * The best groups with that many items altogether: those with the best item first, among equals the one with the earliest
 * such item.
 * @param scores the score of each item, 0 if it wasn't found
 * @param groupOf the number of each item's group
 */
export function bestGroups<T>(
  scores: Uint8Array,
  groupOf: Uint32Array,
  items: readonly T[],
  max: number,
): Group<T>[] {
  const groups = leaders(scores, groupOf, max);
  for (let index = 0; index < scores.length; index += 1) {
    if (scores[index] !== 0) groups.get(groupOf[index] ?? 0)?.push(index);
  }
  return [...groups.values()]
    .map((members) => inGroup(members, scores))
    .sort((one, other) => other.score - one.score || one.best - other.best)
    .map(({ score, members }) => ({
      score,
      items: members.flatMap((index) => items.slice(index, index + 1)),
    }));
}

/** The groups of the `max` best items. There may be a hundred thousand, so they are not sorted. */
function leaders(scores: Uint8Array, groupOf: Uint32Array, max: number): Map<number, number[]> {
  const counts = new Uint32Array(SCORES);
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    counts[score] = (counts[score] ?? 0) + 1;
  }
  const groups = new Map<number, number[]>();
  let left = max;
  for (let score = SCORES - 1; score > 0 && left > 0; score -= 1) {
    if (counts[score] === 0) continue;
    for (let index = 0; index < scores.length && left > 0; index += 1) {
      if (scores[index] !== score) continue;
      groups.set(groupOf[index] ?? 0, []);
      left -= 1;
    }
  }
  return groups;
}

interface Members {
  readonly score: number;
  /** The first of the best. */
  readonly best: number;
  readonly members: readonly number[];
}

function inGroup(members: readonly number[], scores: Uint8Array): Members {
  const score = members.reduce((best, index) => Math.max(best, scores[index] ?? 0), 0);
  const [best = 0, ...others] = members.filter((index) => scores[index] === score);
  if (others.length > 0) return { score, best, members };
  return { score, best, members: [best, ...members.filter((index) => index !== best)] };
}
