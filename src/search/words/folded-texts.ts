/** No folded text or word contains it, so no word is found across two texts. */
const BETWEEN = '\n';

/**
 * Many folded texts in which a word is looked for at each key press. All of them are one string: looking through it once is
 * several times faster than looking through thousands one by one.
 */
export class FoldedTexts<Key> {
  readonly #keys: Key[] = [];
  /** Where each text begins. */
  readonly #starts: number[] = [];
  #length = 0;
  #joined = '';
  /** Texts that are not yet part of the string: joining them one at a time would copy it as often. */
  #added: string[] = [];

  get size(): number {
    return this.#keys.length;
  }

  /** @param text folded */
  add(key: Key, text: string): void {
    this.#keys.push(key);
    this.#starts.push(this.#length);
    this.#added.push(text, BETWEEN);
    this.#length += text.length + BETWEEN.length;
  }

  /** The keys of the texts that contain the word, in the order in which they were added. */
  *having(word: string): Generator<Key> {
    const texts = this.#text();
    for (let found = texts.indexOf(word); found !== -1; ) {
      const index = this.#indexOf(found);
      yield this.#keys[index] as Key;
      const next = this.#starts[index + 1];
      if (next === undefined) return;
      found = texts.indexOf(word, next);
    }
  }

  #text(): string {
    if (this.#added.length > 0) {
      this.#joined += this.#added.join('');
      this.#added = [];
    }
    return this.#joined;
  }

  /** The index of the text at that place. */
  #indexOf(place: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}
