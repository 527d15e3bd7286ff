import { insertNumber, removeNumber } from './sorted-numbers.ts';

/** The numbers of live moments by what they share: their film, or their author. */
export class NumberGroups<Key> {
  readonly #groups = new Map<Key, number[]>();

  add(key: Key, number: number): void {
    const group = this.#groups.get(key);
    if (group) insertNumber(group, number);
    else this.#groups.set(key, [number]);
  }

  /** A group without numbers is no longer there. */
  delete(key: Key, number: number): void {
    const group = this.#groups.get(key);
    if (!group) return;
    removeNumber(group, number);
    if (group.length === 0) this.#groups.delete(key);
  }

  /** In ascending order. */
  of(key: Key): readonly number[] {
    return this.#groups.get(key) ?? [];
  }

  has(key: Key): boolean {
    return this.#groups.has(key);
  }

  keys(): IterableIterator<Key> {
    return this.#groups.keys();
  }
}
