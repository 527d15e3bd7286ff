import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work may take before others get their turn. */
export const SLICE_MS = 8;

/**
 * Does long work in slices: it may be interrupted wherever it yields.
 * @param sliceMs how long the next slice may take
 */
export async function inSlices<Result>(
  work: Generator<void, Result>,
  sliceMs: () => number = () => SLICE_MS,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMs();
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await setImmediate();
  }
}
