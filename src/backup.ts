import { readBackups, readDatabase, readParts } from './config.ts';
import { makeBackup } from './data/backup/make-backup.ts';
import { openSnapshot } from './data/store/snapshot.ts';
import { loadEnvFile } from './env-file.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { showRecords } from './record-progress.ts';
import { explainStart } from './start-error.ts';
import { stopSignal } from './stop-signal.ts';
import { VERSION } from './version.ts';

/** A separate process: writes a backup, also while the bot runs. `npm run backup` */

const { usage, noFolder, records, made, stopped } = operatorTexts.backup;

const signal = stopSignal();
const [named, ...others] = process.argv.slice(2);
if (others.length > 0 || named?.startsWith('-')) refuse(usage);
let progress: ReturnType<typeof showRecords> | undefined;
try {
  loadEnvFile(console.error);
  const { kept, database } = readParts({ kept: readBackups, database: readDatabase }, process.env);
  const folder = named ?? kept?.folder;
  if (folder === undefined) refuse(noFolder);
  const { url, key } = database;
  const { file, header } = await makeBackup({
    ...{ folder, key, signal, release: VERSION, now: () => new Date() },
    // In a folder of somebody's own, nothing is deleted.
    keep: named === undefined ? kept?.keep : undefined,
    async open() {
      const snapshot = await openSnapshot(url, key);
      progress = showRecords(process.stdout, await snapshot.count(), records);
      return snapshot;
    },
    report: (done) => progress?.report(done),
  });
  progress?.end();
  console.log(made(file, header.records, header.key !== null));
} catch (error) {
  progress?.end();
  refuse(signal.aborted ? stopped : explainStart(error));
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
