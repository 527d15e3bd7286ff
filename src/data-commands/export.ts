import { readDatabase } from '../config.ts';
import { openSnapshot } from '../data/store/snapshot.ts';
import { exportRecords } from '../data/transfer/export-records.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { showRecords } from '../record-progress.ts';
import type { DataCommand } from './data-command.ts';

const { records, exported, leftOut } = operatorTexts.data;

/** Writes every record into a file, also while the bot runs: `npm run data -- export FILE` */
export const exportCommand: DataCommand = async (
  environment,
  print,
  { args: [file = ''], output, signal },
) => {
  const { url, key } = readDatabase(environment);
  const snapshot = await openSnapshot(url, key);
  try {
    const progress = showRecords(output, await snapshot.count(), records);
    const { report } = progress;
    const outcome = await exportRecords(file, { snapshot, key, report, signal }).finally(progress.end);
    print(exported(outcome.records, file));
    if (outcome.unreadable.length > 0) print(leftOut(outcome.unreadable));
  } finally {
    await snapshot.close();
  }
};
