import type { PackedTexts } from './pack-texts.ts';
import type { Query, SoughtWord } from './query.ts';
import { type Meanings, SCORE, SpellingRanker } from './rank-spelling.ts';
import { bitCount } from './sorted-terms.ts';

/** Added to a score if no year or country was needed as help. */
const BY_NAMES_ALONE = 16;

/** Above every score. */
export const SCORES = 32;

/** Ranks the documents of an index, one query after another. */
export class Ranker {
  readonly #texts: PackedTexts;
  /** All zero between queries. Allocated once, because there is one for each term. */
  readonly #meanings: Meanings;

  constructor(texts: PackedTexts) {
    this.#texts = texts;
    const row = () => new Uint32Array(texts.terms.count);
    this.#meanings = { near: row(), equal: row() };
  }

  /** The score of each document that has all required words, and 0 for the others. */
  all(query: Query): Uint8Array {
    const [rarest] = rarestFirst(query);
    return this.#rank(query, rarest ? [rarest] : [], bitCount(query.required));
  }

  /** The same for documents that lack one required word: they have at least two, one of them in a name. */
  allButOne(query: Query): Uint8Array {
    const min = bitCount(query.required) - 1;
    // A document that lacks only one word has at least one of any two.
    return this.#rank(query, min < 2 ? [] : rarestFirst(query).slice(0, 2), min);
  }

  #rank(query: Query, candidates: readonly SoughtWord[], min: number): Uint8Array {
    const { postings, postingsOf, groups } = this.#texts;
    const scores = new Uint8Array(groups.length);
    const seen = new Uint8Array(groups.length);
    const spellings = new SpellingRanker(this.#texts, this.#meanings, query);
    this.#mean(query.words);
    for (const { from, to } of candidates.flatMap(({ near }) => near)) {
      const end = postingsOf[to] ?? 0;
      for (let place = postingsOf[from] ?? 0; place < end; place += 1) {
        const document = postings[place] ?? 0;
        if (seen[document] === 1) continue;
        seen[document] = 1;
        scores[document] = this.#score(document, spellings, query, min);
      }
    }
    this.#forget(query.words);
    return scores;
  }

  #score(document: number, spellings: SpellingRanker, { required }: Query, min: number): number {
    const first = this.#texts.spellingsOf[document] ?? 0;
    const help = (this.#texts.spellingsOf[document + 1] ?? 0) - 1;
    let named = 0;
    let best = 0;
    for (let spelling = first; spelling < help; spelling += 1) {
      const bits = spellings.bits(spelling, required);
      named |= bits & required;
      if ((bits & required) === required) best = Math.max(best, spellings.score(spelling, required));
    }
    if (best > 0) return best + BY_NAMES_ALONE;
    if (named === required) return SCORE.inSeveralNames + BY_NAMES_ALONE;
    const matched = bitCount((named | spellings.bits(help, required)) & required);
    if (matched < min) return 0;
    if (named === 0) return matched === bitCount(required) ? SCORE.byHelpAlone : 0;
    best = SCORE.inSeveralNames;
    for (let spelling = first; spelling < help; spelling += 1) {
      if ((spellings.bits(spelling, named) & named) === named)
        best = Math.max(best, spellings.score(spelling, named));
    }
    return best;
  }

  #mean(words: readonly SoughtWord[]): void {
    const { near, equal } = this.#meanings;
    for (const word of words) {
      for (const { from, to } of word.near) {
        for (let term = from; term < to; term += 1) near[term] = (near[term] ?? 0) | word.bit;
      }
      for (const { from } of word.equal) equal[from] = (equal[from] ?? 0) | word.bit;
    }
  }

  #forget(words: readonly SoughtWord[]): void {
    for (const word of words) {
      for (const { from, to } of word.near) this.#meanings.near.fill(0, from, to);
      for (const { from } of word.equal) this.#meanings.equal[from] = 0;
    }
  }
}

function rarestFirst({ words }: Query): SoughtWord[] {
  return words.filter(({ isOptional }) => !isOptional).sort((one, other) => one.postings - other.postings);
}
