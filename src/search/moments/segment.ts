import { ByteReader } from './bytes.ts';
import type { PackedTerms } from './packed-terms.ts';
import { TermTexts } from './term-texts.ts';

/**
 * A text that is searched: whose it is, which of theirs, and its terms in their order. An empty term is a gap, which no phrase
 * spans.
 */
export interface IndexedText {
  readonly owner: number;
  readonly tag: number;
  readonly terms: readonly string[];
}

export interface SegmentArrays {
  readonly terms: PackedTerms;
  /** For each term, the texts that have it: the distances between them. */
  readonly postings: Uint8Array;
  /** Where those of each term begin, and where the last ones end. */
  readonly postingsBegin: Uint32Array;
  /** For each of those, where in the text the term is: the distances, doubled, with one added if there is another. */
  readonly positions: Uint8Array;
  readonly positionsBegin: Uint32Array;
  /** Whose each text is, in ascending order. */
  readonly owners: Uint32Array;
  readonly tags: Uint32Array;
}

/** Some texts with their words, packed. What is in it never changes; a text that is gone is only marked. */
export class Segment {
  readonly terms: PackedTerms;
  readonly owners: Uint32Array;
  readonly tags: Uint32Array;
  readonly #postings: Uint8Array;
  readonly #postingsBegin: Uint32Array;
  readonly #positions: Uint8Array;
  readonly #positionsBegin: Uint32Array;
  #dropped: Uint8Array | undefined;
  #droppedCount = 0;
  readonly #isDropped = (text: number): boolean => this.#dropped?.[text] === 1;

  constructor({ terms, postings, postingsBegin, positions, positionsBegin, owners, tags }: SegmentArrays) {
    this.terms = terms;
    this.owners = owners;
    this.tags = tags;
    this.#postings = postings;
    this.#postingsBegin = postingsBegin;
    this.#positions = positions;
    this.#positionsBegin = positionsBegin;
  }

  /** How many texts it was made of. */
  get size(): number {
    return this.owners.length;
  }

  /** How many of them are gone. */
  get droppedCount(): number {
    return this.#droppedCount;
  }

  get bytes(): number {
    const arrays = [
      ...[this.owners, this.tags, this.#postings, this.#postingsBegin],
      ...[this.#positions, this.#positionsBegin],
    ];
    return arrays.reduce((bytes, { byteLength }) => bytes + byteLength, this.terms.bytes + OBJECTS_BYTES);
  }

  isDropped(text: number): boolean {
    return this.#isDropped(text);
  }

  /** Marks a text as gone. */
  drop(owner: number, tag: number): void {
    for (let text = this.#firstOf(owner); this.owners[text] === owner; text += 1) {
      if (this.tags[text] !== tag || this.isDropped(text)) continue;
      this.#dropped ??= new Uint8Array(this.size);
      this.#dropped[text] = 1;
      this.#droppedCount += 1;
    }
  }

  /** How many bytes say which texts have the term: the fewer, the rarer it is. */
  bytesOf(term: number): number {
    return (this.#postingsBegin[term + 1] ?? 0) - (this.#postingsBegin[term] ?? 0);
  }

  /** Visits all texts that have the term, in ascending order. */
  each(term: number, visit: (text: number) => void): void {
    const dropped = this.#dropped;
    this.#eachEven(term, (text) => {
      if (dropped?.[text] !== 1) visit(text);
    });
  }

  /** The same, with the bytes that hold its positions there. */
  eachWithPositions(term: number, visit: (text: number, from: number, to: number) => void): void {
    const reader = new ByteReader(this.#positions);
    reader.at = this.#positionsBegin[term] ?? 0;
    this.#eachEven(term, (text) => {
      const from = reader.at;
      while ((reader.next() & 1) === 1);
      if (this.#dropped?.[text] !== 1) visit(text, from, reader.at);
    });
  }

  /** The same, to be read one by one. */
  textsWith(term: number): TermTexts {
    return new TermTexts({
      postings: this.#postings,
      postingsFrom: this.#postingsBegin[term] ?? 0,
      postingsTo: this.#postingsBegin[term + 1] ?? 0,
      positions: this.#positions,
      positionsFrom: this.#positionsBegin[term] ?? 0,
      isDropped: this.#isDropped,
    });
  }

  /** @param from as `eachWithPositions` told it */
  positionsAt(from: number): number[] {
    const reader = new ByteReader(this.#positions);
    reader.at = from;
    const positions: number[] = [];
    let position = 0;
    for (let hasMore = true; hasMore; ) {
      const written = reader.next();
      position += written >>> 1;
      positions.push(position);
      hasMore = (written & 1) === 1;
    }
    return positions;
  }

  /** The bytes of all positions, to copy. */
  get positionBytes(): Uint8Array {
    return this.#positions;
  }

  /** Those that are gone too: their positions are there. */
  #eachEven(term: number, visit: (text: number) => void): void {
    const bytes = this.#postings;
    const end = this.#postingsBegin[term + 1] ?? 0;
    // Read here rather than by `ByteReader`: a query reads hundreds of thousands.
    for (let at = this.#postingsBegin[term] ?? 0, text = -1; at < end; ) {
      let byte = bytes[at++] ?? 0;
      let distance = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++] ?? 0;
        distance |= (byte & 0x7f) << shift;
      }
      text += distance + 1;
      visit(text);
    }
  }

  #firstOf(owner: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.owners[middle] ?? 0) < owner) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Of the objects around the arrays, about. */
const OBJECTS_BYTES = 1_500;
