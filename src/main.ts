import { loadEnvFile } from './config.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { start } from './start.ts';
import { explainStart } from './start-error.ts';

/** The process: configuration → app → Discord, until a signal ends it. */

const starting = (async () => {
  loadEnvFile();
  return start(process.env);
})();

/** Milliseconds for what is under way when the process shall end. */
const SHUTDOWN_TIMEOUT_MS = 30_000;

// Not `once`: npm hands Ctrl+C on to what it runs, so that it comes twice, and the second would cut the first off.
process.on('SIGINT', () => void end(0));
process.on('SIGTERM', () => void end(0));

try {
  const bot = await starting;
  await bot.lost;
  console.error(operatorTexts.lost);
  await end(1);
} catch (error) {
  console.error(explainStart(error));
  process.exit(1);
}

async function end(code: number): Promise<void> {
  setTimeout(() => process.exit(1), SHUTDOWN_TIMEOUT_MS).unref();
  // A start under way is waited for: what it opened must be closed.
  const bot = await starting.catch(() => undefined);
  await bot?.stop().catch(() => process.exit(1));
  process.exit(code);
}
