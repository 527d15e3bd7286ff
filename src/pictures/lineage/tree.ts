import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Descent } from './descents.ts';

/** A film below the root of a tree. */
export interface Twig {
  readonly id: string;
  /** The film that it hangs from, and how it follows it; `undefined` if it follows none. */
  readonly from: { readonly id: string; readonly kind: LineageKind } | undefined;
  /** Its place from the left: an only follower stays below its original, several are one further to the right. */
  readonly lane: number;
}

export interface Tree {
  readonly root: string;
  /** Each film right after the one that it hangs from, or after that film's earlier followers and theirs. */
  readonly twigs: readonly Twig[];
}

/**
 * Each film hangs from the first film that it follows, so no line crosses another.
 * @param ids in order of release
 */
export function treeOf(root: string, ids: readonly string[], descents: readonly Descent[]): Tree {
  const first = new Map<string, Descent>();
  for (const descent of descents) if (!first.has(descent.to)) first.set(descent.to, descent);
  const followersOf = (id: string) => ids.filter((one) => first.get(one)?.from === id);
  const twigs: Twig[] = [];
  const placed = new Set([root]);

  function placeFollowers(id: string, lane: number): void {
    const followers = followersOf(id).filter((one) => !placed.has(one));
    for (const one of followers) {
      const kind = first.get(one)?.kind ?? 'remake';
      place({ id: one, from: { id, kind }, lane: followers.length === 1 ? lane : lane + 1 });
    }
  }
  function place(twig: Twig): void {
    placed.add(twig.id);
    twigs.push(twig);
    placeFollowers(twig.id, twig.lane);
  }

  placeFollowers(root, 0);
  // Those that follow nothing come after the tree, and then those that follow one another in a circle.
  const alone = ids.filter((id) => !first.has(id));
  for (const id of [...alone, ...ids]) if (!placed.has(id)) place({ id, from: undefined, lane: 0 });
  return { root, twigs };
}
