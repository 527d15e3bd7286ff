import { afterAll } from 'vitest';

const isFake = () => 'clock' in globalThis.setTimeout;
const wasFake = isFake();

/** Files share their process: a clock that one leaves fake would stop those that come next. */
afterAll(() => {
  if (isFake() && !wasFake) throw new Error('this file leaves a fake clock behind');
});
