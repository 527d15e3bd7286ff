/** Numbers from 0 up to, but not, 1. */
export type Random = () => number;

/** Numbers that are the same at each run: a linear congruential generator (the constants are those of Numerical Recipes). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of the list. Throws where the list is empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
}
