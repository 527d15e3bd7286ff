import { type RunningBot, startBot } from './bot.ts';
import { readConfig } from './config.ts';
import { isWhole, shardsInWords } from './domain/shards.ts';
import { createLog, type LogSink, terminalSink } from './log.ts';

export type { RunningBot } from './bot.ts';
export { explainStart } from './start-error.ts';

/**
 * Starts the bot as the environment describes it. If it fails, nothing runs.
 * @param sink receives the log, one line of JSON at a time; by default it goes to standard output, readably on a terminal
 * @param stop gives the start up; then it throws the signal's reason. It has no effect on a bot that runs
 * @throws {ConfigError} if a variable doesn't fit
 * @throws {TextsError} if a language lacks texts
 * @throws {StoreError} if storage can't be opened
 * @throws {StartError} if Discord doesn't accept the bot
 */
export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  sink?: LogSink,
  stop: AbortSignal = new AbortController().signal,
): Promise<RunningBot> {
  const config = readConfig(environment);
  const terminal = process.stdout.isTTY ? terminalSink(process.stdout) : undefined;
  const { shards } = config;
  const base = shards === 'auto' || isWhole(shards) ? null : { shards: shardsInWords(shards) };
  return startBot(config, createLog(config.logLevel, sink ?? terminal, base), stop);
}
