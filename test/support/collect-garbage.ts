import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Collects what nobody holds any more. What was looked at through a weak reference stays until the turn of the event loop is over. */
export async function collectGarbage(): Promise<void> {
  await setImmediate();
  collect();
  await setImmediate();
}
