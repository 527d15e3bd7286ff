import { median } from '../../harness/percentile.ts';
import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import type { PicturePlan } from '../../src/pictures/picture-plan.ts';
import { DrawingWorker } from '../../src/pictures/worker/drawing-worker.ts';
import { watchBlocks } from '../moments/blocks.ts';
import type { Amount, Comparison, Times } from '../report/figures.ts';
import { DRAWING } from '../report/goals.ts';
import type { BusyPlan } from './busy-worker.ts';
import type { EmptyPlan } from './empty-worker.ts';
import { picturesOf } from './made-pictures.ts';

/** One drawing takes as long as dozens of answers. */
const MAX_ROUNDS = 20;

/**
 * Pictures drawn anew in the worker, with the fonts open, and how long they block the event loop meanwhile. The floor is an
 * empty picture of the same size, drawn in the same way by turns with it; that of the blocks is a worker that is busy for as
 * long, since the event loop has to wait for a core of a full machine, too.
 */
export async function measureDrawings(
  catalogue: Catalogue,
  rounds: number,
  only: string,
  { signal, tell }: { readonly signal: AbortSignal; tell(what: string): void },
): Promise<{ readonly comparisons: readonly Comparison[]; readonly amounts: readonly Amount[] }> {
  const comparisons: Comparison[] = [];
  const amounts: Amount[] = [];
  const worker = new DrawingWorker();
  const emptyWorker = new DrawingWorker<EmptyPlan>({ script: new URL('empty-worker.js', import.meta.url) });
  const busyWorker = new DrawingWorker<BusyPlan>({ script: new URL('busy-worker.js', import.meta.url) });
  const blocks: Times = { real: [], floor: [] };
  for (const { what, plans } of picturesOf(catalogue)) {
    if (signal.aborted || !what.includes(only)) continue;
    tell(what);
    const times = Math.min(rounds, MAX_ROUNDS);
    // The first time opens the fonts that it needs.
    const sizes = new Map<PicturePlan, EmptyPlan>();
    for (const plan of plans.slice(0, times)) {
      const { width, height } = await worker.draw(plan);
      sizes.set(plan, { width, height });
    }
    const real: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < times && !signal.aborted; round += 1) {
      const plan = plans[round % plans.length];
      const size = plan && sizes.get(plan);
      if (!size) throw new Error('there is nothing to draw');
      const drawn = await watched(() => worker.draw(plan));
      real.push(drawn.ms);
      blocks.real.push(drawn.longestBlockMs);
      blocks.floor.push((await watched(() => busyWorker.draw({ ms: drawn.ms }))).longestBlockMs);
      floor.push((await watched(() => emptyWorker.draw(size))).ms);
    }
    comparisons.push({ what, real, floor, goals: DRAWING.ratio });
    amounts.push({ what: `${what}, median`, value: median(real), unit: 'ms', goal: DRAWING.medianMs });
  }
  await Promise.all([worker.close(), emptyWorker.close(), busyWorker.close()]);
  if (comparisons.length > 0) {
    const what = 'longest block of the event loop while a picture is drawn';
    comparisons.push({ what, ...blocks, goals: DRAWING.blocks });
  }
  return { comparisons, amounts };
}

/** The event loop is watched in all of them: watching takes a core, too. */
async function watched(
  act: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly longestBlockMs: number }> {
  const watch = watchBlocks();
  const started = performance.now();
  await act();
  return { ms: performance.now() - started, longestBlockMs: watch.stop() };
}
