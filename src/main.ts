import { loadEnvFile } from './env-file.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { type RunningBot, start } from './start.ts';
import { explainStart } from './start-error.ts';

/** The process: configuration → app → Discord, until a signal ends it. */

/** Fires when the process is asked to end, which gives up a start under way. */
const stopping = new AbortController();
const starting = (async () => {
  // If npm run shards started this process, it has told it already.
  loadEnvFile(process.env.SHARDING_MANAGER === undefined ? console.error : () => undefined);
  return start(process.env, undefined, stopping.signal);
})();
let bot: RunningBot | undefined;

/** Milliseconds for what is under way when the process is asked to stop. */
const SHUTDOWN_TIMEOUT_MS = 30_000;

// Not `once`: npm passes Ctrl+C on to its child, so it comes twice, and the second one would cut off the first.
process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));
// The process that started this one, as npm run shards does, is gone. Another one may start in its place.
process.on('disconnect', () => void end(0));
// A bug somewhere, or a payload that a library can't read. What state it leaves behind is not known.
process.on('uncaughtException', (error) => void fail(error));
process.on('unhandledRejection', (error) => void fail(error));

try {
  bot = await starting;
  await bot.lost;
  console.error(operatorTexts.lost);
  await end(1);
} catch (error) {
  if (error !== stopping.signal.reason) console.error(explainStart(error));
  if (!stopping.signal.aborted) process.exit(1);
}

async function end(code: number): Promise<void> {
  setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
  if (!bot && !stopping.signal.aborted) console.error(operatorTexts.startGivenUp);
  stopping.abort();
  // A start that is given up ends once what it opened is closed.
  const started = await starting.catch(() => undefined);
  await started?.stop().catch(() => process.exit(1));
  process.exit(code);
}

async function fail(error: unknown): Promise<void> {
  if (bot) bot.log.fatal({ err: error }, 'stopping: an error that nobody expected');
  else console.error(explainStart(error));
  await end(1);
}
