/** Who gave goosebumps to one moment: an array while they are few, since it is small, and a set when they are many. */
export type GoosebumpGivers = readonly string[] | ReadonlySet<string>;

/** From this many on, searching an array is too slow. */
const MANY = 16;

export function hasGiver(givers: GoosebumpGivers, user: string): boolean {
  return isList(givers) ? givers.includes(user) : givers.has(user);
}

export function countOf(givers: GoosebumpGivers): number {
  return isList(givers) ? givers.length : givers.size;
}

/** @param givers without that user; a set is changed in place, because copying thousands takes long */
export function withGiver(givers: GoosebumpGivers, user: string): GoosebumpGivers {
  if (isList(givers)) return givers.length < MANY ? [...givers, user] : new Set([...givers, user]);
  return (givers as Set<string>).add(user);
}

export function withoutGiver(givers: GoosebumpGivers, user: string): GoosebumpGivers {
  if (isList(givers)) return givers.filter((giver) => giver !== user);
  (givers as Set<string>).delete(user);
  return givers;
}

function isList(givers: GoosebumpGivers): givers is readonly string[] {
  return Array.isArray(givers);
}
