/** Numbers from 0 up to 1, without 1 itself. */
export type Random = () => number;

/** Numbers that are the same in each run: a linear congruential generator (with the constants from Numerical Recipes). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * An item of the list.
 * @throws {Error} if the list is empty
 */
export function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}
