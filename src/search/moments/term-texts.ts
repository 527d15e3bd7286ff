import { ByteReader } from './bytes.ts';

interface TermBytes {
  readonly postings: Uint8Array;
  readonly postingsFrom: number;
  readonly postingsTo: number;
  readonly positions: Uint8Array;
  readonly positionsFrom: number;
  readonly isDropped: (text: number) => boolean;
}

/** The texts that have a term, one after another, so that a merge can pause between two of them. */
export class TermTexts {
  readonly #postings: ByteReader;
  readonly #end: number;
  readonly #positions: ByteReader;
  readonly #isDropped: (text: number) => boolean;
  /** The current one. */
  text = -1;
  /** Where the bytes of its positions begin and end. */
  from = 0;
  to = 0;

  constructor({ postings, postingsFrom, postingsTo, positions, positionsFrom, isDropped }: TermBytes) {
    this.#postings = new ByteReader(postings);
    this.#postings.at = postingsFrom;
    this.#end = postingsTo;
    this.#positions = new ByteReader(positions);
    this.#positions.at = positionsFrom;
    this.#isDropped = isDropped;
  }

  /** Goes on to the next text that isn't gone. Returns false if there is none. */
  next(): boolean {
    while (this.#postings.at < this.#end) {
      this.text += this.#postings.next() + 1;
      this.from = this.#positions.at;
      while ((this.#positions.next() & 1) === 1);
      this.to = this.#positions.at;
      if (!this.#isDropped(this.text)) return true;
    }
    return false;
  }
}
