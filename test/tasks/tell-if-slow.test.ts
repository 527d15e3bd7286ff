import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellIfSlow } from '../../src/tasks/tell-if-slow.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells of work that takes long, ever less often, until it is done', async () => {
  const told: number[] = [];
  let end = (_: string) => {};
  const work = new Promise<string>((resolve) => {
    end = resolve;
  });
  const waiting = tellIfSlow(work, (seconds) => told.push(seconds));
  await vi.advanceTimersByTimeAsync(4_000);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(37_000);
  expect(told).toEqual([5, 10, 20, 40]);
  end('done');
  expect(await waiting).toBe('done');
  await vi.advanceTimersByTimeAsync(100_000);
  expect(told).toHaveLength(4);
});

it('tells nothing more of work that failed', async () => {
  const told: number[] = [];
  const failing = tellIfSlow(Promise.reject(new Error('no')), (seconds) => told.push(seconds));
  await expect(failing).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(100_000);
  expect(told).toEqual([]);
});
