/** As many people ask at once without being a rush. */
const MAX_A_TURN = 10;

/**
 * Lets only some tasks begin in each turn of the event loop, in order of arrival: what has begun gets on before more begins.
 * Otherwise everything that comes in a rush would begin first, and nothing would be finished in time.
 */
export class Turns {
  readonly #max: number;
  readonly #waiting: (() => void)[] = [];
  /** How many may still begin in this turn; `undefined` before the first one does. */
  #left: number | undefined;

  /** @param max how many may begin in a turn */
  constructor(max = MAX_A_TURN) {
    this.#max = max;
  }

  /** Resolves when a task may begin. */
  async next(): Promise<void> {
    if (this.#left === undefined) this.#open();
    if (!this.#take()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The task that may begin has nothing to do, so the next one may instead. */
  pass(): void {
    const begin = this.#waiting.shift();
    if (begin) begin();
    else this.#left = (this.#left ?? 0) + 1;
  }

  #take(): boolean {
    if (!this.#left) return false;
    this.#left -= 1;
    return true;
  }

  #open(): void {
    this.#left = this.#max;
    setImmediate(() => {
      this.#left = undefined;
      if (this.#waiting.length === 0) return;
      this.#open();
      while (this.#waiting.length > 0 && this.#take()) this.#waiting.shift()?.();
    });
  }
}
