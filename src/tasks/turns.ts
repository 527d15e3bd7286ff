/**
 * Lets one task begin in each turn of the event loop, in order of arrival: what has begun gets on before more begins. Otherwise
 * everything that comes in a rush would begin first, and nothing would be finished in time.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Resolves when a task may begin. */
  async next(): Promise<void> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#take();
  }

  /** The task that may begin has nothing to do, so the next one may instead. */
  pass(): void {
    this.#waiting.shift()?.();
  }

  #take(): void {
    this.#isTaken = true;
    setImmediate(() => {
      this.#isTaken = false;
      const begin = this.#waiting.shift();
      if (!begin) return;
      this.#take();
      begin();
    });
  }
}
