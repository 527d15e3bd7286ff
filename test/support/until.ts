import { setTimeout as wait } from 'node:timers/promises';

const TIMEOUT_MS = 30_000;
const PAUSE_MS = 20;

/** Asks again and again until there is something. */
export async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('it never came to that');
    await wait(PAUSE_MS);
  }
}
