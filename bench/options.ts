import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  /** How often each thing is measured. */
  readonly rounds: number;
  /** How many moments the community has. */
  readonly moments: number;
  /** Also measures what takes long. */
  readonly large: boolean;
  /** Only rows whose name contains this are compared with their floor; all by default. */
  readonly only: string | undefined;
  /** The folder for CPU profiles of the bot; none are taken by default. */
  readonly profileFolder: string | undefined;
}

/** Less than two minutes on two cores, and enough for a 99th percentile that isn't just the slowest one. */
const DEFAULT_ROUNDS = 230;
const MAX_ROUNDS = 100_000;
const DEFAULT_MOMENTS = 10_000;
/** The acts need a few, and a million would take hours. */
const MIN_MOMENTS = 50;
const MAX_MOMENTS = 1_000_000;

const ALLOWED = [
  `Allowed are --rounds N (how often each thing is measured, 1 to ${MAX_ROUNDS}, default ${DEFAULT_ROUNDS})`,
  `--moments N (how many the community has, ${MIN_MOMENTS} to ${MAX_MOMENTS}, default ${DEFAULT_MOMENTS})`,
  '--only TEXT (of the comparisons, those whose name contains it)',
  '--large (a community of 100,000 moments and a search of 100,000 films, too)',
  'and --profile FOLDER (takes CPU profiles of the bot, after the measuring).',
].join(', ');

/** An argument that isn't understood; the message says what would be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { rounds, moments, only, large, profile } = parse(args);
  return {
    rounds: wholeNumber('--rounds', rounds, DEFAULT_ROUNDS, 1, MAX_ROUNDS),
    moments: wholeNumber('--moments', moments, DEFAULT_MOMENTS, MIN_MOMENTS, MAX_MOMENTS),
    large: large ?? false,
    only,
    profileFolder: profile === undefined ? undefined : resolve(profile),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    rounds: text,
    moments: text,
    only: text,
    large: { type: 'boolean' },
    profile: text,
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageError(`${reason}. ${ALLOWED}`, { cause: error });
  }
}

function wholeNumber(
  flag: string,
  typed: string | undefined,
  otherwise: number,
  min: number,
  max: number,
): number {
  if (typed === undefined) return otherwise;
  const value = Number(typed);
  if (/^\d+$/.test(typed) && value >= min && value <= max) return value;
  throw new UsageError(`${flag} ${typed} is not understood. ${ALLOWED}`);
}
