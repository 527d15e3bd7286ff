import { loadEnvFile } from './config.ts';
import { CommandRefused, type DataCommand } from './data-commands/data-command.ts';
import { rekeyCommand } from './data-commands/rekey.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { explainStart } from './start-error.ts';

/** A separate process: what is done to the whole database while the bot is stopped. `npm run data -- rekey` */

const COMMANDS: Readonly<Record<string, DataCommand>> = { rekey: rekeyCommand };

const [name = '', ...others] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) && others.length === 0 ? COMMANDS[name] : undefined;
if (!command) refuse(operatorTexts.data.usage(Object.keys(COMMANDS)));
try {
  loadEnvFile();
  await command(process.env, console.log);
} catch (error) {
  refuse(error instanceof CommandRefused ? error.message : explainStart(error));
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
