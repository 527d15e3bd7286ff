/** Hands out turns so that what shares a key does not go faster than it may. Some may go at once, if it was quiet before. */
export class Pace {
  readonly #slackMs: number;
  /** When everything that was given a turn is paid for, by key. */
  readonly #paidAt = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  #stopped = false;

  /** @param slackMs how much may go at once */
  constructor(slackMs: number) {
    this.#slackMs = slackMs;
  }

  /**
   * Waits for a turn.
   * @param costMs how long the next one has to wait for this one
   * @returns false if it was stopped before its turn came
   */
  async turn(key: string, costMs: number): Promise<boolean> {
    const now = Date.now();
    const paidAt = Math.max(now, this.#paidAt.get(key) ?? 0);
    const wait = paidAt - this.#slackMs - now;
    if (wait <= 0) {
      this.#pay(key, paidAt + costMs, now);
      return true;
    }
    if (this.#stopped) return false;
    this.#pay(key, paidAt + costMs, now);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(go, wait);
      timer.unref();
      const waiting = this.#waiting;
      waiting.add(go);
      function go() {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      }
    });
    return !this.#stopped;
  }

  /** Nobody waits any longer. What can go at once still may. */
  stop(): void {
    this.#stopped = true;
    for (const go of this.#waiting) go();
  }

  #pay(key: string, until: number, now: number): void {
    this.#paidAt.delete(key);
    this.#paidAt.set(key, until);
    // The first ones are those that have not been used for longest.
    for (const [old, paidAt] of this.#paidAt) {
      if (paidAt > now) break;
      this.#paidAt.delete(old);
    }
  }
}
