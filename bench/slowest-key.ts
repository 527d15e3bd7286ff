import { median } from '../harness/percentile.ts';
import { numberAutocomplete } from './acts/autocompleting.ts';
import type { Side } from './acts/side.ts';
import type { Amount } from './report/figures.ts';
import { AT_MOST } from './report/goals.ts';

/** How often each query is measured. */
const MAX_TIMES = 9;

/** The slowest query for a moment's number, which blocks everybody else while one person types. */
export async function measureSlowestKey(
  bot: Side,
  queries: readonly string[],
  rounds: number,
  signal: AbortSignal,
): Promise<Amount> {
  let slowest = 0;
  for (const query of queries) {
    const act = numberAutocomplete([query]);
    const times: number[] = [];
    while (times.length < Math.min(MAX_TIMES, rounds) && !signal.aborted) times.push(await act(bot, 0));
    slowest = Math.max(slowest, median(times));
  }
  return {
    what: 'slowest key of the number autocomplete (its median)',
    value: slowest,
    unit: 'ms',
    goal: AT_MOST.slowestKeyMs,
  };
}
