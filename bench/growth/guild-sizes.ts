/**
 * How many moments each guild has. The one at rank k has a share in proportion to 1/k, as with cities and words: of a
 * thousand guilds the largest has an eighth of all moments, and most have next to none.
 * @returns from the largest to the smallest; together they have all moments
 */
export function guildSizes(moments: number, guilds: number): readonly number[] {
  const shares = Array.from({ length: guilds }, (_, rank) => 1 / (rank + 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => {
    const before = Math.round((sum / all) * moments);
    sum += share;
    return Math.round((sum / all) * moments) - before;
  });
}

/**
 * Picks guilds as often as they have moments.
 * @param sizes of which at least one is not 0
 * @returns a function from a random number to a place in `sizes`
 */
export function byMoments(sizes: readonly number[]): (random: number) => number {
  let sum = 0;
  const ends = sizes.map((size) => {
    sum += size;
    return sum;
  });
  return (random) => ends.findIndex((end) => random * sum < end);
}
