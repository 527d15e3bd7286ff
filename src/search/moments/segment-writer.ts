import { Bytes } from './bytes.ts';
import { TermPacker } from './packed-terms.ts';
import { Segment } from './segment.ts';

/** Writes a segment: one term after another in their order, and the texts that have it in theirs. */
export class SegmentWriter {
  readonly #terms = new TermPacker();
  readonly #postings = new Bytes();
  readonly #positions = new Bytes();
  readonly #postingsBegin: number[] = [];
  readonly #positionsBegin: number[] = [];
  #term = '';
  #last = -1;

  /** The texts that follow have this term. It is left out if none does. */
  term(term: string): void {
    this.#term = term;
    this.#last = -1;
  }

  /** @param positions in ascending order */
  text(text: number, positions: readonly number[]): void {
    this.#posting(text);
    let before = 0;
    for (const [at, position] of positions.entries()) {
      this.#positions.push(((position - before) << 1) | (at < positions.length - 1 ? 1 : 0));
      before = position;
    }
  }

  /** The same, with positions as another segment holds them. */
  copiedText(text: number, bytes: Uint8Array, from: number, to: number): void {
    this.#posting(text);
    this.#positions.copy(bytes, from, to);
  }

  done(owners: Uint32Array, tags: Uint32Array): Segment {
    return new Segment({
      terms: this.#terms.done(),
      postings: this.#postings.done(),
      postingsBegin: beginnings(this.#postingsBegin, this.#postings.length),
      positions: this.#positions.done(),
      positionsBegin: beginnings(this.#positionsBegin, this.#positions.length),
      owners,
      tags,
    });
  }

  #posting(text: number): void {
    if (this.#last < 0) {
      this.#terms.add(this.#term);
      this.#postingsBegin.push(this.#postings.length);
      this.#positionsBegin.push(this.#positions.length);
    }
    this.#postings.push(text - this.#last - 1);
    this.#last = text;
  }
}

function beginnings(begins: readonly number[], end: number): Uint32Array {
  const packed = new Uint32Array(begins.length + 1);
  packed.set(begins);
  packed[begins.length] = end;
  return packed;
}
