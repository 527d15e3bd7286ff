import { fileURLToPath } from 'node:url';
import { type Flags, help, readFlags, WrongFlag } from './terminal/flags.ts';
import { greeting } from './terminal/greeting.ts';
import { openBrowser } from './terminal/open-browser.ts';
import { StartRefused } from './terminal/start-refused.ts';

/** The process: flags → sandbox, until a signal stops it. */

const folder = 'data/sandbox';
/** For what is still under way when it is told to stop. */
const SHUTDOWN_TIMEOUT_MS = 15_000;

const { open, ownBot, ...flags } = flagsOrExit();
const pageFolder = fileURLToPath(new URL('../page', import.meta.url));
const { ENCRYPTION_KEY } = process.env;
const variables = ENCRYPTION_KEY === undefined ? {} : { ENCRYPTION_KEY };
// Loading the bot takes a second, which `--help` and a wrong flag need not wait for.
const starting = import('./sandbox.ts').then(({ startSandbox }) =>
  startSandbox({ ...flags, folder, pageFolder, variables, print: console.log }),
);

let ending = false;
// Not `once`: npm passes Ctrl+C on to its child, so the signal comes twice.
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
// Only now, so that a signal after this line ends it cleanly.
console.log('Starting the bot on a Discord of its own …');

try {
  const { url, discord, bot, botVariables } = await starting;
  if (!ending) {
    if (ownBot) await bot.leave();
    const variables = ownBot ? botVariables : undefined;
    const people = Object.keys(discord.people);
    console.log(greeting({ url, people, folder, variables, ms: performance.now() }));
    if (open && !(await openBrowser(url))) console.log(`No browser could be opened. Open ${url} yourself.`);
  }
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}

function flagsOrExit(): Flags {
  try {
    const flags = readFlags(process.argv.slice(2));
    if (!flags.help) return flags;
    console.log(help);
    return process.exit(0);
  } catch (error) {
    console.error(error instanceof WrongFlag ? error.message : error);
    return process.exit(2);
  }
}

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  console.log('Stopping …');
  setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
  try {
    // A start still under way is awaited, since what it opened has to be closed.
    await (await starting).stop();
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
