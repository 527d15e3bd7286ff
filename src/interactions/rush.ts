import { performance } from 'node:perf_hooks';

/** Milliseconds after which an interaction has come late. The rest of Discord's three seconds is for the answer. */
const LATE_MS = 1_000;
/** Milliseconds for which nothing has come in time, until it is more than a hiccup. */
const STANDING_MS = 1_000;
/** So many must have come late in a row: fewer are no rush, however slow the machine is. */
const MIN_LATE = 20;
/** Milliseconds without a late one, until it is over. */
const OVER_AFTER_MS = 5_000;
/** The share of the time for which the bot must be busy: if it isn't, it is not what makes them late. */
const MIN_LOAD = 0.8;
/** Interactions that may be under way at once, even if they wait for something else than the bot. */
const MAX_UNDER_WAY = 1_000;
/** Refusals that may follow one another. */
const MAX_REFUSALS = 20;
/** Milliseconds after which a refusal would come too late. */
const REFUSE_WITHIN_MS = 2_500;

interface RushLog {
  warn(facts: object, message: string): void;
}

interface RushOptions {
  readonly log: RushLog;
  /** Milliseconds, from a clock that nobody sets. */
  readonly now?: () => number;
  /** Begins to measure. What it returns tells the share of the time since then for which the bot was busy. */
  readonly measureLoad?: () => () => number;
}

/**
 * Notices when more comes than the bot can do: everything waits in line, and Discord gives up on each before its turn comes. So
 * those that have waited long are left, and those behind them are answered in time.
 */
export class Rush {
  readonly #options: Required<RushOptions>;
  /** Everything since then has come late. */
  #late: { readonly since: number; readonly load: () => number; count: number } | undefined;
  #latestLate = 0;
  #isOn = false;
  #refusals = MAX_REFUSALS;
  #left = { refused: 0, skipped: 0 };

  constructor({ log, now = () => performance.now(), measureLoad = measureEventLoop }: RushOptions) {
    this.#options = { log, now, measureLoad };
  }

  /**
   * Is told of each interaction that comes.
   * @param age milliseconds since Discord made it
   * @param underWay how many others are not answered yet
   * @returns whether it should be left, so that the bot keeps up with the others
   */
  isTooMuch(age: number, underWay: number): boolean {
    const now = this.#options.now();
    const isLate = age > LATE_MS;
    const isFull = underWay >= MAX_UNDER_WAY;
    if (isLate || isFull) this.#latestLate = now;
    if (!isLate) this.#late = undefined;
    else {
      this.#late ??= { since: now, load: this.#options.measureLoad(), count: 0 };
      this.#late.count += 1;
    }
    if (this.#isOn) this.#endIfOver(now);
    else if (isFull || this.#hasStood(now)) this.#begin(underWay);
    if (isFull || (this.#isOn && isLate)) return true;
    this.#refusals = Math.min(MAX_REFUSALS, this.#refusals + 1);
    return false;
  }

  /**
   * A refusal is work too: with more of them than of what is done, nothing would be done any longer.
   * @param age milliseconds since Discord made it
   * @returns whether one more person can be told; if not, Discord does so after three seconds
   */
  mayRefuse(age: number): boolean {
    const may = this.#refusals > 0 && age <= REFUSE_WITHIN_MS;
    if (may) this.#refusals -= 1;
    this.#left[may ? 'refused' : 'skipped'] += 1;
    return may;
  }

  #hasStood(now: number): boolean {
    if (!this.#late || now - this.#late.since < STANDING_MS || this.#late.count < MIN_LATE) return false;
    if (this.#late.load() >= MIN_LOAD) return true;
    this.#late = undefined;
    return false;
  }

  #begin(underWay: number): void {
    this.#isOn = true;
    this.#options.log.warn({ underWay }, 'more comes than can be done: late interactions are left');
  }

  #endIfOver(now: number): void {
    if (now - this.#latestLate < OVER_AFTER_MS) return;
    this.#isOn = false;
    this.#options.log.warn(this.#left, 'everything is done in time again');
    this.#left = { refused: 0, skipped: 0 };
  }
}

function measureEventLoop(): () => number {
  const begun = performance.eventLoopUtilization();
  return () => performance.eventLoopUtilization(begun).utilization;
}
