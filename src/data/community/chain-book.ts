import { HEAP_BYTES } from './heap-bytes.ts';

const NONE: readonly number[] = [];

/** Which moment was told because of which, by their numbers: live or not. */
export class ChainBook {
  readonly #of = new Map<number, number>();
  readonly #ledTo = new Map<number, readonly number[]>();

  /** Approximate, like those of the library. */
  get heapBytes(): number {
    return this.#of.size * HEAP_BYTES.because;
  }

  /** Those that were told because of another one, or led to one. */
  get linked(): ReadonlySet<number> {
    return new Set([...this.#of.keys(), ...this.#ledTo.keys()]);
  }

  /** Because of which one it was told. */
  of(number: number): number | undefined {
    return this.#of.get(number);
  }

  /** Those that were told because of it, oldest first. */
  ledTo(number: number): readonly number[] {
    return this.#ledTo.get(number) ?? NONE;
  }

  /** @param of `undefined` if that is taken off */
  put(number: number, of: number | undefined): void {
    const before = this.#of.get(number);
    if (before !== undefined) {
      const left = this.ledTo(before).filter((one) => one !== number);
      if (left.length === 0) this.#ledTo.delete(before);
      else this.#ledTo.set(before, left);
    }
    if (of === undefined) {
      this.#of.delete(number);
      return;
    }
    this.#of.set(number, of);
    this.#ledTo.set(
      of,
      [...this.ledTo(of), number].sort((one, other) => one - other),
    );
  }
}
