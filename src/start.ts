import { type RunningBot, startBot } from './app.ts';
import { readConfig } from './config.ts';
import { createLog, type LogSink } from './log.ts';

export type { RunningBot } from './app.ts';
export { explainStart } from './start-error.ts';

/**
 * Starts the bot as the environment describes it. If it fails, nothing runs.
 * @param sink receives the log, one line at a time; standard output by default
 * @throws {ConfigError} if a variable doesn't fit
 * @throws {TextsError} if a language lacks texts
 * @throws {StoreError} if storage can't be opened
 * @throws {StartError} if Discord doesn't accept the bot
 */
export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  sink?: LogSink,
): Promise<RunningBot> {
  const config = readConfig(environment);
  return startBot(config, createLog(config.logLevel, sink));
}
