import type { JoinedNames } from './joined-names.ts';
import { helpsIn, type PackedTexts } from './pack-texts.ts';
import type { Query, SoughtWord } from './query.ts';
import { type Meanings, SpellingRanker } from './rank-spelling.ts';
import { OneRanking, type Ranking, type Way } from './ranking.ts';

/** Ranks the documents of an index, one query after another. */
export class Ranker {
  readonly #texts: PackedTexts;
  readonly #joined: JoinedNames;
  /** All zero between queries. Allocated once, because there is one for each term. */
  readonly #meanings: Meanings;

  constructor(texts: PackedTexts, joined: JoinedNames) {
    this.#texts = texts;
    this.#joined = joined;
    const row = () => new Uint32Array(texts.terms.count);
    this.#meanings = { near: row(), equal: row(), help: new Uint32Array(texts.helpedOf.length) };
  }

  /** @param use takes what it needs of the ranking, which is of no use later */
  rank<T>(query: Query, way: Way, use: (ranking: Ranking) => T): T {
    this.#mean(query.words);
    try {
      const ranking = new OneRanking(
        this.#texts,
        new SpellingRanker(this.#texts, this.#meanings, query),
        this.#meanings.help,
        query,
        way,
      );
      ranking.addNamed();
      if (way !== 'butOne') ranking.addJoined(this.#joined);
      return use(ranking);
    } finally {
      this.#forget(query.words);
    }
  }

  #mean(words: readonly SoughtWord[]): void {
    const { near, equal, help } = this.#meanings;
    for (const word of words) {
      for (const { from, to } of word.near) {
        for (let term = from; term < to; term += 1) near[term] = (near[term] ?? 0) | word.bit;
      }
      for (const number of helpsIn(word.near, this.#texts)) help[number] = (help[number] ?? 0) | word.bit;
      for (const { from } of word.equal) equal[from] = (equal[from] ?? 0) | word.bit;
    }
  }

  #forget(words: readonly SoughtWord[]): void {
    this.#meanings.help.fill(0);
    for (const word of words) {
      for (const { from, to } of word.near) this.#meanings.near.fill(0, from, to);
      for (const { from } of word.equal) this.#meanings.equal[from] = 0;
    }
  }
}
