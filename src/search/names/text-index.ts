import { LRUCache } from 'lru-cache';
import { maxTypos } from '../words/typos.ts';
import { bestGroups, type Group } from './best-groups.ts';
import { type PackedTexts, packTexts, type Searchable } from './pack-texts.ts';
import { readQuery, wordsOfQuery } from './query.ts';
import { Ranker } from './rank.ts';

/** How near the results are to what was typed; higher is nearer. */
export const NEARNESS = { allButOneWord: 0, typos: 1, exact: 2 } as const;

/** The results in groups, the best first. */
export interface Found<T> {
  /** If two indexes have results, the nearer ones come first. */
  readonly nearness: number;
  readonly groups: readonly Group<T>[];
}

/** Results kept by an index: people who look for the same thing begin with the same letters, key by key. */
const MAX_KEPT = 500;
/** Longer queries are typed by one person only. */
const MAX_KEPT_LENGTH = 40;

/** Finds things by their names, in any script, from a few letters, despite typing errors. It never changes. */
export class TextIndex<T> {
  readonly #items: readonly T[];
  readonly #texts: PackedTexts;
  readonly #rank: Ranker;
  readonly #kept = new LRUCache<string, Found<T>>({ max: MAX_KEPT });

  /**
   * @param items in the order of equal matches, also within a group
   * @param texts what describes an item, or the packed texts of all, in the same order
   */
  constructor(items: readonly T[], texts: ((item: T) => Searchable) | PackedTexts) {
    this.#items = items;
    this.#texts = typeof texts === 'function' ? packTexts(items.map(texts)) : texts;
    this.#rank = new Ranker(this.#texts);
  }

  /**
   * As many of the best groups as are needed for that many items, each group whole. For an empty query, the first items,
   * each in a group of its own.
   * @param min the least nearness of use to the caller: nothing is searched for less
   */
  find(typed: string, max: number, min: number = NEARNESS.allButOneWord): Found<T> {
    if (this.#items.length === 0) return { nearness: NEARNESS.allButOneWord, groups: [] };
    if (typed.length > MAX_KEPT_LENGTH) return this.#find(typed, max, min);
    const key = `${max} ${min} ${typed}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const found = this.#find(typed, max, min);
    this.#kept.set(key, found);
    return found;
  }

  #find(typed: string, max: number, min: number): Found<T> {
    const words = wordsOfQuery(typed);
    if (words.length === 0) {
      const groups = this.#items.slice(0, max).map((item) => ({ score: 0, items: [item] }));
      return { nearness: NEARNESS.exact, groups };
    }
    let query = readQuery(words, this.#texts, 0);
    const exact = this.#best(this.#rank.all(query), max);
    if (exact.length > 0 || min === NEARNESS.exact) return { nearness: NEARNESS.exact, groups: exact };
    const longest = Math.max(...words.map((word) => word.length));
    for (let typos = 1; typos <= maxTypos(longest); typos += 1) {
      query = readQuery(words, this.#texts, typos);
      const mistyped = this.#best(this.#rank.all(query), max);
      if (mistyped.length > 0) return { nearness: NEARNESS.typos, groups: mistyped };
    }
    const mended = this.#best(this.#rank.all(readQuery(words, this.#texts, 1, 'every')), max);
    if (mended.length > 0 || min === NEARNESS.typos) return { nearness: NEARNESS.typos, groups: mended };
    return { nearness: NEARNESS.allButOneWord, groups: this.#best(this.#rank.allButOne(query), max) };
  }

  #best(scores: Uint8Array, max: number): Group<T>[] {
    return bestGroups(scores, this.#texts.groups, this.#items, max);
  }
}
