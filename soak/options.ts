import { readFlags, UsageError, wholeNumber } from '../harness/flags.ts';

/** The parts, in the order in which they run. */
const PARTS = ['kills', 'faults', 'events', 'rate'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly seed: number;
  readonly parts: readonly Part[];
  /** How often the bot is killed. */
  readonly kills: number;
  /** How often faults are caused, one kind after another. */
  readonly faults: number;
  /** Only kinds of faults whose name contains this; all by default. */
  readonly fault: string;
  /** How many events the gateway sends. */
  readonly events: number;
  /** Interactions a second. */
  readonly rate: number;
  /** How long that rate is held. */
  readonly seconds: number;
  /** How often the rate is raised after that, at most. */
  readonly steps: number;
  /** The bot runs for one part in so many; 1 slows it down only if nothing else breaks it. */
  readonly slow: number;
}

const MAX = { seed: 2 ** 32 - 1, kills: 10_000, faults: 10_000, events: 10_000_000, rate: 5_000 } as const;
const MAX_SECONDS = 24 * 60 * 60;
const MAX_STEPS = 20;
const MAX_SLOW = 100;

const ALLOWED = [
  'Allowed are --kills N (default 200)',
  '--faults N (default 100)',
  '--fault TEXT (only those whose name contains it)',
  '--events N (default 100000)',
  '--rate N (interactions a second, default 200)',
  '--seconds N (how long it is held, default 600)',
  '--steps N (how often it is raised then, default 10)',
  '--slow N (the bot runs for one part in N; by default it is slowed down only if this machine can’t send enough)',
  `--only PART (one of ${PARTS.join(', ')}; may be repeated)`,
  'and --seed N (repeats a run: what is done, not what the machine makes of it).',
].join(', ');

const text = { type: 'string' } as const;
const FLAGS = {
  kills: text,
  faults: text,
  fault: text,
  events: text,
  rate: text,
  seconds: text,
  steps: text,
  slow: text,
  seed: text,
  only: { type: 'string', multiple: true },
} as const;

/**
 * @param newSeed for a run that names none
 * @throws UsageError
 */
export function readOptions(args: readonly string[], newSeed: number): Options {
  const typed = readFlags(args, FLAGS, ALLOWED);
  const unknown = typed.only?.find((one) => !PARTS.some((part) => part === one));
  if (unknown !== undefined) throw new UsageError(`--only ${unknown} is not understood. ${ALLOWED}`);
  const read = (
    flag: Exclude<keyof typeof FLAGS, 'only' | 'fault'>,
    otherwise: number,
    max: number,
    min = 1,
  ) => wholeNumber(`--${flag}`, typed[flag], { otherwise, min, max }, ALLOWED);
  return {
    seed: read('seed', newSeed, MAX.seed, 0),
    parts: PARTS.filter((part) => typed.only === undefined || typed.only.includes(part)),
    kills: read('kills', 200, MAX.kills),
    faults: read('faults', 100, MAX.faults),
    fault: typed.fault ?? '',
    events: read('events', 100_000, MAX.events),
    rate: read('rate', 200, MAX.rate),
    seconds: read('seconds', 600, MAX_SECONDS),
    steps: read('steps', 10, MAX_STEPS, 0),
    slow: read('slow', 1, MAX_SLOW),
  };
}
