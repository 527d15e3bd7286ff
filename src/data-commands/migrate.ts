import { readDatabase } from '../config.ts';
import { missingFile } from '../data/store/database-file.ts';
import { migrate } from '../data/store/migrate.ts';
import { openStore } from '../data/store/open-store.ts';
import { StoreError } from '../data/store/record-store.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import type { DataCommand } from './data-command.ts';

const { migrated, leftAsTheyWere } = operatorTexts.data;

/** Writes records of earlier versions anew, with the bot stopped: `npm run data -- migrate` */
export const migrateCommand: DataCommand = async (environment, print, { signal }) => {
  const { url, key } = readDatabase(environment);
  const missing = await missingFile(url);
  if (missing !== undefined) throw new StoreError('missing', missing);
  const store = await openStore(url, { key });
  const { read, rewritten, left } = await migrate(store, { signal }).finally(() => store.close());
  print(migrated(read, rewritten));
  if (left.length > 0) print(leftAsTheyWere(left));
};
