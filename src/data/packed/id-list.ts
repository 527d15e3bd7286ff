import type { PackedRows } from './packed-file.ts';

const BETWEEN = '\n';

/** Ids in one text, sorted, each with its place in another order: as a map, thousands would take several times the memory. */
export class IdList {
  readonly #text: string;
  /** Where each id begins in the text; and where the one after the last would begin. */
  readonly #begins: Uint32Array;
  readonly #places: Uint32Array;

  constructor(text: string, begins: Uint32Array, places: Uint32Array) {
    this.#text = text;
    this.#begins = begins;
    this.#places = places;
  }

  placeOf(id: string): number | undefined {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#at(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < this.#places.length && this.#at(low) === id ? this.#places[low] : undefined;
  }

  #at(index: number): string {
    return this.#text.slice(this.#begins[index], (this.#begins[index + 1] ?? 0) - BETWEEN.length);
  }
}

/** The rows of a list, for a file. */
export function packIds(name: string, ids: readonly string[]): PackedRows {
  const places = [...ids.keys()].sort((one, other) => ((ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1));
  const sorted = places.map((place) => ids[place] ?? '');
  const begins = [0];
  for (const id of sorted) begins.push((begins.at(-1) ?? 0) + id.length + BETWEEN.length);
  return {
    [`${name}.ids`]: sorted.join(BETWEEN),
    [`${name}.begins`]: Uint32Array.from(begins),
    [`${name}.places`]: Uint32Array.from(places),
  };
}
