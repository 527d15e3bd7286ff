/** Films by their ids in one database: sorted numbers, and the place of each one's film. 8 bytes each. */
export interface IdTable {
  readonly ids: Uint32Array;
  readonly places: Uint32Array;
}

/** @param idOf the number of each film, or `undefined` if it has none */
export function makeIdTable(numbers: readonly (number | undefined)[]): IdTable {
  const places = [...numbers.keys()].filter((place) => numbers[place] !== undefined);
  const numberAt = (place: number) => numbers[place] ?? 0;
  places.sort((one, other) => numberAt(one) - numberAt(other));
  return { ids: Uint32Array.from(places, numberAt), places: Uint32Array.from(places) };
}

/** The place of the film with that id. */
export function placeIn({ ids, places }: IdTable, id: number): number | undefined {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? places[low] : undefined;
}

/** 113243 for `tt0113243`, 1063 for `Q1063`; `undefined` if it needs more than 32 bits. */
export function idNumber(id: string | number | undefined): number | undefined {
  const number = Number(typeof id === 'string' ? id.replace(/^\D+/, '') : id);
  return number < 2 ** 32 ? number : undefined;
}
