import type { Figure } from '../report.ts';
import type { Crowding, Held } from './crowding.ts';

/** Each step of the staircase is that much higher than the one before, and takes that long. */
const STEP = 1.25;
const STEP_SECONDS = 10;
/** A step breaks it if that share of what came was not done in time, or the slowest hundredth took that long. */
const MAX_UNDONE = 0.01;
const MAX_P99_MS = 1_500;
/** Of what should come, so much has to: otherwise the sandbox is the one that doesn't keep up. */
const MIN_SENT = 0.9;
/** Beyond the step that breaks it, so many times as much comes, for that long. */
const BEYOND = 2;
const BEYOND_SECONDS = 20;

export interface Climb {
  /** Interactions a second before the first step. */
  readonly from: number;
  /** How many steps there are, at most. */
  readonly steps: number;
  /** Seconds for a step, at most. */
  readonly seconds: number;
  /** What was done to the bot, in words before each figure: empty if nothing was. */
  readonly bot: string;
  readonly signal: AbortSignal;
  readonly tell: (what: string) => void;
}

/** @returns whether the bot was seen to break, and what people met on the way */
export async function climb(
  crowd: Pick<Crowding, 'hold'>,
  { from, steps, seconds, bot, signal, tell }: Climb,
): Promise<{ readonly isBroken: boolean; readonly figures: readonly Figure[] }> {
  let wanted = from;
  for (let step = 0; step < steps && !signal.aborted; step += 1) {
    wanted = Math.ceil(wanted * STEP);
    const hold = async () => {
      const one = await crowd.hold(wanted, Math.min(STEP_SECONDS, seconds), signal);
      tell(lineOf(`${bot}${wanted}/s`, one));
      return one;
    };
    const held = await hold();
    const figures = figuresOf(`${bot}${wanted}/s`, held);
    // Once may be the machine, which had something else to do.
    if (isTooMuch(held) && isTooMuch(await hold())) {
      const what = `${bot}breaks at, a second`;
      const beyond = await goBeyond(crowd, wanted * BEYOND, { seconds, bot, signal, tell });
      return { isBroken: true, figures: [...figures, { what, value: held.perSecond }, ...beyond] };
    }
    if (held.perSecond < wanted * MIN_SENT) {
      const what = `${bot}this machine sends at most, a second`;
      return { isBroken: false, figures: [...figures, { what, value: held.perSecond }] };
    }
    if (step === steps - 1) return { isBroken: false, figures };
  }
  return { isBroken: false, figures: [] };
}

async function goBeyond(
  crowd: Pick<Crowding, 'hold'>,
  wanted: number,
  { seconds, bot, signal, tell }: Pick<Climb, 'seconds' | 'bot' | 'signal' | 'tell'>,
): Promise<readonly Figure[]> {
  const held = await crowd.hold(wanted, Math.min(BEYOND_SECONDS, seconds), signal);
  tell(lineOf(`${bot}beyond that, ${wanted}/s`, held));
  return figuresOf(`${bot}beyond that, ${wanted}/s`, held);
}

const isTooMuch = ({ sent, failed, refused, p99Ms }: Held) =>
  (failed + refused) / sent > MAX_UNDONE || p99Ms > MAX_P99_MS;

/** What people met, as rows of the table. */
export function figuresOf(at: string, held: Held): readonly Figure[] {
  return [
    { what: `${at}, came a second`, value: held.perSecond },
    { what: `${at}, p50`, value: held.p50Ms, unit: 'ms' },
    { what: `${at}, p99`, value: held.p99Ms, unit: 'ms' },
    { what: `${at}, answered`, value: held.answered },
    { what: `${at}, told to wait`, value: held.deferred },
    { what: `${at}, told that it is too much or took too long`, value: held.refused },
    { what: `${at}, not answered`, value: held.failed },
    { what: `${at}, suggestions among these`, value: held.failedSuggestions },
    { what: `${at}, sandbox blocked, p99`, value: held.sandboxBlockedMs, unit: 'ms' },
  ];
}

/** The same in one line. */
export const lineOf = (at: string, held: Held) =>
  `${at} wanted, ${held.perSecond.toFixed(0)}/s came: p50 ${held.p50Ms.toFixed(1)} ms, p99 ${held.p99Ms.toFixed(1)} ms, ${held.answered} answered, ${held.deferred} deferred, ${held.refused} refused, ${held.failed} not answered, of these ${held.failedSuggestions} suggestions`;
