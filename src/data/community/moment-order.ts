import { DAYS_OF, type MomentQuery, MS_PER_DAY } from '../../domain/moment-query.ts';
import type { MomentFacts } from './match-moments.ts';

/** How high a moment stands: a whole number from 0 to `MAX_HEIGHT`. Of equal ones, the newer comes first. */
export type Height = (number: number) => number;

const MAX_HEIGHT = 2 ** 20 - 1;

/** For `rising`: a quarter of a point of it can be told apart. */
const RISING_STEPS = 1_000;

/**
 * @param now milliseconds since 1970
 * @returns `undefined` for newest first
 */
export function heightIn(
  { table, goosebumpLog }: MomentFacts,
  { order, period, seed = 0 }: Pick<MomentQuery, 'order' | 'period' | 'seed'>,
  now: number,
): Height | undefined {
  const givenIn = (days: number) => goosebumpLog.countsSince(now - days * MS_PER_DAY, table.last);
  switch (order) {
    case 'newest':
      return undefined;
    case 'goosebumps': {
      const counts = period === undefined || period === 'ever' ? table.goosebumps : givenIn(DAYS_OF[period]);
      return (number) => Math.min(counts[number] ?? 0, MAX_HEIGHT);
    }
    case 'replies':
      return (number) => Math.min(table.replies[number] ?? 0, MAX_HEIGHT);
    case 'rising': {
      const week = givenIn(DAYS_OF.week);
      const month = givenIn(DAYS_OF.month);
      return (number) => rise(week[number] ?? 0, month[number] ?? 0);
    }
    case 'shuffled':
      return (number) => shuffledHeight(number, seed);
  }
}

/** Those that stand higher than 0. */
export function aboveGround(numbers: Uint32Array, height: Height): Uint32Array {
  const found = new Uint32Array(numbers.length);
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    if (height(number) === 0) continue;
    found[count] = number;
    count += 1;
  }
  return found.subarray(0, count);
}

/** How many more goosebumps came this week than in a usual week of the month before; one is added to both, so that little counts little. */
function rise(week: number, month: number): number {
  const before = DAYS_OF.month - DAYS_OF.week;
  const usual = ((month - week) / before) * DAYS_OF.week;
  return week === 0 ? 0 : Math.min(Math.round(((week + 1) / (usual + 1)) * RISING_STEPS), MAX_HEIGHT);
}

/** The last steps of MurmurHash3: one bit more or less changes half of the result. */
function shuffledHeight(number: number, seed: number): number {
  let hash = number ^ seed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) & MAX_HEIGHT;
}
