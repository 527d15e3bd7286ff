import { readFlags, UsageError, wholeNumber } from '../../harness/flags.ts';
import { DATABASES, type DatabaseKind, GUILDS, MOMENTS } from './points.ts';

export interface Options {
  readonly moments: readonly number[];
  readonly guilds: readonly number[];
  readonly databases: readonly DatabaseKind[];
  /** How often people use each bot. */
  readonly uses: number;
  /** Measures nothing, and only draws what was measured. */
  readonly drawOnly: boolean;
}

/** Enough for a 99th percentile that isn't just the slowest few. */
const DEFAULT_USES = 1_000;

const ALLOWED = [
  `Allowed are --moments N (one of ${MOMENTS.join(', ')}, or several with commas; default all)`,
  `--guilds N (of ${GUILDS.join(', ')})`,
  `--database NAME (of ${DATABASES.join(', ')})`,
  `--uses N (how often people use each bot, 5 to 100000, default ${DEFAULT_USES})`,
  'and --draw (only draws the chart of what was measured).',
].join(', ');

const FLAGS = {
  moments: { type: 'string' },
  guilds: { type: 'string' },
  database: { type: 'string' },
  uses: { type: 'string' },
  draw: { type: 'boolean' },
} as const;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { moments, guilds, database, uses, draw } = readFlags(args, FLAGS, ALLOWED);
  return {
    moments: someOf('--moments', moments, MOMENTS),
    guilds: someOf('--guilds', guilds, GUILDS),
    databases: someOf('--database', database, DATABASES),
    uses: wholeNumber('--uses', uses, { otherwise: DEFAULT_USES, min: 5, max: 100_000 }, ALLOWED),
    drawOnly: draw ?? false,
  };
}

function someOf<T>(flag: string, typed: string | undefined, all: readonly T[]): readonly T[] {
  if (typed === undefined) return all;
  const words = typed.split(',');
  const some = all.filter((one) => words.includes(String(one)));
  if (some.length === words.length) return some;
  throw new UsageError(`${flag} ${typed} is not understood. ${ALLOWED}`);
}
