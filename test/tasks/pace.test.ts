import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from '../../src/tasks/pace.ts';

let pace: Pace;
const went: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  went.length = 0;
  pace = new Pace(4_000);
});
afterEach(() => vi.useRealTimers());

const go = (key: string, costMs = 1_000) =>
  pace.turn(key, costMs).then((mayGo) => went.push(mayGo ? key : `not ${key}`));
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('lets some go at once, and the rest as they are paid for', async () => {
  for (let count = 0; count < 7; count += 1) void go('a');
  await wait(0);
  expect(went).toHaveLength(5);
  await wait(1_000);
  expect(went).toHaveLength(6);
  await wait(1_000);
  expect(went).toHaveLength(7);
});

test('lets fewer go that cost more', async () => {
  for (let count = 0; count < 5; count += 1) void go('a', 2_000);
  await wait(0);
  expect(went).toHaveLength(3);
  await wait(2_000);
  expect(went).toHaveLength(4);
});

test('makes nobody wait for others', async () => {
  for (let count = 0; count < 9; count += 1) void go('a');
  void go('b');
  await wait(0);
  expect(went.at(-1)).toBe('b');
});

test('lets as many go at once again after a rest', async () => {
  for (let count = 0; count < 5; count += 1) void go('a');
  await wait(5_000);
  for (let count = 0; count < 5; count += 1) void go('a');
  await wait(0);
  expect(went).toHaveLength(10);
});

test('tells those who wait when it is stopped, and lets go what need not wait', async () => {
  for (let count = 0; count < 6; count += 1) void go('a');
  await wait(0);
  pace.stop();
  await wait(0);
  expect(went.slice(5)).toEqual(['not a']);
  await go('b');
  await go('a');
  expect(went.slice(6)).toEqual(['b', 'not a']);
});
