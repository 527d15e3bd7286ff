import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/database-files.ts';
import { findSystemdAnalyze, HOW_TO_GET_SYSTEMD } from '../support/find-systemd.ts';

const UNIT = 'deploy/goosebump-moments.service';
const INSTALLED = '/opt/goosebump-moments/current/goosebump-moments';
/** systemd's own measure, from 0 (nothing is open) to 10. */
const MAX_EXPOSURE = 2;

async function analyze(...args: string[]): Promise<string> {
  const program = findSystemdAnalyze();
  if (program === undefined) throw new Error(`There is no systemd-analyze. ${HOW_TO_GET_SYSTEMD}`);
  const { stdout, stderr } = await promisify(execFile)(program, args);
  return stdout + stderr;
}

it('systemd understands all of the unit', async () => {
  const folder = await temporaryFolder();
  const text = await readFile(UNIT, 'utf8');
  expect(text).toContain(`ExecStart=${INSTALLED} start\n`);
  // What it starts has to be there.
  await writeFile(join(folder, 'goosebump-moments'), '#!/bin/sh\n', { mode: 0o755 });
  const here = text.replace(`ExecStart=${INSTALLED}`, `ExecStart=${join(folder, 'goosebump-moments')}`);
  await writeFile(join(folder, 'goosebump-moments.service'), here);
  expect(await analyze('verify', join(folder, 'goosebump-moments.service'))).toBe('');
});

it('the unit leaves open hardly more than systemd can close', async () => {
  const told = await analyze('security', '--offline=yes', `--threshold=${MAX_EXPOSURE * 10}`, UNIT);
  const exposure = Number(/Overall exposure level[^:]*: ([\d.]+)/.exec(told)?.[1]);
  expect(exposure).toBeLessThan(MAX_EXPOSURE);
});

it('the unit gives the bot the time that it takes to stop, and starts it again for as long as it takes', async () => {
  const lines = [...(await readFile(UNIT, 'utf8')).matchAll(/^(\w+)=(.*)$/gm)];
  const values = new Map(lines.map(([, name = '', value = '']) => [name, value]));
  expect(Number(values.get('TimeoutStopSec'))).toBeGreaterThan(30);
  expect(values.get('Restart')).toBe('on-failure');
  expect(values.get('StartLimitIntervalSec')).toBe('0');
  // Discord grants a thousand sessions a day.
  expect(Number(values.get('RestartSec'))).toBeGreaterThanOrEqual(30);
  expect(values.has('MemoryDenyWriteExecute')).toBe(false);
});
