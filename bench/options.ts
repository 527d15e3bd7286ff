import { resolve } from 'node:path';
import { readFlags, wholeNumber } from '../harness/flags.ts';

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
  '--large (a community of 100,000 moments, a million of them in 2,000, and a search of 100,000 films, too)',
  'and --profile FOLDER (takes CPU profiles of the bot, after the measuring).',
].join(', ');

const FLAGS = {
  rounds: { type: 'string' },
  moments: { type: 'string' },
  only: { type: 'string' },
  large: { type: 'boolean' },
  profile: { type: 'string' },
} as const;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { rounds, moments, only, large, profile } = readFlags(args, FLAGS, ALLOWED);
  return {
    rounds: wholeNumber('--rounds', rounds, { otherwise: DEFAULT_ROUNDS, min: 1, max: MAX_ROUNDS }, ALLOWED),
    moments: wholeNumber(
      '--moments',
      moments,
      { otherwise: DEFAULT_MOMENTS, min: MIN_MOMENTS, max: MAX_MOMENTS },
      ALLOWED,
    ),
    large: large ?? false,
    only,
    profileFolder: profile === undefined ? undefined : resolve(profile),
  };
}
