import type { State } from './folder.ts';
import type { IndexState } from './omdb.ts';
import { UpdateError } from './omdb-error.ts';
import type { Outcome } from './update.ts';

interface FreshLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

/** What happens apart from the event loop: in a worker. Each rejects with an UpdateError. */
export interface OmdbWork {
  update(signal: AbortSignal): Promise<Outcome>;
  packAgain(signal: AbortSignal): Promise<void>;
}

export interface FreshOptions {
  readonly source: { readonly state: IndexState; refresh(): Promise<void> };
  readonly work: OmdbWork;
  readState(): Promise<State>;
  readonly log: FreshLog;
  /** What the log says of a failure. */
  readonly reasonOf: (error: unknown) => object;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds between two looks at the folder. */
  readonly every?: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The age of an index at which omdb.org is asked again. */
const MAX_AGE_MS = 30 * DAY_MS;
/** After a failure: sooner if there are no films at all until then. */
const RETRY_MS = { ready: DAY_MS, missing: HOUR_MS } as const;

/**
 * Now and every minute, opens the index if somebody else has made a new one; updates it once a month, and builds it if there
 * is none. A failed update is logged and tried again later; what was there before stays in use.
 */
export function keepFresh(options: FreshOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  // A worker that ran out of memory, or a full disk, can't write down that it failed.
  const last: LastFailure = {};
  let round = Promise.resolve();
  let isBusy = false;
  const begin = () => {
    if (isBusy || stopping.signal.aborted) return;
    isBusy = true;
    round = look(options, last, stopping.signal)
      .catch((err: unknown) => options.log.warn({ err }, 'film index not kept up to date'))
      .finally(() => {
        isBusy = false;
      });
  };
  begin();
  const timer = setInterval(begin, options.every ?? MINUTE_MS).unref();
  return {
    stop() {
      clearInterval(timer);
      stopping.abort();
      return round;
    },
  };
}

/** When this process last saw a failure. */
interface LastFailure {
  at?: number;
}

async function look(options: FreshOptions, last: LastFailure, signal: AbortSignal): Promise<void> {
  const { source, work, log } = options;
  await source.refresh();
  try {
    if (source.state === 'outdated' && !failedLately(last.at, RETRY_MS.missing, options)) {
      await work.packAgain(signal);
    } else if (await isDue(options, last)) {
      log.info({ index: source.state }, 'film index is being updated');
      log.info(await work.update(signal), 'film index updated');
    } else {
      return;
    }
    await source.refresh();
  } catch (error) {
    if (!(error instanceof UpdateError)) throw error;
    // An operator's own update, or the end of the process.
    if (error.fault === 'in-use' || error.fault === 'stopped') return;
    last.at = options.now();
    log.warn(
      { fault: error.fault, where: error.where, ...options.reasonOf(error) },
      'film index not updated',
    );
  }
}

async function isDue(options: FreshOptions, last: LastFailure): Promise<boolean> {
  const { source, readState, now } = options;
  const { checkedAt = 0, failedAt } = await readState();
  const isReady = source.state === 'ready';
  const wait = isReady ? RETRY_MS.ready : RETRY_MS.missing;
  if (failedLately(failedAt, wait, options) || failedLately(last.at, wait, options)) return false;
  return !isReady || now() - checkedAt >= MAX_AGE_MS;
}

const failedLately = (at: number | undefined, wait: number, { now }: Pick<FreshOptions, 'now'>) =>
  at !== undefined && now() - at < wait;
