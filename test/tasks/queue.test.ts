import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createQueue } from '../../src/tasks/queue.ts';

it('runs one task at a time, in the order in which they came', async () => {
  const queue = createQueue();
  const seen: string[] = [];
  const task = (name: string) => async () => {
    seen.push(`${name} begins`);
    await setImmediate();
    seen.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([queue(task('a')), queue(task('b'))]);
  expect(results).toEqual(['a', 'b']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('goes on after a task that fails, and fails for that one only', async () => {
  const queue = createQueue();
  const failing = queue(() => Promise.reject(new Error('no')));
  const next = queue(async () => 1);
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe(1);
});
