import { expect, test } from 'vitest';
import { memoryOf } from '../../../bench/growth/process-memory.ts';

test('a process has at no time had less memory than now', async () => {
  const { resident, peak } = await memoryOf(process.pid);
  expect(resident).toBeGreaterThan(10_000_000);
  expect(peak).toBeGreaterThanOrEqual(resident);
});

test('of a process that is gone nothing is told', async () => {
  await expect(memoryOf(2 ** 30)).rejects.toThrow('ENOENT');
});
