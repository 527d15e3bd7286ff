import { readDatabase } from '../config.ts';
import { Cipher } from '../data/store/cipher.ts';
import { missingFile } from '../data/store/database-file.ts';
import { StoreError } from '../data/store/record-store.ts';
import { type RekeyProgress, rekey } from '../data/store/rekey.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { CommandRefused, type DataCommand } from './data-command.ts';

const { noDatabase, otherKeys, rows, compact, done, unreadable, unchanged } = operatorTexts.data.rekey;

/** A line for each of so many parts of the way. */
const LINES = 20;

/** Encrypts the database with ENCRYPTION_KEY, or with none if there is none: `npm run data -- rekey` */
export const rekeyCommand: DataCommand = async (environment, print) => {
  const { url, key, oldKey } = readDatabase(environment);
  const missing = await missingFile(url);
  if (missing !== undefined) throw new CommandRefused(noDatabase(missing));
  const outcome = await rekey(url, {
    to: key && new Cipher(key),
    from: oldKey && new Cipher(oldKey),
    report: linesOf(print),
  }).catch((error: unknown) => {
    throw error instanceof StoreError && error.kind === 'other-key'
      ? new CommandRefused(otherKeys(error.file))
      : error;
  });
  if (outcome.kind === 'unchanged') return print(unchanged(key !== undefined));
  print(done(outcome.rows, key !== undefined));
  if (outcome.unreadable.length > 0) print(unreadable(outcome.unreadable));
};

function linesOf(print: (line: string) => void): (progress: RekeyProgress) => void {
  let told = 0;
  return (progress) => {
    if (progress.stage === 'compact') return print(compact);
    const part = Math.floor((progress.done / progress.total) * LINES);
    if (part === told) return;
    told = part;
    print(rows(progress.done, progress.total));
  };
}
