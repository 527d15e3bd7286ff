/** Gives each value a small number, from 1 on, so that columns of numbers can refer to it. */
export class Ordinals<T> {
  readonly #ordinals = new Map<T, number>();
  readonly #values: T[] = [];

  /** The value's number; a new one if it has none yet. */
  of(value: T): number {
    const known = this.#ordinals.get(value);
    if (known !== undefined) return known;
    this.#values.push(value);
    this.#ordinals.set(value, this.#values.length);
    return this.#values.length;
  }

  /** `undefined` if it has none. */
  find(value: T): number | undefined {
    return this.#ordinals.get(value);
  }

  /** All values, the one with number 1 first. */
  get values(): readonly T[] {
    return this.#values;
  }

  /** For each number, whether it is that of one of the values: 1 or 0. */
  marksOf(values: Iterable<T>): Uint8Array {
    const marks = new Uint8Array(this.#values.length + 1);
    for (const value of values) {
      const ordinal = this.#ordinals.get(value);
      if (ordinal !== undefined) marks[ordinal] = 1;
    }
    return marks;
  }

  /** For each number, whether its value fits: 1 or 0. The number 0 belongs to no value. */
  marks(fits: (value: T) => boolean): Uint8Array {
    const marks = new Uint8Array(this.#values.length + 1);
    for (const [place, value] of this.#values.entries()) if (fits(value)) marks[place + 1] = 1;
    return marks;
  }
}
