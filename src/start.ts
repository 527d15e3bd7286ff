import { type RunningBot, startBot } from './app.ts';
import { readConfig } from './config.ts';
import { createLog, type LogSink } from './log.ts';

export type { RunningBot } from './app.ts';
export { explainStart } from './start-error.ts';

/**
 * Starts the bot as an environment describes it. Throws ConfigError, StoreError or StartError, and then nothing runs.
 * @param sink where the log goes, a line at a time; standard output where it is left out
 */
export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  sink?: LogSink,
): Promise<RunningBot> {
  const config = readConfig(environment);
  return startBot(config, createLog(config.logLevel, sink));
}
