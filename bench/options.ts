import { parseArgs } from 'node:util';

export interface Options {
  /** How often each thing is measured. */
  readonly rounds: number;
}

/** Under a minute on two busy cores, and enough for a 99th percentile to be more than the slowest one. */
const DEFAULT_ROUNDS = 400;
const MOST_ROUNDS = 100_000;

const ALLOWED = `Allowed is --rounds N: how often each thing is measured, a whole number from 1 to ${MOST_ROUNDS} (default ${DEFAULT_ROUNDS}).`;

/** What was typed is not understood; the message says what would be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Throws UsageError. */
export function readOptions(args: readonly string[]): Options {
  const text = typedRounds(args);
  if (text === undefined) return { rounds: DEFAULT_ROUNDS };
  const rounds = Number(text);
  if (!/^\d+$/.test(text) || rounds < 1 || rounds > MOST_ROUNDS) {
    throw new UsageError(`--rounds ${text} is not understood. ${ALLOWED}`);
  }
  return { rounds };
}

function typedRounds(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { rounds: { type: 'string' } } }).values.rounds;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. ${ALLOWED}`, { cause: error });
  }
}
