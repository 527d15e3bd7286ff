import type { Row } from './acts/rows.ts';
import { forget, type Side } from './acts/side.ts';
import type { Comparison } from './report/figures.ts';

/** Runs of the bot and of the bare client by turns, so that the drift of a shared machine falls on both. */
const MAX_RUNS = 5;

/** Rounds before the clock counts: every film and query once at least, and the code compiled by the engine. */
const MAX_WARM_UP = 60;

export interface Sides {
  readonly bot: Side;
  readonly bare: Side;
  readonly bareWriting: Side;
}

/**
 * Measures each row in runs by turns: bot, floor, bot, floor …
 * @param rounds how often each thing is done on each side, over all runs
 * @param onRun is told of each run before it begins; run 0 is the warm-up
 * @returns what was measured, the runs pooled; fewer rounds where the signal came
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
 * The same rounds on both sides, by turns: cores are quick and slow for seconds at a time, and so that falls on both. The bot comes
 * first, because the bare client has its answers from it.
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
