import { loadEnvFile } from './config.ts';
import { copyCommand } from './data-commands/copy.ts';
import { CommandRefused, type DataCommand } from './data-commands/data-command.ts';
import { rekeyCommand } from './data-commands/rekey.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { explainStart } from './start-error.ts';

/** A separate process: what is done to the whole database while the bot is stopped. `npm run data -- rekey` */

const COMMANDS: Readonly<Record<string, DataCommand>> = { rekey: rekeyCommand, copy: copyCommand };

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command || command.parameters.length !== args.length) {
  refuse(
    operatorTexts.data.usage(
      Object.entries(COMMANDS).map(([known, { parameters }]) => [known, ...parameters].join(' ')),
    ),
  );
}
const stopping = new AbortController();
if (command.heedsSignal) {
  // Not `once`: npm passes Ctrl+C on to its child, so it comes twice, and the second one would cut off the first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
}
try {
  loadEnvFile();
  await command.run({ environment: process.env, args, output: process.stdout, signal: stopping.signal });
} catch (error) {
  refuse(error instanceof CommandRefused ? error.message : explainStart(error));
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
