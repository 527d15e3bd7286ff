import type { GoosebumpWay } from '../../domain/moment.ts';

/**
 * Who gave goosebumps to one moment, with one entry a person: their id and a mark for the ways in which they gave it. An
 * array while they are few, since it is small, and a set when they are many.
 */
export type GoosebumpGivers = readonly string[] | ReadonlySet<string>;

/** The button alone is the most common, and has no mark: so the id is the one that the library has already. */
const MARKS = { button: '', goose: 'g', both: 'b' } as const;

/** The ways in which one person gave a goosebump. The store knows which cards their geese are on. */
export type GoosebumpWays = keyof typeof MARKS;

const WAYS: ReadonlyMap<string, GoosebumpWays> = new Map(
  (Object.keys(MARKS) as readonly GoosebumpWays[]).map((ways) => [MARKS[ways], ways]),
);

/** From this many on, searching an array is too slow. */
const MANY = 16;

export function waysOf(givers: GoosebumpGivers, user: string): GoosebumpWays | undefined {
  if (!isList(givers)) return [...WAYS.values()].find((ways) => givers.has(entryOf(user, ways)));
  for (const entry of givers) {
    const ways = entry.startsWith(user) ? WAYS.get(entry.slice(user.length)) : undefined;
    if (ways) return ways;
  }
  return undefined;
}

/** The ids of all who gave one. */
export const givers = (all: GoosebumpGivers): string[] => [...all].map((entry) => entry.replace(/\D+$/, ''));

export function includesWay(ways: GoosebumpWays | undefined, way: GoosebumpWay): boolean {
  return ways === way || ways === 'both';
}

export function plusWay(ways: GoosebumpWays | undefined, way: GoosebumpWay): GoosebumpWays {
  return ways === undefined || ways === way ? way : 'both';
}

export function minusWay(ways: GoosebumpWays | undefined, way: GoosebumpWay): GoosebumpWays | undefined {
  if (ways === 'both') return way === 'button' ? 'goose' : 'button';
  return ways === way ? undefined : ways;
}

export function countOf(givers: GoosebumpGivers): number {
  return isList(givers) ? givers.length : givers.size;
}

/** A person's entry. Ids are digits, so no entry can be taken for another person's. */
export function entryOf(user: string, ways: GoosebumpWays): string {
  return user + MARKS[ways];
}

/** @param givers without that entry; a set is changed in place, because copying thousands takes long */
export function withEntry(givers: GoosebumpGivers, entry: string): GoosebumpGivers {
  // Not `[...givers, entry]`, which makes room for sixteen more.
  if (isList(givers)) return givers.length < MANY ? givers.concat(entry) : new Set(givers).add(entry);
  return (givers as Set<string>).add(entry);
}

export function withoutEntry(givers: GoosebumpGivers, entry: string): GoosebumpGivers {
  if (isList(givers)) return givers.filter((giver) => giver !== entry);
  (givers as Set<string>).delete(entry);
  return givers;
}

function isList(givers: GoosebumpGivers): givers is readonly string[] {
  return Array.isArray(givers);
}
