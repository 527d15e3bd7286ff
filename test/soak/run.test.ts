import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** It starts the bot seven or eight times, which takes long on a busy machine. */
const TIMEOUT_MS = 180_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the compiled soak as `npm run soak` does. */
async function soak(args: readonly string[], interruptAt?: RegExp) {
  // A temporary folder of the test's own, to see what is left behind.
  const env = { PATH: process.env.PATH ?? '', TMPDIR: folder };
  const child = spawn(process.execPath, [resolve('dist/soak/main.js'), ...args], { cwd: folder, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (interruptAt?.test(out)) child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('in its short form, everything holds, and nothing is left behind', { timeout: TIMEOUT_MS }, async () => {
  const short = ['--kills', '2', '--faults', '1', '--events', '200', '--rate', '30', '--seconds', '1'];
  const { code, out, err } = await soak([...short, '--steps', '0', '--seed', '1']);
  expect(out).not.toContain('BROKEN');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const figures = new Map(
    [...out.matchAll(/^(\S+: .*?) {2,}([\d.,]+)(?: (?:ms|MB))?$/gm)].map(([, what = '', value = '']) => [
      what,
      Number(value.replaceAll(',', '')),
    ]),
  );
  expect(figures.get('kills: kills')).toBeGreaterThanOrEqual(2);
  expect(figures.get('kills: deeds acknowledged')).toBeGreaterThan(0);
  expect(figures.get('faults: faults')).toBe(1);
  expect(figures.get('events: events')).toBe(200);
  expect(figures.get('events: broken ones')).toBeGreaterThan(0);
  expect(figures.get('rate: 30/s, p99')).toBeGreaterThan(0);
  expect(figures.get('rate: memory, highest')).toBeGreaterThan(0);
  for (const part of ['kills', 'faults', 'events', 'rate']) expect(figures.get(`${part}: broken`)).toBe(0);
  expect(await readdir(folder)).toEqual([]);
});

test('ends when it is interrupted, and leaves nothing behind', { timeout: TIMEOUT_MS }, async () => {
  const { code, out, err } = await soak(['--only', 'rate', '--rate', '10', '--seconds', '60'], /a crowd/);
  expect(out).toContain('Interrupted');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await readdir(folder)).toEqual([]);
});
