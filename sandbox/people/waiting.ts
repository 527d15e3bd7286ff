import type { Client } from './client.ts';

type Settled<T> = Exclude<NonNullable<T>, false>;

/** Conditions are also checked this often, in milliseconds: a change may first show on the bot's side. */
const lull = 20;

/** Resolves with the first value that is not `undefined`, `null` or `false`. It asks at every change. */
export function until<T>(
  { signals }: Pick<Client, 'signals'>,
  condition: () => T,
  timeoutMs = 5_000,
): Promise<Settled<T>> {
  // Created here, so that its stack names the line that waits.
  const timedOut = new Error(`waited ${timeoutMs} ms without success for ${condition}`);
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
    const timer = setTimeout(() => finish(() => reject(timedOut)), timeoutMs);
    for (const signal of signals) stops.push(signal.listen(ask));
    ask();
  });
}
