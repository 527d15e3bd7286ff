import { nameSpellings, searchWords } from '../words/search-words.ts';
import { joinNames } from './join-names.ts';
import { beginnings, documentsBy } from './rows.ts';
import { skipOf } from './skips.ts';
import { HELP, SortedTerms, type TermRange } from './sorted-terms.ts';

/** A thing by which items are told apart: its only name, or all of them. */
type Help = string | readonly string[];

/** Something that is found by its names. */
export interface Searchable {
  /** Its own names; a whole match on one of them counts for more. */
  readonly names: readonly string[];
  /** Other names that it has. */
  readonly otherNames: readonly string[];
  /**
   * What distinguishes it from others with that name, such as a year, or a country by its names. The same array for the same
   * thing.
   */
  readonly help: readonly Help[];
  /** Items of one group are kept together. */
  readonly group?: string | undefined;
}

/**
 * The texts of an index as rows of numbers. A document has spellings, which are ways of writing its names. A spelling has
 * words, and a word is the position of its term. Postings lead from a term to the documents that have it. What helps, such as a
 * country, is a number of its own: documents share it, with all its words.
 */
export interface PackedTexts {
  readonly terms: SortedTerms;
  /** Where each document's spellings begin; and, like in all rows of beginnings, where the last one's end. */
  readonly spellingsOf: Uint32Array;
  /** Where each spelling's words begin. */
  readonly wordsOf: Uint32Array;
  /** How many words of each spelling are in order; after them come inner words. */
  readonly lengths: Uint8Array;
  /** The place of each spelling's name among the document's names, its own ones first; at most `MAX_NAMES`. */
  readonly nameOf: Uint8Array;
  /** 1 for a spelling of one of its own names. */
  readonly isOwn: Uint8Array;
  readonly words: Uint32Array;
  /** Where each term's postings begin. */
  readonly postingsOf: Uint32Array;
  readonly postings: Uint32Array;
  /** How many terms are words of help. They are the first ones, and have no postings. */
  readonly helpTerms: number;
  /** Where the helps with each of these terms begin. */
  readonly helpsOfTerm: Uint32Array;
  readonly helpOfTerm: Uint32Array;
  /** Where each document's helps begin. */
  readonly helpsOf: Uint32Array;
  readonly helps: Uint32Array;
  /** Where the documents with each help begin. */
  readonly helpedOf: Uint32Array;
  readonly helped: Uint32Array;
  /** Each document's group, as a number. */
  readonly groups: Uint32Array;
  /** Where each group's members begin. */
  readonly membersOf: Uint32Array;
  /** The documents of each group, in their order. */
  readonly members: Uint32Array;
  /** Which terms a name may leave out: `SKIPS`. */
  readonly skips: Uint8Array;
  /**
   * The spellings of several words by their first word, and among those by their second: twice their number, and one more if their article
   * is left out.
   */
  readonly joined: Uint32Array;
  /** Where those with each first word begin. */
  readonly joinedOf: Uint32Array;
}

/** The helps that have one of those terms. */
export function* helpsIn(
  ranges: readonly TermRange[],
  { helpTerms, helpsOfTerm, helpOfTerm }: PackedTexts,
): Generator<number> {
  for (const { from, to } of ranges) {
    const end = helpsOfTerm[Math.min(to, helpTerms)] ?? 0;
    for (let place = from < helpTerms ? (helpsOfTerm[from] ?? 0) : end; place < end; place += 1) {
      yield helpOfTerm[place] ?? 0;
    }
  }
}

export function packTexts(documents: Iterable<Searchable>): PackedTexts {
  const rows = new Rows();
  for (const document of documents) rows.add(document);
  return rows.pack();
}

/** Only names with at most this many words can be found as a whole. */
const MAX_SPELLING_WORDS = 255;

/** Names beyond this many are found, but not told apart. */
export const MAX_NAMES = 255;

