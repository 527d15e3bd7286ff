import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepBackups } from '../../../src/data/backup/keep-backups.ts';
import { openSnapshot } from '../../../src/data/store/snapshot.ts';
import { operatorTexts } from '../../../src/i18n/operator-texts.ts';
import { reasonOf } from '../../../src/start-error.ts';
import { temporaryFolder } from '../../support/database-files.ts';
import { openForTest, temporaryFile } from '../../support/sqlite-stores.ts';

const { 'no-folder': noFolder } = operatorTexts.backup.faults;

const HOUR = 60 * 60 * 1000;

/** A bot's daily backups, with a clock that the test sets. */
async function daily(folder: string) {
  const file = await temporaryFile();
  const store = await openForTest(file);
  await store.set('12:moment:0000000001', 'a');
  let time = Date.UTC(2026, 11, 1);
  const logged: { readonly message: string; readonly reason?: string }[] = [];
  const note = (facts: object, message: string) => void logged.push({ ...facts, message });
  const rounds = keepBackups({
    ...{ folder, keep: 2, key: undefined, release: '0.1.0', every: 5 },
    open: () => openSnapshot(`sqlite://${file}`, undefined),
    now: () => new Date(time),
    log: { info: note, error: note },
    reasonOf,
  });
  onTestFinished(() => rounds.stop());
  return {
    logged,
    later(ms: number) {
      time += ms;
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

it('are made once a day, and the oldest go', async () => {
  const folder = await temporaryFolder();
  const { logged, later } = await daily(folder);
  await vi.waitUntil(() => logged.length === 1);
  later(23 * HOUR);
  await settled();
  expect(logged).toMatchObject([{ message: 'backup made', records: 1 }]);
  for (const made of [2, 3]) {
    later(24 * HOUR);
    await vi.waitUntil(() => logged.length === made);
  }
  expect(await readdir(folder)).toEqual([
    'moments-2026-12-02T230000Z.backup',
    'moments-2026-12-03T230000Z.backup',
  ]);
});

it('that could not be made are told, and tried again the next day', async () => {
  const folder = join(await temporaryFolder(), 'disk');
  const { logged, later } = await daily(folder);
  await vi.waitUntil(() => logged.length === 1);
  const message = 'backup not made; it is tried again in a day';
  expect(logged[0]).toEqual({ folder, message, reason: expect.stringContaining(noFolder(folder)) });
  // One line of the log is one line.
  expect(logged[0]?.reason).not.toContain('\n');
  await mkdir(folder);
  await settled();
  expect(logged).toHaveLength(1);
  later(24 * HOUR);
  await vi.waitUntil(() => logged.length === 2);
  expect(logged[1]).toMatchObject({ message: 'backup made' });
});

it('are not made anew by each start', async () => {
  const folder = await temporaryFolder();
  const first = await daily(folder);
  await vi.waitUntil(() => first.logged.length === 1);
  const second = await daily(folder);
  await settled();
  expect(second.logged).toEqual([]);
});
