import type { SourceName } from '../../domain/film.ts';
import { SourceError, type SourceFault } from '../../domain/film-source.ts';

/** Milliseconds to leave a failed source alone if it didn't say for how long. */
const REST_MS = 30_000;

/** Milliseconds: a source that asks for more, by mistake or not, is tried again after that. */
const MAX_REST_MS = 24 * 60 * 60 * 1000;

export interface CircuitBreakerOptions {
  readonly source: SourceName;
  /** Faults that open it; others say nothing about the next request. */
  readonly faults: readonly SourceFault[];
  /** Milliseconds since 1970. */
  now(): number;
}

/** Remembers that a source has just failed, so that nobody waits for it again right away. */
export class CircuitBreaker {
  readonly #source: SourceName;
  readonly #faults: readonly SourceFault[];
  readonly #now: () => number;
  #open: { readonly fault: SourceFault; readonly until: number } | undefined;

  constructor({ source, faults, now }: CircuitBreakerOptions) {
    this.#source = source;
    this.#faults = faults;
    this.#now = now;
  }

  /** @throws {SourceError} with the earlier fault and the time that is left, while the source is to be left alone */
  demandClosed(): void {
    if (!this.#open) return;
    const left = this.#open.until - this.#now();
    if (left > 0) throw new SourceError(this.#source, this.#open.fault, { retryAfter: left });
    this.#open = undefined;
  }

  /** Records a failure; a second one in the meantime doesn't shorten the pause. */
  note({ fault, retryAfter = REST_MS }: SourceError): void {
    if (!this.#faults.includes(fault)) return;
    const until = this.#now() + Math.min(retryAfter, MAX_REST_MS);
    if (until > (this.#open?.until ?? 0)) this.#open = { fault, until };
  }
}
