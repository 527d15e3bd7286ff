/** The latest of many things: older ones are forgotten, so that a bot that is wrong for days does not fill the memory. */
export class Recent<T> {
  readonly #max: number;
  readonly #all: T[] = [];

  constructor(max: number) {
    this.#max = max;
  }

  /** The same list for good, oldest first. */
  get all(): readonly T[] {
    return this.#all;
  }

  add(one: T): void {
    this.#all.push(one);
    if (this.#all.length > this.#max) this.#all.shift();
  }
}
