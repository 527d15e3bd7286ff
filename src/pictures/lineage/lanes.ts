import type { Lineage } from './entry.ts';

/** The columns of the tree in which films are placed, from the left, like the lines of a railway. */
export interface Lanes {
  /** By the film's id; the first is 0. */
  readonly of: ReadonlyMap<string, number>;
  readonly count: number;
}

/** The rows that a line occupies in a lane. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * A film keeps its lane down to its last follower. An only follower is in the same lane, below it, so a chain is a straight
 * line. Several followers are on the right, in the first lane that is free.
 */
export function lanesOf({ entries, descents }: Lineage): Lanes {
  const rowOf = new Map(entries.map(({ id }, row) => [id, row]));
  const row = (id: string) => rowOf.get(id) ?? 0;
  const taken: Stretch[][] = [];
  const lanes = new Map<string, number>();

  for (const { id } of entries) {
    const here = row(id);
    const children = descents.filter(({ from }) => from === id).map(({ to }) => row(to));
    const stretch = { first: Math.min(here, ...children), last: Math.max(here, ...children) };
    const parent = descents.find(({ to, from }) => to === id && lanes.has(from))?.from;
    const parentLane = parent === undefined ? -1 : (lanes.get(parent) ?? -1);
    const isOnly = descents.filter(({ from }) => from === parent).length === 1;
    // The line of a film with an only follower ends where the follower's begins, so both fit into one lane.
    const lane = isOnly ? parentLane : firstFree(taken, parentLane + 1, stretch);
    lanes.set(id, lane);
    const stretches = taken[lane] ?? [];
    taken[lane] = [...stretches, stretch];
  }
  return { of: lanes, count: Math.max(1, taken.length) };
}

function firstFree(taken: readonly (readonly Stretch[])[], from: number, { first, last }: Stretch): number {
  let lane = from;
  while (taken[lane]?.some((other) => other.first <= last && first <= other.last)) lane += 1;
  return lane;
}
