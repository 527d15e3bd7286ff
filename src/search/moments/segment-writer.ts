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

  /** Packs it all, in steps: each may copy tens of megabytes. */
  *doneInSteps(owners: Uint32Array, tags: Uint32Array): Generator<void, Segment> {
    const terms = this.#terms.done();
    yield;
    const postings = this.#postings.done();
    const postingsBegin = beginnings(this.#postingsBegin, postings.length);
    yield;
    const positions = this.#positions.done();
    yield;
    const positionsBegin = beginnings(this.#positionsBegin, positions.length);
    return new Segment({ terms, postings, postingsBegin, positions, positionsBegin, owners, tags });
  }

  /** The same at once, for a few texts. */
  done(owners: Uint32Array, tags: Uint32Array): Segment {
    const steps = this.doneInSteps(owners, tags);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
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
