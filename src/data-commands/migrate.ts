import type { KeyObject } from 'node:crypto';
import { readDatabase } from '../config.ts';
import { missingFile } from '../data/store/database-file.ts';
import { migrate } from '../data/store/migrate.ts';
import { openStore } from '../data/store/open-store.ts';
import { StoreError } from '../data/store/record-store.ts';
import { openSnapshot } from '../data/store/snapshot.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { showRecords } from '../record-progress.ts';
import type { DataCommand } from './data-command.ts';

const { migrated, leftAsTheyWere, records } = operatorTexts.data;

/** Writes records of earlier versions anew, with the bot stopped: `npm run data -- migrate` */
export const migrateCommand: DataCommand = async (environment, print, { output, signal }) => {
  const { url, key } = readDatabase(environment);
  const missing = await missingFile(url);
  if (missing !== undefined) throw new StoreError('missing', missing);
  const store = await openStore(url, { key });
  try {
    const progress = showRecords(output, await countRecords(url, key), records);
    const outcome = await migrate(store, { signal, report: progress.report }).finally(progress.end);
    print(migrated(outcome.read, outcome.rewritten));
    if (outcome.left.length > 0) print(leftAsTheyWere(outcome.left));
  } finally {
    await store.close();
  }
};

async function countRecords(url: string, key: KeyObject | undefined): Promise<number> {
  const snapshot = await openSnapshot(url, key);
  return snapshot.count().finally(() => snapshot.close());
}
