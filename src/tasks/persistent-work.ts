import { Drain } from './drain.ts';

/**
 * What became of a try. `again`: something changed in the meantime; `later`: it can succeed after a while; `blocked`: only if
 * something happens first.
 */
export type Tried = 'done' | 'again' | 'later' | 'blocked';

export type Work = () => Promise<Tried>;

interface Job {
  readonly work: Work;
  running: boolean;
  /** Whether it was asked for again while it was running. */
  again: boolean;
  blocked: boolean;
  tries: number;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Milliseconds before the second try; the longest that one waits in the first minutes, in which most faults pass; and the
 * longest after that.
 */
const RETRY_MS = { first: 2_000, soon: 30_000, longest: 10 * 60 * 1000 };
/** How many pauses are short. They take three and a half minutes together. */
const SHORT_PAUSES = 10;
/** What is asked for anew counts as tried so often at most: what failed before may not any more. */
const TRIES_BEFORE = 3;

/** Jobs that are tried until they are done, one try at a time for each, with longer and longer pauses. */
export class PersistentWork {
  readonly #jobs = new Map<string, Job>();
  readonly #running = new Drain();
  readonly #onError: (key: string, error: unknown) => void;
  #stopped = false;

  /** @param onError is called with the error of a try that failed: it counts as `later` */
  constructor(onError: (key: string, error: unknown) => void) {
    this.#onError = onError;
  }

  /** How many jobs are not done yet. */
  get size(): number {
    return this.#jobs.size;
  }

  /** Begins now, or once more after the try under way. */
  now(key: string, work: Work): void {
    const job = this.#job(key, work);
    job.tries = Math.min(job.tries, TRIES_BEFORE);
    this.#begin(key, job);
  }

  /** Begins in that time, unless it does so before. */
  within(key: string, ms: number, work: Work): void {
    const job = this.#job(key, work);
    if (!job.running && !job.timer) this.#wait(key, job, ms);
  }

  /**
   * Tries the blocked ones among those keys again. One that is being tried may be about to count as blocked, for what was so
   * before this: it is tried once more.
   */
  unblock(isMeant: (key: string) => boolean): void {
    for (const [key, job] of this.#jobs) {
      if ((job.blocked || job.running) && isMeant(key)) this.now(key, job.work);
    }
  }

  /** Begins nothing more by itself, and waits for what is under way. */
  async stop(timeoutMs: number): Promise<void> {
    this.#stopped = true;
    for (const { timer } of this.#jobs.values()) clearTimeout(timer);
    await this.#running.settled(timeoutMs);
  }

  /** Resolves when nothing is under way. */
  settled(): Promise<void> {
    return this.#running.settled();
  }

  #job(key: string, work: Work): Job {
    const known = this.#jobs.get(key);
    if (known) return known;
    const job: Job = { work, running: false, again: false, blocked: false, tries: 0, timer: undefined };
    this.#jobs.set(key, job);
    return job;
  }

  #begin(key: string, job: Job): void {
    if (job.running) job.again = true;
    else void this.#running.add(this.#try(key, job));
  }

  async #try(key: string, job: Job): Promise<void> {
    clearTimeout(job.timer);
    Object.assign(job, { running: true, again: false, blocked: false, timer: undefined });
    let tried = await this.#outcome(key, job.work);
    while (job.again || tried === 'again') {
      job.again = false;
      tried = await this.#outcome(key, job.work);
    }
    // In the same tick as the last look at the job, or a change in between would never be shown.
    job.running = false;
    job.blocked = tried === 'blocked';
    if (tried === 'done') this.#jobs.delete(key);
    if (tried !== 'later') return;
    this.#wait(key, job, pauseAfter(job.tries));
    job.tries += 1;
  }

  async #outcome(key: string, work: Work): Promise<Tried> {
    try {
      return await work();
    } catch (error) {
      this.#onError(key, error);
      return 'later';
    }
  }

  #wait(key: string, job: Job, ms: number): void {
    if (this.#stopped) return;
    job.timer = setTimeout(() => this.#begin(key, job), ms);
    job.timer.unref();
  }
}

/** Milliseconds to the next try. */
function pauseAfter(tries: number): number {
  const { first, soon, longest } = RETRY_MS;
  if (tries < SHORT_PAUSES) return Math.min(soon, first * 2 ** tries);
  return Math.min(longest, soon * 2 ** (tries - SHORT_PAUSES + 1));
}
