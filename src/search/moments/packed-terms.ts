import { bitCount, lettersOf } from '../words/letters.ts';
import { TypoCounter } from '../words/typos.ts';

/** Terms from `from` to `to`, without `to` itself. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** A term that a mistyped word may mean. */
export interface NearTerm {
  readonly index: number;
  readonly typos: number;
}

/** Sorted terms in a few arrays of numbers: as strings, a hundred thousand of them would take several times the memory. */
export class PackedTerms {
  /** The letters of all terms, one behind the other, as UTF-16. */
  readonly #text: Uint16Array;
  /** Where each begins, and where the last one ends. */
  readonly #begins: Uint32Array;
  readonly #letters: Uint32Array;

  constructor({ text, begins, letters }: PackedTermArrays) {
    this.#text = text;
    this.#begins = begins;
    this.#letters = letters;
  }

  get count(): number {
    return this.#letters.length;
  }

  get bytes(): number {
    return this.#text.byteLength + this.#begins.byteLength + this.#letters.byteLength;
  }

  at(index: number): string {
    const end = this.#begins[index + 1] ?? 0;
    let term = '';
    // Several times as quick as all at once: terms are short, and a merge reads hundreds of thousands.
    for (let at = this.#begins[index] ?? 0; at < end; at += 1)
      term += String.fromCharCode(this.#text[at] ?? 0);
    return term;
  }

  /** The term itself, as a range of one or none. */
  equal(term: string): TermRange {
    const from = this.#first(term, false);
    return { from, to: from < this.count && this.#compare(from, term, false) === 0 ? from + 1 : from };
  }

  /** All that begin with it, itself included. */
  beginningWith(beginning: string): TermRange {
    return { from: this.#first(beginning, false), to: this.#first(beginning, true) };
  }

  /** @param limit of typing errors */
  near(word: string, limit: number): NearTerm[] {
    const wanted = lettersOf(word);
    // With so few letters, even a term that has none of them is near.
    if (limit === 0 || bitCount(wanted) <= limit) return [];
    const counter = new TypoCounter(word, limit, false);
    const found: NearTerm[] = [];
    for (let index = 0; index < this.#letters.length; index += 1) {
      const letters = this.#letters[index] ?? 0;
      if (bitCount(wanted & ~letters) > limit || bitCount(letters & ~wanted) > limit) continue;
      const typos = counter.count(this.at(index));
      if (typos <= limit) found.push({ index, typos });
    }
    return found;
  }

  /** The first term that doesn't sort before `term`; or that sorts after all that begin with it. */
  #first(term: string, isPast: boolean): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(middle, term, isPast);
      if (order < 0 || (isPast && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param asBeginning what begins with the term counts as equal */
  #compare(index: number, term: string, asBeginning: boolean): number {
    const begin = this.#begins[index] ?? 0;
    const length = (this.#begins[index + 1] ?? 0) - begin;
    const shorter = Math.min(length, term.length);
    for (let place = 0; place < shorter; place += 1) {
      const difference = (this.#text[begin + place] ?? 0) - term.charCodeAt(place);
      if (difference !== 0) return difference;
    }
    return asBeginning && length >= term.length ? 0 : length - term.length;
  }
}

interface PackedTermArrays {
  readonly text: Uint16Array;
  readonly begins: Uint32Array;
  readonly letters: Uint32Array;
}

/** Takes terms in their order, and packs them. */
export class TermPacker {
  #text = new Uint16Array(1024);
  #length = 0;
  #begins = new Uint32Array(256);
  #letters = new Uint32Array(256);
  #count = 0;

  add(term: string): void {
    if (this.#length + term.length > this.#text.length)
      this.#text = larger(this.#text, this.#length + term.length);
    if (this.#count + 1 >= this.#begins.length) {
      this.#begins = larger(this.#begins, 0);
      this.#letters = larger(this.#letters, 0);
    }
    for (let place = 0; place < term.length; place += 1) this.#text[this.#length++] = term.charCodeAt(place);
    this.#letters[this.#count++] = lettersOf(term);
    this.#begins[this.#count] = this.#length;
  }

  done(): PackedTerms {
    return new PackedTerms({
      text: this.#text.slice(0, this.#length),
      begins: this.#begins.slice(0, this.#count + 1),
      letters: this.#letters.slice(0, this.#count),
    });
  }
}

/** A copy with twice the room, or as much as is needed. */
function larger<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, needed: number): Numbers {
  const copy =
    numbers instanceof Uint16Array
      ? new Uint16Array(Math.max(numbers.length * 2, needed))
      : new Uint32Array(numbers.length * 2);
  copy.set(numbers);
  return copy as Numbers;
}
