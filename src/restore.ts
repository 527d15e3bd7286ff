import { readDatabase } from './config.ts';
import { readHeader } from './data/backup/read-archive.ts';
import { checkBackup, restore } from './data/backup/restore.ts';
import { loadEnvFile } from './env-file.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { showRecords } from './record-progress.ts';
import { explainStart } from './start-error.ts';
import { stopSignal } from './stop-signal.ts';

/** A separate process: puts a backup in the place of the database, with the bot stopped. `npm run restore -- FILE` */

const { usage, from, right, done, kept, notEncrypted, stopped } = operatorTexts.restore;

const signal = stopSignal();
const { isCheck, file } = asked(process.argv.slice(2));
let progress: ReturnType<typeof showRecords> | undefined;
try {
  loadEnvFile(console.error);
  const { url, key } = readDatabase(process.env);
  const header = await readHeader(file);
  console.log(from(header.createdAt, header.release));
  const bar = showRecords(process.stdout, header.records, operatorTexts.backup.records);
  progress = bar;
  const reading = { file, key, signal, report: (through: number) => bar.report(through) };
  if (isCheck) {
    await checkBackup(reading);
    bar.end();
    console.log(right(header.records));
  } else {
    const outcome = await restore({ ...reading, url, now: () => new Date() });
    bar.end();
    console.log(done(outcome.rows));
    if (outcome.kept !== undefined) console.log(kept(outcome.kept));
    if (key && header.key === null) console.log(notEncrypted);
  }
} catch (error) {
  progress?.end();
  refuse(signal.aborted ? stopped : explainStart(error));
}

function asked(given: readonly string[]): { readonly isCheck: boolean; readonly file: string } {
  const files = given.filter((one) => one !== '--check');
  const [file] = files;
  if (file === undefined || files.length > 1 || file.startsWith('-')) refuse(usage);
  return { isCheck: given.includes('--check'), file };
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
