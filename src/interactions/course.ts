import { performance } from 'node:perf_hooks';
import type { ErrorKey } from '../i18n/texts.ts';
import type { Usable } from './parts.ts';

/**
 * `answered`: within Discord's three seconds; `deferred`: later, as Discord was told; `refused`: the person was told why not;
 * `failed`: a bug, storage or Discord; `late`: Discord no longer waited, or nobody was to be told.
 */
type Outcome = 'answered' | 'deferred' | 'refused' | 'failed' | 'late';

/** What became of one interaction, without a word of what anybody typed. */
export interface Handled {
  readonly id: string;
  readonly kind: Usable<never>['kind'] | 'autocomplete' | 'unknown';
  /** The name of the command or component; `unknown` if there is none. */
  readonly part: string;
  readonly guild: string | undefined;
  /** From when it came until it was answered, in milliseconds. */
  readonly ms: number;
  readonly outcome: Outcome;
  /** What the person was told instead of an answer. */
  readonly error?: ErrorKey;
}

/** Follows one interaction to its end. */
export class Course {
  readonly #since = performance.now();
  readonly #what: Pick<Handled, 'id' | 'kind' | 'part' | 'guild'>;
  #error: { readonly key: ErrorKey | undefined; readonly isRefusal: boolean } | undefined;
  #sent: { readonly isDelivered: boolean; readonly isDeferred: boolean } | undefined;
  #isLate = false;

  constructor(what: Pick<Handled, 'id' | 'kind' | 'part' | 'guild'>) {
    this.#what = what;
  }

  refuse(key: ErrorKey): void {
    this.#error = { key, isRefusal: true };
  }

  /** @param key what the person is told, if the failure is a known one */
  fail(key?: ErrorKey): void {
    this.#error = { key, isRefusal: false };
  }

  /** Discord no longer waited, or it was left for others. */
  miss(): void {
    this.#isLate = true;
  }

  send(isDelivered: boolean, isDeferred: boolean): void {
    this.#sent = { isDelivered, isDeferred };
  }

  end(): Handled {
    const key = this.#error?.key;
    return {
      ...this.#what,
      ms: Math.round(performance.now() - this.#since),
      outcome: this.#outcome(),
      ...(key !== undefined && { error: key }),
    };
  }

  #outcome(): Outcome {
    if (this.#isLate) return 'late';
    if (this.#error && !this.#error.isRefusal) return 'failed';
    if (!this.#sent?.isDelivered) return 'failed';
    if (this.#error) return 'refused';
    return this.#sent.isDeferred ? 'deferred' : 'answered';
  }
}