class Rows {
  /** Each term with its number before sorting. */
  readonly #terms = new Map<string, number>();
  readonly #groups = new Map<string, number>();
  readonly #helps = new Map<Help, number>();
  /** The terms of each help. */
  readonly #helpTerms: (readonly number[])[] = [];
  readonly #helpsOf: number[] = [];
  readonly #helpsOfDocuments: number[] = [];
  readonly #spellingsOf: number[] = [];
  readonly #wordsOf: number[] = [];
  readonly #lengths: number[] = [];
  readonly #isOwn: number[] = [];
  readonly #nameOf: number[] = [];
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
        this.#beginSpelling(Math.min(words.length, MAX_SPELLING_WORDS), place, place < names.length);
        for (const word of words) this.#words.push(numberIn(this.#terms, word));
        for (const word of inner) this.#words.push(numberIn(this.#terms, word));
      }
    }
    this.#helpsOf.push(this.#helpsOfDocuments.length);
    for (const one of help) this.#helpsOfDocuments.push(this.#helpNumber(one));
  }

  pack(): PackedTexts {
    const sorted = [...this.#terms.keys()].sort(byCodeUnits);
    const places = new Uint32Array(sorted.length);
    for (const [place, term] of sorted.entries()) places[this.#terms.get(term) ?? 0] = place;
    const words = Uint32Array.from(this.#words, (number) => places[number] ?? 0);
    const spellingsOf = Uint32Array.from([...this.#spellingsOf, this.#lengths.length]);
    const wordsOf = Uint32Array.from([...this.#wordsOf, words.length]);
    const terms = SortedTerms.of(sorted);
    const wordsOfDocuments = spellingsOf.map((spelling) => wordsOf[spelling] ?? 0);
    const postings = documentsBy(words, wordsOfDocuments, sorted.length);
    const groups = Uint32Array.from(this.#groupOf);
    const oneEach = Uint32Array.from({ length: groups.length + 1 }, (_, document) => document);
    const members = documentsBy(groups, oneEach, this.#groups.size);
    const lengths = Uint8Array.from(this.#lengths);
    const skips = Uint8Array.from(sorted, skipOf);
    return {
      terms,
      spellingsOf,
      wordsOf,
      lengths,
      nameOf: Uint8Array.from(this.#nameOf),
      isOwn: Uint8Array.from(this.#isOwn),
      words,
      postingsOf: postings.begins,
      postings: postings.documents,
      ...this.#packHelps(places, terms.beginningWith(HELP).to),
      groups,
      membersOf: members.begins,
      members: members.documents,
      skips,
      ...joinNames({ words, wordsOf, lengths, skips }),
    };
  }

  #packHelps(places: Uint32Array, helpTerms: number) {
    const pairs = this.#helpTerms.flatMap((terms, help) =>
      terms.map((term) => ({ term: places[term] ?? 0, help })),
    );
    pairs.sort((one, other) => one.term - other.term);
    const helps = Uint32Array.from(this.#helpsOfDocuments);
    const helpsOf = Uint32Array.from([...this.#helpsOf, helps.length]);
    const { begins: helpedOf, documents: helped } = documentsBy(helps, helpsOf, this.#helps.size);
    return {
      helpTerms,
      helpsOfTerm: beginnings(
        pairs.map(({ term }) => term),
        helpTerms,
      ),
      helpOfTerm: Uint32Array.from(pairs, ({ help }) => help),
      helpsOf,
      helps,
      helpedOf,
      helped,
    };
  }

  #beginSpelling(length: number, name: number, isOwn: boolean): void {
    this.#wordsOf.push(this.#words.length);
    this.#nameOf.push(Math.min(name, MAX_NAMES));
    this.#lengths.push(length);
    this.#isOwn.push(isOwn ? 1 : 0);
  }

  /** The number of a help, whose words are read when it is first met. */
  #helpNumber(help: Help): number {
    const known = this.#helps.get(help);
    if (known !== undefined) return known;
    const texts = typeof help === 'string' ? [help] : help;
    const words = new Set(texts.flatMap(searchWords));
    this.#helpTerms.push([...words].map((word) => numberIn(this.#terms, `${HELP}${word}`)));
    return numberIn(this.#helps, help);
  }
}

/** The number of a key: the next one if it is new. */
function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** The order that `SortedTerms` uses, which differs from any language's collation. */
function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
