import { LRUCache } from 'lru-cache';
import { type TypoLimit, typosInName } from '../words/typos.ts';
import { bestGroups, type Order } from './best-groups.ts';
import { JoinedNames } from './joined-names.ts';
import { otherReadings, withoutAsides } from './other-readings.ts';
import { MAX_NAMES, type PackedTexts, packTexts, type Searchable } from './pack-texts.ts';
import { type Leniency, readQuery, STRICT, wordsOfQuery } from './query.ts';
import { Ranker } from './rank.ts';
import type { Ranking, Way } from './ranking.ts';

/** How near the results are to what was typed; higher is nearer. */
export const NEARNESS = {
  beginning: 0,
  allButOneWord: 1,
  mended: 2,
  wordTooMany: 3,
  typos: 4,
  exact: 5,
} as const;

/**
 * How an item matches. `exact`: by its own names, with or without its help words. `sibling`: by the names of another item of
 * its group, and by its own help words. `help`: by its help words alone. `extra`: but for a word too many. `near`: but for typing
 * errors.
 */
export type MatchKind = 'exact' | 'sibling' | 'help' | 'extra' | 'near';

/** Why an item was found. */
export interface Match<T> {
  readonly kind: MatchKind;
  /** The item whose names match: itself, or one of its group. */
  readonly by: T;
  /** The names with what was typed, the best first. */
  readonly names: readonly string[];
  /** `whole`: what was typed is one of the names; `lean`: but for an article, “and” or spaces. */
  readonly extent: 'whole' | 'lean' | 'part';
}

/** Items that belong together, in their order; but one that is the only best match comes first. */
export interface Group<T> {
  /** The score of its best item, comparable among results of the same nearness. */
  readonly score: number;
  readonly items: readonly T[];
  /** For each item, why it is here. */
  readonly matches: readonly Match<T>[];
}

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

/** For words that were divided or joined differently. */
const TOGETHER: Leniency = { ...STRICT, keepsTogether: true };

/** How many words too many may be behind a name. */
const MAX_DROPPED = 6;
/** A text of more words is not a title with some words too many. */
const MAX_LONG = 12;

const NO_WEIGHTS = new Uint8Array();

interface IndexOptions {
  readonly typos?: TypoLimit;
  readonly texts?: PackedTexts;
  /** How well known each item is, from 0 to 255: of two that match equally well, it decides. */
  readonly weights?: Uint8Array;
}

/** Finds things by their names, in any script, from a few letters, despite typing errors. It never changes. */
export class TextIndex<T> {
  readonly #items: readonly T[];
  readonly #describe: (item: T) => Searchable;
  readonly #typos: TypoLimit;
  readonly #texts: PackedTexts;
  readonly #order: Order;
  readonly #rank: Ranker;
  readonly #kept = new LRUCache<string, Found<T>>({ max: MAX_KEPT });

  /**
   * @param items in the order of equal matches, also within a group
   * @param describe what names an item
   * @param typos how many typing errors a word may have
   */
  constructor(
    items: readonly T[],
    describe: (item: T) => Searchable,
    { typos = typosInName, texts = packTexts(items.map(describe)), weights = NO_WEIGHTS }: IndexOptions = {},
  ) {
    this.#items = items;
    this.#describe = describe;
    this.#typos = typos;
    this.#texts = texts;
    this.#order = { groups: texts.groups, weights };
    this.#rank = new Ranker(this.#texts, new JoinedNames(this.#texts));
  }

  get texts(): PackedTexts {
    return this.#texts;
  }

