/** How many moments have each value, such as each country. */
export type Tally = ReadonlyMap<string, number>;

/** The values of a tally, the most frequent first. */
export const mostFrequent = (tally: Tally): string[] =>
  [...tally]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([value]) => value);
