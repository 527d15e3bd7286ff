import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PERSON_SECRET_KEY } from '../../src/data/store/keys.ts';
import { operatorTexts } from '../../src/i18n/operator-texts.ts';
import { startSandbox } from '../sandbox/start-bot.ts';
import { temporaryFolder } from '../support/database-files.ts';
import { runScript } from '../support/run-script.ts';
import { openForTest } from '../support/sqlite-stores.ts';

/** The compiled command in its own process, as an operator runs it. */

const { doctor: words, unknownVariable } = operatorTexts;

test('npm run doctor tells what is well and what is not, while a bot uses the database', async () => {
  const discord = await startSandbox();
  const folder = await temporaryFolder();
  const file = join(folder, 'moments.sqlite');
  const store = await openForTest(file);
  const setting = (name: string) => `${discord.guild.id}:setting:${name}`;
  await store.set(setting('log-channel'), { v: 1, value: discord.channels.moments.id });
  await store.set(setting('moments-channel'), { v: 1, value: '700000000000099999' });
  await store.set(`${discord.guild.id}:moment:0000000001`, { v: 99 });
  await store.set(PERSON_SECRET_KEY, { v: 1, secret: '0'.repeat(64) });
  const variables = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATABASE_URL: `sqlite://${file}`,
    BACKUP_DIR: folder,
  };
  const doctor = runScript('src/doctor.js', { folder, variables });
  expect(await doctor.ended, doctor.printed()).toBe(1);
  const printed = doctor.printed();
  for (const told of [
    words.config,
    words.database(file, 4),
    words.clock,
    words.pictures,
    words.noBackupYet(folder),
    words.ill,
  ]) {
    expect(printed).toContain(told);
  }
  expect(printed).toContain(words.aside([`${discord.guild.id}:moment:0000000001`], 1));
  expect(printed).toMatch(/BAD {3}moments-channel: the bot can’t see channel 700000000000099999/);
  expect(printed).not.toContain(discord.token);

  const backup = runScript('src/backup.js', { folder, variables });
  expect(await backup.ended, backup.printed()).toBe(0);
  expect(backup.printed()).toContain('4 records are in');
});

test('npm run doctor without a token says so, and looks at the rest', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '.env'), 'DISCORD_TOKNE=a.b.c\n');
  const doctor = runScript('src/doctor.js', { folder, variables: { BACKUP_KEEP: '0' } });
  expect(await doctor.ended).toBe(1);
  expect(doctor.printed()).toContain(`note  ${unknownVariable('DISCORD_TOKNE', 'DISCORD_TOKEN')}`);
  expect(doctor.printed()).toContain('DISCORD_TOKEN is missing');
  expect(doctor.printed().split('BACKUP_KEEP isn’t right')).toHaveLength(2);
  // What belongs to a finding is set in below it.
  expect(doctor.printed()).toContain(`\n      ${operatorTexts.whereToSet(2)}\n`);
  expect(doctor.printed()).toContain(`note  ${words.noDatabase(join(folder, 'data', 'moments.sqlite'))}`);
  expect(doctor.printed()).toContain(words.pictures);
});

const LACKING = `export async function resolve(name, context, next) {
  if (name === '@resvg/resvg-js') throw new Error('Cannot find module\\nRequire stack:\\n- here');
  return next(name, context);
}`;

test('npm run doctor tells once that Discord is out of reach, and why; and one line where pictures can’t be drawn', async () => {
  const folder = await temporaryFolder();
  const apiUrl = 'http://127.0.0.1:9/api';
  // As on a machine for which no library was installed.
  await writeFile(join(folder, 'lacking.mjs'), LACKING);
  const register = `import { register } from 'node:module'; register('file://${folder}/lacking.mjs');`;
  const variables = {
    DISCORD_TOKEN: 'a.b.c',
    DISCORD_API_URL: apiUrl,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(register)}`,
  };
  const doctor = runScript('src/doctor.js', { folder, variables });
  expect(await doctor.ended).toBe(1);
  const printed = doctor.printed();
  expect(printed.split(operatorTexts.start.unreachable(apiUrl)), printed).toHaveLength(2);
  expect(printed).toContain('ECONNREFUSED');
  expect(printed).not.toContain(operatorTexts.tryWithout);
  expect(printed).toContain(words.noPictures('Cannot find module'));
  expect(printed).not.toContain('Require stack');
});
