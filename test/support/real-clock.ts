import { afterAll, expect } from 'vitest';

const NAMES = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'],
  ...['Date', 'performance'],
];
const KEPT = Symbol.for('goosebump-moments.real-clock');
const globals = globalThis as unknown as Record<string | symbol, unknown>;

/** As they are before any test replaces them: this is loaded again before each file. */
globals[KEPT] ??= Object.fromEntries(NAMES.map((name) => [name, globals[name]]));

const isFake = () => 'clock' in globalThis.setTimeout;

/** Files share their process: a clock that one leaves fake would stop those that come next. */
afterAll(() => {
  if (!isFake()) return;
  Object.assign(globals, globals[KEPT]);
  console.warn(`${expect.getState().testPath} left a fake clock behind`);
});
