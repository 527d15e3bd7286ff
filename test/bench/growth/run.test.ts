import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Measured } from '../../../bench/growth/results.ts';

const run = promisify(execFile);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('measures a bot from start to use, draws it, and leaves nothing behind', {
  timeout: 120_000,
}, async () => {
  const point = ['--moments', '60', '--guilds', '3', '--database', 'sqlite'];
  const args = [resolve('dist/bench/growth/main.js'), ...point, '--uses', '10', '--into', folder];
  const env = { PATH: process.env.PATH ?? '', TMPDIR: folder };
  const { stdout, stderr } = await run(process.execPath, args, { env });

  expect(stderr).toBe('');
  const [measured] = JSON.parse(await readFile(join(folder, 'results.json'), 'utf8')) as Measured[];
  expect(measured).toMatchObject({ moments: 60, guilds: 3, database: 'sqlite', uses: { count: 10 } });
  const { startMs, restBytes, peakBytes, databaseBytes, firstAnswerMs } = measured ?? {};
  for (const value of [startMs, restBytes, peakBytes, databaseBytes, firstAnswerMs])
    expect(value).toBeGreaterThan(0);
  expect(stdout).toContain('| 60 | 3 | SQLite |');
  expect((await readdir(folder)).sort()).toEqual(['growth.svg', 'results.json']);
});
