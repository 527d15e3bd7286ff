import { readDatabase } from '../config.ts';
import { Cipher } from '../data/store/cipher.ts';
import { missingFile } from '../data/store/database-file.ts';
import { StoreError } from '../data/store/record-store.ts';
import { rekey } from '../data/store/rekey.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { progressOn } from '../record-progress.ts';
import { CommandRefused, type DataCommand } from './data-command.ts';

const { noDatabase, otherKeys, rows, compact, done, unreadable, unchanged } = operatorTexts.data.rekey;

/** Encrypts the database with ENCRYPTION_KEY, or with none if there is none: `npm run data -- rekey` */
export const rekeyCommand: DataCommand = async (environment, print, { output }) => {
  const { url, key, oldKey } = readDatabase(environment);
  const missing = await missingFile(url);
  if (missing !== undefined) throw new CommandRefused(noDatabase(missing));
  const progress = progressOn(output);
  const outcome = await rekey(url, {
    to: key && new Cipher(key),
    from: oldKey && new Cipher(oldKey),
    report(step) {
      if (step.stage === 'rows') return progress.report(rows(step.done, step.total), step.done, step.total);
      progress.end();
      print(compact);
    },
  })
    .catch((error: unknown) => {
      throw error instanceof StoreError && error.kind === 'other-key'
        ? new CommandRefused(otherKeys(error.file))
        : error;
    })
    .finally(progress.end);
  if (outcome.kind === 'unchanged') return print(unchanged(key !== undefined));
  print(done(outcome.rows, key !== undefined));
  if (outcome.unreadable.length > 0) print(unreadable(outcome.unreadable));
};
