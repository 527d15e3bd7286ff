import { resolve } from 'node:path';
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
  /** Where results and chart are kept; by default in the project's own files. */
  readonly folder: string | undefined;
  /** Only shows that a bot with 100,000 moments fits on a small machine. */
  readonly small: boolean;
}

const MAX_MOMENTS = 10_000_000;
/** The sandbox holds them all in its memory. */
const MAX_GUILDS = 50_000;
/** Enough for a 99th percentile that isn't just the slowest few. */
const DEFAULT_USES = 1_000;

const ALLOWED = [
  `Allowed are --moments N (in all guilds together, up to ${MAX_MOMENTS}; several with commas; default ${MOMENTS})`,
  `--guilds N (up to ${MAX_GUILDS}; default ${GUILDS})`,
  `--database NAME (default ${DATABASES})`,
  `--uses N (how often people use each bot, 5 to 100000, default ${DEFAULT_USES})`,
  '--draw (only draws the chart of what was measured)',
  '--into FOLDER (for the results and the chart; by default those of the project are changed)',
  'and --small (only shows that 100,000 moments fit on a machine of 512 MB, as npm run start:small starts the bot).',
].join(', ');

const FLAGS = {
  moments: { type: 'string' },
  guilds: { type: 'string' },
  database: { type: 'string' },
  uses: { type: 'string' },
  draw: { type: 'boolean' },
  into: { type: 'string' },
  small: { type: 'boolean' },
} as const;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { moments, guilds, database, uses, draw, into, small } = readFlags(args, FLAGS, ALLOWED);
  return {
    moments: numbers('--moments', moments, MOMENTS, MAX_MOMENTS),
    guilds: numbers('--guilds', guilds, GUILDS, MAX_GUILDS),
    databases: databasesOf(database),
    uses: wholeNumber('--uses', uses, { otherwise: DEFAULT_USES, min: 5, max: 100_000 }, ALLOWED),
    drawOnly: draw ?? false,
    folder: into === undefined ? undefined : resolve(into),
    small: small ?? false,
  };
}

function numbers(
  flag: string,
  typed: string | undefined,
  otherwise: readonly number[],
  max: number,
): readonly number[] {
  if (typed === undefined) return otherwise;
  return typed.split(',').map((one) => wholeNumber(flag, one, { otherwise: 1, min: 1, max }, ALLOWED));
}

function databasesOf(typed: string | undefined): readonly DatabaseKind[] {
  if (typed === undefined) return DATABASES;
  const found = DATABASES.filter((one) => one === typed);
  if (found.length > 0) return found;
  throw new UsageError(`--database ${typed} is not understood. ${ALLOWED}`);
}
