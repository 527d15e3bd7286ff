/** Larger than any count that matters, and a sum with it still fits in a byte. */
const FAR = 100;

/** How many typing errors a word with that many letters may have and still be recognised. */
export type TypoLimit = (letters: number) => 0 | 1 | 2;

/** For titles: a short word is nearly always a letter or two from some other title's, such as “coco” from “cocho”. */
export const typosInTitle: TypoLimit = (letters) => (letters < 6 ? 0 : letters < 9 ? 1 : 2);

/** For names of people, which are short, and are known by ear. */
export const typosInName: TypoLimit = (letters) => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/**
 * Counts the typing errors between one typed word and many others: letters that are wrong, missing, extra, or swapped with
 * a neighbour (optimal string alignment). It stops at its limit.
 */
export class TypoCounter {
  readonly #word: string;
  readonly #limit: number;
  readonly #isBeginning: boolean;
  /** The last three rows of the table. Allocated once, because a word is compared with thousands. */
  #rows: readonly [Uint8Array, Uint8Array, Uint8Array];

  /** @param isBeginning the word may go on: it is compared with the beginnings of others */
  constructor(word: string, limit: number, isBeginning: boolean) {
    this.#word = word;
    this.#limit = limit;
    this.#isBeginning = isBeginning;
    const row = () => new Uint8Array(word.length + limit + 2);
    this.#rows = [row(), row(), row()];
  }

  /** Any number above the limit represents all of those. */
  count(other: string): number {
    const [word, limit] = [this.#word, this.#limit];
    const tooMany = limit + 1;
    if (other.length < word.length - limit) return tooMany;
    if (!this.#isBeginning && other.length > word.length + limit) return tooMany;
    let [before, last, row] = this.#rows;
    for (let column = 0; column < row.length; column += 1) last[column] = column;
    let fewestBefore = 0;
    for (let line = 1; line <= word.length; line += 1) {
      // Cells farther from the diagonal than the limit exceed it.
      const from = Math.max(1, line - limit);
      const to = Math.min(other.length, line + limit);
      row[from - 1] = from === 1 ? line : FAR;
      let fewest = row[from - 1] ?? FAR;
      for (let column = from; column <= to; column += 1) {
        const isSameLetter = word.charCodeAt(line - 1) === other.charCodeAt(column - 1);
        let count = Math.min(
          (last[column - 1] ?? FAR) + (isSameLetter ? 0 : 1),
          (last[column] ?? FAR) + 1,
          (row[column - 1] ?? FAR) + 1,
        );
        if (line > 1 && column > 1 && isSwap(word, line, other, column)) {
          count = Math.min(count, (before[column - 2] ?? FAR) + 1);
        }
        row[column] = count;
        if (count < fewest) fewest = count;
      }
      row[to + 1] = FAR;
      // A swap skips a row, so one row alone doesn't decide.
      if (fewest > limit && fewestBefore > limit) return tooMany;
      fewestBefore = fewest;
      [before, last, row] = [last, row, before];
    }
    return this.#result(last, other);
  }

  #result(last: Uint8Array, other: string): number {
    const letters = this.#word.length;
    if (!this.#isBeginning) return last[other.length] ?? FAR;
    let fewest = FAR;
    const to = Math.min(other.length, letters + this.#limit);
    for (let column = Math.max(0, letters - this.#limit); column <= to; column += 1) {
      fewest = Math.min(fewest, last[column] ?? FAR);
    }
    return fewest;
  }
}

function isSwap(word: string, line: number, other: string, column: number): boolean {
  return (
    word.charCodeAt(line - 1) === other.charCodeAt(column - 2) &&
    word.charCodeAt(line - 2) === other.charCodeAt(column - 1)
  );
}
