import { nameSpellings, searchWords } from '../words/search-words.ts';
import { ARTICLES, CONNECTORS } from '../words/synonyms.ts';
import { HELP, SortedTerms } from './sorted-terms.ts';

/** Something that is found by its names. */
export interface Searchable {
  /** Its own names; a whole match on one of them counts for more. */
  readonly names: readonly string[];
  /** Other names that it has. */
  readonly otherNames: readonly string[];
  /** What distinguishes it from others with that name, such as a year. */
  readonly help: readonly string[];
  /** Items of one group are kept together. */
  readonly group?: string | undefined;
}

/**
 * The texts of an index as rows of numbers. A document has spellings, which are ways of writing its names, and after them
 * one with its help words. A spelling has words, and a word is the position of its term. Postings lead from a term to the
 * documents that have it.
 */
export interface PackedTexts {
  readonly terms: SortedTerms;
  /** Where each document's spellings begin; and, like in all rows of beginnings, where the last one's end. */
  readonly spellingsOf: Uint32Array;
  /** Where each spelling's words begin. */
  readonly wordsOf: Uint32Array;
  /** How many words of each spelling are in order; after them come inner words or help words. */
  readonly lengths: Uint8Array;
  /** 1 for a spelling of one of its own names. */
  readonly isOwn: Uint8Array;
  readonly words: Uint32Array;
  /** Where each term's postings begin. */
  readonly postingsOf: Uint32Array;
  readonly postings: Uint32Array;
  /** Each document's group, as a number. */
  readonly groups: Uint32Array;
  /** Which terms a name may leave out: `SKIPS`. */
  readonly skips: Uint8Array;
}

/** An article may be missing at the start of a name, a connector anywhere. */
export const SKIPS = { article: 1, connector: 2 } as const;

export function packTexts(documents: readonly Searchable[]): PackedTexts {
  const rows = new Rows();
  for (const document of documents) rows.add(document);
  return rows.pack();
}

/** Only names with at most this many words can be found as a whole. */
const MAX_SPELLING_WORDS = 255;

class Rows {
  /** Each term with its number before sorting. */
  readonly #terms = new Map<string, number>();
  readonly #groups = new Map<string, number>();
  readonly #helps = new Map<string, readonly number[]>();
  readonly #spellingsOf: number[] = [];
  readonly #wordsOf: number[] = [];
  readonly #lengths: number[] = [];
  readonly #isOwn: number[] = [];
  readonly #words: number[] = [];
  readonly #groupOf: number[] = [];

  add({ names, otherNames, help, group }: Searchable): void {
    // A group of one must not be mistaken for a named one.
    const key = group === undefined ? ` ${this.#spellingsOf.length}` : group;
    this.#groupOf.push(numberIn(this.#groups, key));
    this.#spellingsOf.push(this.#lengths.length);
    const known = new Set<string>();
    for (const [place, name] of [...names, ...otherNames].entries()) {
      for (const { words, inner } of nameSpellings(name)) {
        const written = words.join(' ');
        if (known.has(written)) continue;
        known.add(written);
        this.#beginSpelling(Math.min(words.length, MAX_SPELLING_WORDS), place < names.length);
        for (const word of words) this.#words.push(numberIn(this.#terms, word));
        for (const word of inner) this.#words.push(numberIn(this.#terms, word));
      }
    }
    this.#beginSpelling(0, false);
    for (const text of help) {
      for (const word of this.#helpWords(text)) this.#words.push(word);
    }
  }

  pack(): PackedTexts {
    const sorted = [...this.#terms.keys()].sort(byCodeUnits);
    const places = new Uint32Array(sorted.length);
    for (const [place, term] of sorted.entries()) places[this.#terms.get(term) ?? 0] = place;
    const words = Uint32Array.from(this.#words, (number) => places[number] ?? 0);
    const spellingsOf = Uint32Array.from([...this.#spellingsOf, this.#lengths.length]);
    const wordsOf = Uint32Array.from([...this.#wordsOf, words.length]);
    return {
      terms: new SortedTerms(sorted),
      spellingsOf,
      wordsOf,
      lengths: Uint8Array.from(this.#lengths),
      isOwn: Uint8Array.from(this.#isOwn),
      words,
      ...postingsFor(words, sorted.length, spellingsOf, wordsOf),
      groups: Uint32Array.from(this.#groupOf),
      skips: Uint8Array.from(sorted, skipOf),
    };
  }

  #beginSpelling(length: number, isOwn: boolean): void {
    this.#wordsOf.push(this.#words.length);
    this.#lengths.push(length);
    this.#isOwn.push(isOwn ? 1 : 0);
  }

  /** Cached, because all films of one country share them. */
  #helpWords(text: string): readonly number[] {
    const known =
      this.#helps.get(text) ?? searchWords(text).map((word) => numberIn(this.#terms, `${HELP}${word}`));
    this.#helps.set(text, known);
    return known;
  }
}

function postingsFor(
  words: Uint32Array,
  terms: number,
  spellingsOf: Uint32Array,
  wordsOf: Uint32Array,
): Pick<PackedTexts, 'postings' | 'postingsOf'> {
  const postingsOf = new Uint32Array(terms + 1);
  for (const term of words) postingsOf[term + 1] = (postingsOf[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term += 1) {
    postingsOf[term + 1] = (postingsOf[term + 1] ?? 0) + (postingsOf[term] ?? 0);
  }
  const next = postingsOf.slice();
  const postings = new Uint32Array(words.length);
  for (let document = 0; document + 1 < spellingsOf.length; document += 1) {
    const end = wordsOf[spellingsOf[document + 1] ?? 0] ?? 0;
    for (let place = wordsOf[spellingsOf[document] ?? 0] ?? 0; place < end; place += 1) {
      const term = words[place] ?? 0;
      const at = next[term] ?? 0;
      postings[at] = document;
      next[term] = at + 1;
    }
  }
  return { postings, postingsOf };
}

function skipOf(term: string): number {
  return (ARTICLES.has(term) ? SKIPS.article : 0) | (CONNECTORS.has(term) ? SKIPS.connector : 0);
}

/** The number of a key: the next one if it is new. */
function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** The order that `SortedTerms` uses, which differs from any language's collation. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
