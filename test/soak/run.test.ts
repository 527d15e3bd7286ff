import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'vitest';

/** It starts the bot seven or eight times, which takes long on a busy machine. */
const TIMEOUT_MS = 180_000;

/** Runs the compiled soak as `npm run soak` does. */
async function soak(args: readonly string[], interruptAt?: RegExp) {
  // A temporary folder of the test's own, to see what is left behind.
  const folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
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
  const left = await readdir(folder);
  await rm(folder, { recursive: true, force: true });
  return { code, out, err, left };
}

describe.concurrent('the soak', () => {
  test('in its short form finds that everything holds, and leaves nothing behind', {
    timeout: TIMEOUT_MS,
  }, async ({ expect }) => {
    const { code, out, err, left } = await soak([
      ...['--seed', '1', '--kills', '1', '--events', '200'],
      // One of those after which nothing has to be tried again.
      ...['--faults', '1', '--fault', 'three times'],
      ...['--rate', '30', '--seconds', '1', '--steps', '0', '--slow', '2'],
    ]);
    expect(out).not.toContain('BROKEN');
    expect({ code, err, left }).toEqual({ code: 0, err: '', left: [] });
    const figures = new Map(
      [...out.matchAll(/^(\S+: .*?) {2,}([\d.,]+)(?: (?:ms|MB))?$/gm)].map(([, what = '', value = '']) => [
        what,
        Number(value.replaceAll(',', '')),
      ]),
    );
    expect(figures.get('kills: kills')).toBeGreaterThanOrEqual(1);
    expect(figures.get('faults: faults')).toBe(1);
    expect(figures.get('faults: deeds acknowledged')).toBeGreaterThan(0);
    expect(figures.get('events: events')).toBe(200);
    expect(figures.get('events: broken ones')).toBeGreaterThan(0);
    expect(figures.get('rate: slowed down 2 times, 30/s, p99')).toBeGreaterThan(0);
    expect(figures.get('rate: memory, highest')).toBeGreaterThan(0);
    for (const part of ['kills', 'faults', 'events', 'rate']) expect(figures.get(`${part}: broken`)).toBe(0);
  });

  test('ends when it is interrupted, and leaves nothing behind', { timeout: TIMEOUT_MS }, async ({
    expect,
  }) => {
    const { out, ...end } = await soak(['--only', 'rate', '--rate', '10', '--seconds', '60'], /a crowd/);
    expect(out).toContain('Interrupted');
    expect(end).toEqual({ code: 0, err: '', left: [] });
  });
});
