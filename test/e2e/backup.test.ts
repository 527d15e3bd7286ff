import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { queryFromOutside, temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';
import { aKey, openForTest } from '../support/sqlite-stores.ts';

/** The compiled commands in their own processes, as an operator runs them. */

const KEY = aKey('one');
const RECORDS = 20_000;
const { backup, restore, store } = operatorTexts;

/** Which release used it last is written anew. */
const ROWS = "SELECT key, value FROM keyv WHERE key <> '~release' ORDER BY key";

test('npm run backup while a bot runs, then npm run restore once it is stopped, gives every record back', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'moments.sqlite');
  const bot = await openForTest(file, KEY);
  for (let first = 0; first < RECORDS; first += 1_000) {
    await bot.write(
      Array.from({ length: 1_000 }, (_, index) => ({
        set: `12:moment:${String(first + index).padStart(10, '0')}`,
        record: { number: first + index, text: 'Memo finally meets his daughter Ova. '.repeat(5) },
      })),
    );
  }
  const variables = {
    DATABASE_URL: `sqlite://${file}`,
    ENCRYPTION_KEY: KEY.export().toString('base64'),
    BACKUP_DIR: folder,
  };
  const run = (script: string, ...args: string[]) => runScript(script, { folder, variables, args });

  const stopped = run('src/backup.js');
  await stopped.until('of 20001 records');
  stopped.kill('SIGINT');
  expect(await stopped.ended, stopped.printed()).toBe(1);
  expect(stopped.printed()).toContain(backup.stopped);
  expect((await readdir(folder)).filter((name) => /backup|part/.test(name))).toEqual([]);

  const made = run('src/backup.js');
  expect(await made.ended, made.printed()).toBe(0);
  const [name = ''] = (await readdir(folder)).filter((one) => one.endsWith('.backup'));
  const archive = join(folder, name);
  expect(made.printed()).toContain(backup.made(archive, RECORDS + 1, true));
  expect(made.printed()).not.toContain(variables.ENCRYPTION_KEY);

  const before = await queryFromOutside(file, ROWS);
  await bot.set('12:moment:0000000000', 'written later');
  const refused = run('src/restore.js', archive);
  expect(await refused.ended).toBe(1);
  expect(refused.printed()).toContain(store['in-use'](file));
  await bot.close();
  const restored = run('src/restore.js', archive);
  expect(await restored.ended, restored.printed()).toBe(0);
  expect(restored.printed()).toContain(restore.done(RECORDS + 1));
  expect(await queryFromOutside(file, ROWS)).toEqual(before);
});

test('npm run backup tells all variables that are wrong at once', async () => {
  const folder = await temporaryFolder();
  const variables = { BACKUP_KEEP: '0', DATABASE_URL: 'moments' };
  const command = runScript('src/backup.js', { folder, variables });
  expect(await command.ended).toBe(1);
  const said = command
    .printed()
    .split('\n')
    .map((line) => line.split('. ')[0]);
  expect(said.slice(0, 2)).toEqual(['BACKUP_KEEP isn’t right', 'DATABASE_URL isn’t right']);
});

test.each([
  ['src/backup.js', [], backup.noFolder],
  ['src/backup.js', ['--all'], backup.usage],
  ['src/backup.js', ['gone'], store.missing('')],
  ['src/restore.js', [], restore.usage],
  ['src/restore.js', ['gone.backup'], backup.faults.unavailable('gone.backup')],
])('%s with %j says what is wrong', async (script, args, told) => {
  const folder = await temporaryFolder();
  const command = runScript(script, { folder, args });
  expect(await command.ended).toBe(1);
  expect(command.printed()).toContain(told.slice(0, 20));
  expect(command.printed()).not.toContain('    at ');
});
