import type { Row } from './acts/rows.ts';
import { forget, type Side } from './acts/side.ts';
import type { Comparison } from './report/figures.ts';

/** Runs of the bot and of the bare client in turns, so that changes in a shared machine's speed affect both. */
const MAX_RUNS = 5;

/** Rounds before measuring: every film and query at least once, with the code compiled by the engine. */
const MAX_WARM_UP = 40;

export interface Sides {
  readonly bot: Side;
  readonly bare: Side;
  readonly bareWriting: Side;
}

/**
 * Measures each row in alternating runs: bot, floor, bot, floor …
 * @param rounds how often each thing is done on each side, over all runs
 * @param onRun is called before each run; run 0 is the warm-up
 * @returns the measured times, all runs pooled; fewer rounds if the signal fired
 */
export async function compare(
  rows: readonly Row[],
  sides: Sides,
  {
    rounds,
    signal,
    onRun,
  }: { rounds: number; signal: AbortSignal; onRun: (run: number, of: number) => void },
): Promise<readonly Comparison[]> {
  const measured = rows.map((row): Comparison => ({ what: row.what, real: [], floor: [], goals: row.goals }));
  const runs = Math.min(MAX_RUNS, rounds);
  const warmUp = Math.min(MAX_WARM_UP, rounds);
  onRun(0, runs);
  for (const row of rows) await runOnce(row, sides, { from: 0, to: warmUp }, signal);
  for (let run = 1; run <= runs && !signal.aborted; run += 1) {
    onRun(run, runs);
    const from = warmUp + Math.round(((run - 1) * rounds) / runs);
    const to = warmUp + Math.round((run * rounds) / runs);
    for (const [index, row] of rows.entries()) {
      const { real, floor } = await runOnce(row, sides, { from, to }, signal);
      measured[index]?.real.push(...real);
      measured[index]?.floor.push(...floor);
    }
  }
  return measured;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The same rounds on both sides, in turns: a core is fast or slow for seconds at a time, and this way that affects both. The bot
 * comes first, because the bare client gets its answers from it.
 */
export async function runOnce(
  { act, writes }: Row,
  { bot, bare, bareWriting }: Sides,
  { from, to }: Span,
  signal: AbortSignal,
): Promise<{ readonly real: readonly number[]; readonly floor: readonly number[] }> {
  const real: number[] = [];
  const floor: number[] = [];
  const floorSide = writes ? bareWriting : bare;
  for (let round = from; round < to && !signal.aborted; round += 1) {
    real.push(await act(bot, round));
    floor.push(await act(floorSide, round));
  }
  forget(bot);
  forget(floorSide);
  return { real, floor };
}