  /**
   * As many of the best groups as are needed for that many items, each group whole. For an empty query, the best known items,
   * each in a group of its own.
   * @param min the least nearness of use to the caller: nothing is searched for less
   */
  find(typed: string, max: number, min: number = NEARNESS.beginning): Found<T> {
    if (this.#items.length === 0) return { nearness: NEARNESS.beginning, groups: [] };
    if (typed.length > MAX_KEPT_LENGTH) return this.#find(typed, max, min);
    const key = `${max} ${min} ${typed}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const found = this.#find(typed, max, min);
    this.#kept.set(key, found);
    return found;
  }

  /** The same for what nobody typed: it must not push out what people type. */
  findOnce(text: string, max: number, min: number): Found<T> {
    return this.#items.length === 0 ? { nearness: min, groups: [] } : this.#find(text, max, min);
  }

  #find(typed: string, max: number, min: number): Found<T> {
    const words = wordsOfQuery(typed);
    if (words.length === 0) return { nearness: NEARNESS.exact, groups: this.#first(max) };
    for (const { nearness, search } of this.#searches(typed, words, max)) {
      if (nearness < min) break;
      const groups = search();
      if (groups.length > 0) return { nearness, groups: this.#completed(groups, words, max) };
    }
    return { nearness: min, groups: [] };
  }

  /** The nearest first. */
  *#searches(typed: string, words: readonly string[], max: number) {
    const strictly = (sought: readonly string[]) => this.#ranked(sought, STRICT, 'every', max);
    yield { nearness: NEARNESS.exact, search: () => this.#orReadAnew(strictly(words), typed, words, max) };
    const plain = withoutAsides(words);
    if (plain.length < words.length) yield { nearness: NEARNESS.exact, search: () => strictly(plain) };
    yield { nearness: NEARNESS.exact, search: () => this.#readAnew(typed, plain, max) };
    for (const most of [1, 2]) {
      const typos: TypoLimit = (letters) => Math.min(most, this.#typos(letters)) as 0 | 1 | 2;
      yield { nearness: NEARNESS.typos, search: () => this.#ranked(plain, { typos }, 'every', max) };
    }
    yield { nearness: NEARNESS.wordTooMany, search: () => this.#ranked(plain, STRICT, 'butHelp', max) };
    const once: TypoLimit = (letters) => Math.min(1, this.#typos(letters)) as 0 | 1;
    const mended = { typos: once, mendsKnown: true };
    yield { nearness: NEARNESS.mended, search: () => this.#ranked(plain, mended, 'every', max) };
    const typos = this.#typos;
    yield { nearness: NEARNESS.allButOneWord, search: () => this.#ranked(plain, { typos }, 'butOne', max) };
    yield { nearness: NEARNESS.beginning, search: () => this.#beginning(plain, max) };
  }

  /** A whole name with several words too many behind it: “forrest gump tom hanks”. */
  #beginning(words: readonly string[], max: number): Group<T>[] {
    if (words.length > MAX_LONG) return [];
    for (let count = words.length - 2; count >= Math.max(1, words.length - MAX_DROPPED); count -= 1) {
      const found = this.#ranked(words.slice(0, count), STRICT, 'every', max);
      const whole = only(found, (_, { extent }) => extent !== 'part');
      if (whole.length > 0) return whole.map((group) => ({ ...group, matches: group.matches.map(asExtra) }));
    }
    return [];
  }

  /**
   * If nothing has exactly the name that was typed, what has it comes behind, though its year or country differs: those are
   * easily mistaken.
   */
  #completed(groups: readonly Group<T>[], words: readonly string[], max: number): readonly Group<T>[] {
    const found = groups.flatMap(({ matches }) => matches);
    if (found.some(({ kind, extent }) => kind === 'exact' && extent !== 'part')) return groups;
    const areSiblings = found.every(({ kind }) => kind === 'sibling');
    const known = new Set(groups.flatMap(({ items }) => items));
    const called = this.#ranked(words, STRICT, 'butHelp', max);
    const further = only(
      called,
      (item, { extent }) => !known.has(item) && (areSiblings || extent !== 'part'),
    );
    return [...groups, ...further.map((group) => ({ ...group, score: 0 }))];
  }

  #first(max: number): Group<T>[] {
    const nothing = { kind: 'help', names: [], extent: 'part' } as const;
    const { weights } = this.#order;
    const byWeight = [...this.#items.keys()].sort(
      (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other,
    );
    return byWeight
      .slice(0, max)
      .flatMap((place) => this.#items.slice(place, place + 1))
      .map((item) => ({ score: 0, items: [item], matches: [{ ...nothing, by: item }] }));
  }

  /** Before what only others of its group are called, comes what is called so itself if the text is read in another way. */
  #orReadAnew(found: Group<T>[], typed: string, words: readonly string[], max: number): Group<T>[] {
    if (found.length === 0 || found.some(({ matches }) => matches.some(({ kind }) => kind === 'exact')))
      return found;
    const own = only(
      this.#readAnew(typed, words, max),
      (_, { kind, extent }) => kind === 'exact' && extent !== 'part',
    );
    const known = new Set(own.flatMap(({ items }) => items));
    const score = Math.max(0, ...found.map((group) => group.score)) + 1;
    return [...own.map((group) => ({ ...group, score })), ...only(found, (item) => !known.has(item))];
  }

  /** What else the text may mean; the first reading that finds something. */
  #readAnew(typed: string, words: readonly string[], max: number): Group<T>[] {
    for (const reading of otherReadings(typed, words, this.#texts)) {
      const groups = this.#ranked(reading, TOGETHER, 'every', max);
      if (groups.length > 0) return groups;
    }
    return [];
  }

  #ranked(words: readonly string[], leniency: Leniency, way: Way, max: number): Group<T>[] {
    const query = readQuery(words, this.#texts, leniency);
    if (way === 'butHelp' && query.helpful === 0) return [];
    const kind = way !== 'every' ? 'extra' : leniency === STRICT || leniency === TOGETHER ? 'exact' : 'near';
    return this.#rank.rank(query, way, (ranking) =>
      bestGroups(ranking, this.#order, max).map(({ score, documents }) => ({
        score,
        items: documents.flatMap((document) => this.#items.slice(document, document + 1)),
        matches: documents.map((document) => this.#match(document, kind, ranking)),
      })),
    );
  }

  #match(document: number, kind: MatchKind, ranking: Ranking): Match<T> {
    const { by, names, extent } = ranking.explain(document);
    const item = this.#items[by] as T;
    const all = namesOf(this.#describe(item));
    const exactly = by !== document ? 'sibling' : names.length === 0 ? 'help' : 'exact';
    return {
      kind: kind === 'exact' ? exactly : kind,
      by: item,
      names: names.flatMap((name) => (name === MAX_NAMES ? [] : (all[name] ?? []))),
      extent,
    };
  }
}

const namesOf = ({ names, otherNames }: Searchable): readonly string[] => [...names, ...otherNames];

const asExtra = <T>(match: Match<T>): Match<T> => ({ ...match, kind: 'extra' });

/** The groups that have such items, each with only those. */
function only<T>(groups: readonly Group<T>[], fits: (item: T, match: Match<T>) => boolean): Group<T>[] {
  return groups
    .map(({ score, items, matches }) => {
      const kept = items.map((item, place) =>
        matches.slice(place, place + 1).some((match) => fits(item, match)),
      );
      return {
        score,
        items: items.filter((_, place) => kept[place]),
        matches: matches.filter((_, place) => kept[place]),
      };
    })
    .filter(({ items }) => items.length > 0);
}
