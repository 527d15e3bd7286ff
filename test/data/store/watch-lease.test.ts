import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLease } from '../../../src/data/store/watch-lease.ts';
import type { Rounds } from '../../../src/tasks/rounds.ts';

const MINUTE_MS = 60_000;

let unheld: readonly number[] | Error;
let told: unknown[];
let watching: Rounds | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  unheld = [];
  told = [];
});
afterEach(async () => {
  await watching?.stop();
  vi.useRealTimers();
});

async function watch(first = 0, last = first): Promise<void> {
  const log = {
    info: (facts: object, message: string) => void told.push([message, facts]),
    warn: (facts: object, message: string) => void told.push([message, facts]),
  };
  const lease = {
    unheld: async () => {
      if (unheld instanceof Error) throw unheld;
      return unheld;
    },
  };
  watching = watchLease({ lease, shards: { first, last, count: 8 }, log, every: MINUTE_MS });
  await vi.advanceTimersByTimeAsync(0);
}

const aMinute = () => vi.advanceTimersByTimeAsync(MINUTE_MS);

const GAP = 'no process runs these shards: nobody answers in their servers';

it('tells of a gap once, and of its end', async () => {
  unheld = [3, 4];
  await watch();
  expect(told).toEqual([]);
  await aMinute();
  await aMinute();
  expect(told).toEqual([[GAP, { missing: [3, 4], of: 8 }]]);
  unheld = [];
  await aMinute();
  expect(told.slice(1)).toEqual([['all shards are run again', { of: 8 }]]);
});

it('says nothing of a process that is just starting again', async () => {
  await watch();
  unheld = [3];
  await aMinute();
  unheld = [4];
  await aMinute();
  unheld = [];
  await aMinute();
  expect(told).toEqual([]);
});

it('is the task of the first process that runs', async () => {
  unheld = [5];
  await watch(2, 3);
  await aMinute();
  expect(told).toEqual([]);
  await watching?.stop();
  unheld = [0, 1, 5];
  await watch(2, 3);
  await aMinute();
  expect(told).toEqual([[GAP, { missing: [0, 1, 5], of: 8 }]]);
});

it('goes on after a look that failed', async () => {
  unheld = new Error('no connection');
  await watch();
  unheld = [1];
  await aMinute();
  await aMinute();
  expect(told.map((line) => (line as unknown[])[0])).toEqual(['not known which shards are run', GAP]);
});
