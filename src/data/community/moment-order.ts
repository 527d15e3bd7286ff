import { DAYS_OF, type MomentQuery, MS_PER_DAY } from '../../domain/moment-query.ts';
import type { MomentFacts } from './match-moments.ts';
import { Sieve } from './sieve.ts';

/** By a moment's number, how high it stands: a whole number. Of equal ones, the newer comes first. */
export type Heights = Uint32Array;

/** For `rising`: a quarter of a point of it can be told apart. */
const RISING_STEPS = 1_000;

/**
 * @param nextNumber larger than all numbers in use: a walk goes on from a moment of which nothing is left
 * @param now milliseconds since 1970
 * @returns `undefined` for newest first. They may change as the moments do.
 */
export function heightsIn(
  { table, goosebumpLog, nextNumber }: MomentFacts & { readonly nextNumber: number },
  { order, period, seed = 0 }: Pick<MomentQuery, 'order' | 'period' | 'seed'>,
  now: number,
): Heights | undefined {
  const givenIn = (days: number) => goosebumpLog.countsSince(now - days * MS_PER_DAY, table.last);
  switch (order) {
    case 'newest':
      return undefined;
    case 'goosebumps':
      return period === undefined || period === 'ever' ? table.goosebumps : givenIn(DAYS_OF[period]);
    case 'replies':
      return table.replies;
    case 'rising':
      return risingHeights(givenIn(DAYS_OF.week), givenIn(DAYS_OF.month));
    case 'shuffled':
      return shuffledHeights(nextNumber, seed);
  }
}

/** Those that stand higher than 0. */
export function aboveGround(numbers: Uint32Array, heights: Heights): Uint32Array {
  const left = new Sieve(numbers);
  left.keepAboveZero(heights);
  return left.numbers;
}

/** @param week for each number its goosebumps of the week; `month`, those of the month */
function risingHeights(week: Uint32Array, month: Uint32Array): Heights {
  const heights = new Uint32Array(week.length);
  for (let number = 0; number < heights.length; number += 1) {
    // Most have none.
    if (week[number] !== 0) heights[number] = rise(week[number] ?? 0, month[number] ?? 0);
  }
  return heights;
}

/** How many more goosebumps came this week than in a usual week of the month before; one is added to both, so that little counts little. */
function rise(week: number, month: number): number {
  const before = DAYS_OF.month - DAYS_OF.week;
  const usual = ((month - week) / before) * DAYS_OF.week;
  return Math.round(((week + 1) / (usual + 1)) * RISING_STEPS);
}

function shuffledHeights(end: number, seed: number): Heights {
  const heights = new Uint32Array(end);
  for (let number = 0; number < end; number += 1) heights[number] = shuffledHeight(number, seed);
  return heights;
}

/** Bits of a shuffled height. */
const SHUFFLED = 2 ** 20 - 1;

/** The last steps of MurmurHash3: one bit more or less changes half of the result. */
function shuffledHeight(number: number, seed: number): number {
  let hash = number ^ seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) & SHUFFLED;
}
