import { type Config, readBackups, readConfig, readDatabase } from './config.ts';
import { checkDatabase } from './doctor/database.ts';
import { checkDiscord } from './doctor/discord.ts';
import { bad, type Finding, note } from './doctor/finding.ts';
import { checkShards } from './doctor/shards.ts';
import { checkBackups, checkNode, checkPictures, checkSources } from './doctor/surroundings.ts';
import { loadEnvFile } from './env-file.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { explainStart } from './start-error.ts';
import { tellIfSlow } from './tasks/tell-if-slow.ts';

/** A separate process: looks at everything that the bot needs, also while it runs, and changes nothing. `npm run doctor` */

const { marks, subjects, slow, well, ill } = operatorTexts.doctor;

// Who reads it may have seen enough, as `head` has.
process.stdout.on('error', () => process.exit(1));

const findings: Finding[] = [];
const tell = (...found: readonly Finding[]) => {
  findings.push(...found);
  for (const { state, what } of found) {
    console.log(`${marks[state]} ${what.replaceAll('\n', `\n${' '.repeat(marks[state].length + 1)}`)}`);
  }
};

/** One thing that is wrong must not hide the others, and one that takes long says so. */
async function look<T>(at: keyof typeof subjects, check: () => Promise<T>): Promise<T | undefined> {
  try {
    return await tellIfSlow(check(), (seconds) => console.log(slow(subjects[at], seconds)));
  } catch (error) {
    const what = explainStart(error);
    // Several looks may fail for one reason, which the first line says.
    const told = new Set(findings.flatMap((one) => one.what.split('\n')));
    if (!told.has(what.split('\n')[0] ?? '')) tell(bad(what));
    return undefined;
  }
}

await look('machine', async () => tell(await checkNode()));
const config = await look('machine', async (): Promise<Config> => {
  loadEnvFile((unknown) => tell(note(unknown)));
  return readConfig(process.env);
});
if (config) tell({ state: 'ok', what: operatorTexts.doctor.config });
const database = await look('database', async () => checkDatabase(readDatabase(process.env)));
if (database) tell(...database.findings);
if (config) {
  await look('discord', async () => tell(...(await checkDiscord(config, database?.chosen ?? []))));
  await look('discord', async () => tell(...(await checkShards(config))));
  await look('sources', async () => tell(...(await checkSources(config.sources))));
}
await look('machine', async () => tell(await checkPictures()));
await look('backups', async () => tell(await checkBackups(readBackups(process.env))));
const isIll = findings.some(({ state }) => state === 'bad');
console.log(isIll ? ill : well);
process.exit(isIll ? 1 : 0);
