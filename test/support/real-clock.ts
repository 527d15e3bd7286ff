import { afterAll, vi } from 'vitest';

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
  // Vitest does so after the file: a spy on a fake timer would bring that back, once the next file is on.
  vi.restoreAllMocks();
  if (!isFake()) return;
  Object.assign(globals, globals[KEPT]);
  throw new Error('this file leaves a fake clock behind');
});
