import type { Client } from './client.ts';

type Settled<T> = Exclude<NonNullable<T>, false>;

/** What waits asks again after this many milliseconds too: a change may first show on the bot's side of the wire. */
const lull = 20;

/** Resolves with the first value that is neither `undefined`, `null` nor `false`, asked for at every change. */
export function until<T>(
  { signals }: Pick<Client, 'signals'>,
  condition: () => T,
  timeoutMs = 5_000,
): Promise<Settled<T>> {
  // Made here, so that its stack names the line that waits.
  const inVain = new Error(`waited ${timeoutMs} ms in vain for ${condition}`);
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = [];
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      clearInterval(lulls);
      for (const stop of stops) stop();
      settle();
    };
    const ask = () => {
      try {
        const value = condition();
        if (value !== undefined && value !== null && value !== false) {
          finish(() => resolve(value as Settled<T>));
        }
      } catch (error) {
        finish(() => reject(error));
      }
    };
    const lulls = setInterval(ask, lull);
    const timer = setTimeout(() => finish(() => reject(inVain)), timeoutMs);
    for (const signal of signals) stops.push(signal.listen(ask));
    ask();
  });
}
