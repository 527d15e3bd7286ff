import { readDatabase } from '../config.ts';
import { importRecords } from '../data/transfer/import-records.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { progressOn } from '../record-progress.ts';
import type { DataCommand } from './data-command.ts';

const { imported, kept, brought } = operatorTexts.data;

/** Makes a database of an exported file, where there are no records yet: `npm run data -- import FILE` */
export const importCommand: DataCommand = async (
  environment,
  print,
  { args: [file = ''], output, signal },
) => {
  const { url, key } = readDatabase(environment);
  const progress = progressOn(output);
  const outcome = await importRecords(file, {
    ...{ url, key, signal, now: () => new Date() },
    report: (records, part) => progress.report(brought(records), part, 1),
  }).finally(progress.end);
  print(imported(outcome.rows - (key ? 1 : 0)));
  if (outcome.kept !== undefined) print(kept(outcome.kept));
};
