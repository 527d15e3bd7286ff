import { copyDatabase } from '../data/store/copy.ts';
import { missingFile } from '../data/store/database-file.ts';
import { operatorTexts } from '../i18n/operator-texts.ts';
import { progressOn } from '../record-progress.ts';
import { CommandRefused, type DataCommand } from './data-command.ts';

const texts = operatorTexts.data.copy;

/** Copies everything from one database into another, empty one: `npm run data -- copy FROM TO` */
export const copyCommand: DataCommand = async (environment, print, { args, output, signal }) => {
  const [from = '', to = ''] = args.map((arg) => addressOf(arg, environment));
  const missing = await missingFile(from);
  if (missing !== undefined) throw new CommandRefused(texts.noDatabase(missing));
  const progress = progressOn(output);
  const outcome = await copyDatabase({
    from,
    to,
    signal,
    report: ({ stage, done, total }) =>
      progress.report((stage === 'copy' ? texts.copying : texts.comparing)(done, total), done, total),
  }).finally(progress.end);
  if (outcome.kind === 'stopped') throw new CommandRefused(texts.stopped);
  if (outcome.kind === 'not-empty') throw new CommandRefused(texts.notEmpty(outcome.place));
  if (outcome.kind === 'different') throw new CommandRefused(texts.different);
  print(texts.done(outcome.rows, outcome.checksum));
  if (outcome.leftOut.length > 0) print(texts.leftOut(outcome.leftOut));
};

/** An address, or that of the variable with such a name: what is typed is seen by others, and a password with it. */
function addressOf(arg: string, environment: Parameters<DataCommand>[0]): string {
  const isName = /^[A-Z][A-Z0-9_]*$/.test(arg);
  const address = isName ? environment[arg]?.trim() : arg;
  if (!address) throw new CommandRefused(texts.noVariable(arg));
  if (!/^(?:sqlite|postgres|postgresql):\/\/.+/.test(address)) {
    throw new CommandRefused(texts.noAddress(operatorTexts.variables.DATABASE_URL));
  }
  return address;
}
