import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** The compiled benchmark as a process of its own, as `npm run bench` runs it. */

/** Setting up writes a thousand moments durably, which takes long on a slow disk. */
const PATIENCE_MS = 120_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

async function bench(args: readonly string[], interruptAt?: RegExp): Promise<Ended> {
  // Its temporary folder is the test's own, so that what it leaves behind can be seen.
  const env = { PATH: process.env.PATH ?? '', TMPDIR: folder };
  const child = spawn(process.execPath, [resolve('dist/bench/main.js'), ...args], { cwd: folder, env });
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

test('runs to its end, prints a row with finite ratios for each measure, and leaves nothing behind', {
  timeout: PATIENCE_MS,
}, async () => {
  const { code, out, err } = await bench(['--rounds', '3']);

  expect(err).toBe('');
  expect(code).toBe(0);
  const rows = out.split('\n').flatMap((line) => {
    const [, what, numbers] = /^(\S.*?) {2,}(3(?: +\d+\.\d+){5})$/.exec(line) ?? [];
    return what === undefined || numbers === undefined
      ? []
      : [{ what, ratios: numbers.split(/ +/).slice(4) }];
  });
  expect(rows.map(({ what }) => what)).toEqual([
    '/film info',
    'autocomplete (film)',
    'goosebump button',
    'share (form to card)',
    'share / durable write',
    'lineage picture',
    'search of 100,000 films',
  ]);
  for (const { ratios } of rows) expect(ratios.map(Number).every((ratio) => ratio > 0)).toBe(true);
  expect(out).toContain(`Node ${process.version}`);
  expect(out).toContain('1000 moments');
  expect(await readdir(folder)).toEqual([]);
});

test('ends when it is interrupted, and leaves nothing behind', { timeout: PATIENCE_MS }, async () => {
  const { code, out } = await bench(['--rounds', '100000'], /rounds\./);

  expect(out).toContain('Interrupted');
  expect(code).toBe(0);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['an unknown flag', ['--fast'], "'--fast'"],
  ['a word', ['fast'], "'fast'"],
  ['no number of rounds', ['--rounds'], '--rounds'],
  ['rounds that are no number', ['--rounds', 'many'], '--rounds many'],
  ['no rounds at all', ['--rounds', '0'], '--rounds 0'],
])('refuses %s, and says what is allowed', async (_, args, named) => {
  const { code, out, err } = await bench(args);

  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(named);
  expect(err).toContain('Allowed is --rounds N');
  expect(err.trim().split('\n')).toHaveLength(1);
});
