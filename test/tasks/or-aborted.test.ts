import { expect, it } from 'vitest';
import { orAborted } from '../../src/tasks/or-aborted.ts';

const never = new Promise<never>(() => {});

it('waits for the result, or no longer than until the signal fires', async () => {
  const stopping = new AbortController();
  expect(await orAborted(Promise.resolve('done'), stopping.signal)).toBe('done');
  const waiting = orAborted(never, stopping.signal, new Error('too late'));
  stopping.abort();
  await expect(waiting).rejects.toThrow('too late');
});

it('waits for nothing if the signal has fired before', async () => {
  const signal = AbortSignal.abort(new Error('stopped'));
  await expect(orAborted(never, signal)).rejects.toBe(signal.reason);
});
