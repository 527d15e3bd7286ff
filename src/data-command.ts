import { copyCommand } from './data-commands/copy.ts';
import { CommandRefused, type DataCommand } from './data-commands/data-command.ts';
import { exportCommand } from './data-commands/export.ts';
import { importCommand } from './data-commands/import.ts';
import { migrateCommand } from './data-commands/migrate.ts';
import { rekeyCommand } from './data-commands/rekey.ts';
import { loadEnvFile } from './env-file.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { explainStart } from './start-error.ts';
import { stopSignal } from './stop-signal.ts';

/** A separate process: what is done to a whole database. `npm run data -- rekey` */

interface Known {
  readonly run: DataCommand;
  /** How many words follow its name. */
  readonly args: number;
}

const COMMANDS: Readonly<Record<string, Known>> = {
  rekey: { run: rekeyCommand, args: 0 },
  export: { run: exportCommand, args: 1 },
  import: { run: importCommand, args: 1 },
  migrate: { run: migrateCommand, args: 0 },
  copy: { run: copyCommand, args: 2 },
};

const [name = '', ...args] = process.argv.slice(2);
const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (known?.args !== args.length) refuse(operatorTexts.data.usage);
// What is encrypted anew can't be taken back; killed at any time, it goes on the next time.
const signal = name === 'rekey' ? new AbortController().signal : stopSignal();
try {
  loadEnvFile(console.error);
  await known.run(process.env, console.log, { args, signal, output: process.stdout });
} catch (error) {
  if (error instanceof CommandRefused) refuse(error.message);
  refuse(signal.aborted ? operatorTexts.data.stopped : explainStart(error));
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
