/** Rows of numbers, one behind the other in an array, with another array that says where each begins. */

/** Where the entries for each number begin, if those for 0 come first, then those for 1, and so on. */
export function beginnings(numbers: Iterable<number>, count: number): Uint32Array {
  const begins = new Uint32Array(count + 1);
  for (const number of numbers) begins[number + 1] = (begins[number + 1] ?? 0) + 1;
  for (let number = 0; number < count; number += 1) {
    begins[number + 1] = (begins[number + 1] ?? 0) + (begins[number] ?? 0);
  }
  return begins;
}

export interface Documents {
  /** Where the documents of each number begin. */
  readonly begins: Uint32Array;
  /** The documents of each number, in their order. */
  readonly documents: Uint32Array;
}

/**
 * Turns rows around: from each document's numbers to each number's documents.
 * @param beginsOf where each document's numbers begin, and where the last one's end
 * @param count above every number
 */
export function documentsBy(numbers: Uint32Array, beginsOf: ArrayLike<number>, count: number): Documents {
  const begins = beginnings(numbers, count);
  const next = begins.slice();
  const documents = new Uint32Array(numbers.length);
  for (let document = 0; document + 1 < beginsOf.length; document += 1) {
    const end = beginsOf[document + 1] ?? 0;
    for (let place = beginsOf[document] ?? 0; place < end; place += 1) {
      const number = numbers[place] ?? 0;
      const at = next[number] ?? 0;
      documents[at] = document;
      next[number] = at + 1;
    }
  }
  return { begins, documents };
}
