import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Milliseconds between two looks at the event loop. */
const RESOLUTION_MS = 100;
/** Milliseconds after which a lag is forgotten, at the earliest; at twice that, at the latest. */
const WINDOW_MS = 10_000;

export interface LoopLag {
  /** The longest time for which the event loop was held up lately, in milliseconds. */
  maxMs(): number;
  /** Forgets what was before. */
  reset(): void;
  stop(): void;
}

/** Measures how late the event loop comes to what is due. */
export function measureLoopLag(): LoopLag {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  let before = 0;
  // Without a sample, the largest is 0.
  const latest = () => Math.max(0, Math.round(delays.max / 1e6) - RESOLUTION_MS);
  const timer = setInterval(() => {
    before = latest();
    delays.reset();
  }, WINDOW_MS).unref();
  return {
    maxMs: () => Math.max(before, latest()),
    reset() {
      before = 0;
      delays.reset();
    },
    stop() {
      clearInterval(timer);
      delays.disable();
    },
  };
}
