import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addResult, type Measured, readResults } from '../../../bench/growth/results.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const measured = (moments: number, database: 'sqlite' | 'postgres', startMs: number) =>
  ({ moments, guilds: 10, database, startMs }) as Measured;

test('a point that is measured again replaces what was measured before, and no other', async () => {
  const file = join(folder, 'results.json');
  expect(await readResults(file)).toEqual([]);
  await addResult(file, measured(100, 'postgres', 1));
  await addResult(file, measured(100, 'sqlite', 2));
  await addResult(file, measured(10, 'sqlite', 3));
  await addResult(file, measured(100, 'sqlite', 4));

  const startOf = (await readResults(file)).map(({ startMs }) => startMs);
  expect(startOf).toEqual([3, 4, 1]);
});

test('a file that is damaged is not taken for an empty one', async () => {
  const file = join(folder, 'results.json');
  await writeFile(file, '[{');
  await expect(readResults(file)).rejects.toThrow(SyntaxError);
});
