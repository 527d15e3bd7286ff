import { LRUCache } from 'lru-cache';
import { type TypoLimit, typosInName } from '../words/typos.ts';
import { bestGroups, type Order } from './best-groups.ts';
import { JoinedNames } from './joined-names.ts';
import { otherReadings, withoutAsides } from './other-readings.ts';
import { MAX_NAMES, type PackedTexts } from './pack-texts.ts';
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
 * How a document matches. `exact`: by its own names, with or without its help words. `sibling`: by the names of another one of
 * its group, and by its own help words. `help`: by its help words alone. `extra`: but for a word too many. `near`: but for typing
 * errors.
 */
export type MatchKind = 'exact' | 'sibling' | 'help' | 'extra' | 'near';

/** Why a document was found. */
export interface Match {
  readonly kind: MatchKind;
  /** The document whose names match: itself, or one of its group. */
  readonly by: number;
  /** The places of the names with what was typed among its names, its own ones first; the best name first. */
  readonly names: readonly number[];
  /** `whole`: what was typed is one of the names; `lean`: but for an article, “and” or spaces. */
  readonly extent: 'whole' | 'lean' | 'part';
}

/** Documents that belong together, in their order; but the best match comes first: of several with that name, the best known. */
export interface Group {
  /** The score of its best document, comparable among results of the same nearness. */
  readonly score: number;
  readonly documents: readonly number[];
  /** For each document, why it is here. */
  readonly matches: readonly Match[];
}

/** The results in groups, the best first. */
export interface Found {
  /** If two indexes have results, the nearer ones come first. */
  readonly nearness: number;
  readonly groups: readonly Group[];
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
  /** How well known each document is, from 0 to 255: of two that match equally well, it decides. */
  readonly weights?: Uint8Array;
}

/** Finds documents by their names, in any script, from a few letters, despite typing errors. It never changes. */
export class TextIndex {
  readonly #typos: TypoLimit;
  readonly #texts: PackedTexts;
  readonly #order: Order;
  readonly #rank: Ranker;
  readonly #kept = new LRUCache<string, Found>({ max: MAX_KEPT });

  /**
   * @param texts of the documents, in the order of equal matches, also within a group
   * @param typos how many typing errors a word may have
   */
  constructor(texts: PackedTexts, { typos = typosInName, weights = NO_WEIGHTS }: IndexOptions = {}) {
    this.#typos = typos;
    this.#texts = texts;
    this.#order = { groups: texts.groups, weights };
    this.#rank = new Ranker(texts, new JoinedNames(texts));
  }

  get texts(): PackedTexts {
    return this.#texts;
  }

  /** How many documents there are. */
  get #count(): number {
    return this.#texts.groups.length;
  }

  /**
   * As many of the best groups as are needed for that many documents, each group whole. For an empty query, the best known
   * documents, each in a group of its own.
   * @param min the least nearness of use to the caller: nothing is searched for less
   */
  find(typed: string, max: number, min: number = NEARNESS.beginning): Found {
    if (this.#count === 0) return { nearness: NEARNESS.beginning, groups: [] };
    if (typed.length > MAX_KEPT_LENGTH) return this.#find(typed, max, min);
    const key = `${max} ${min} ${typed}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const found = this.#find(typed, max, min);
    this.#kept.set(key, found);
    return found;
  }

  /** The same for what nobody typed: it must not push out what people type. */
  findOnce(text: string, max: number, min: number): Found {
    return this.#count === 0 ? { nearness: min, groups: [] } : this.#find(text, max, min);
  }

  #find(typed: string, max: number, min: number): Found {
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
  #beginning(words: readonly string[], max: number): Group[] {
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
  #completed(groups: readonly Group[], words: readonly string[], max: number): readonly Group[] {
    const found = groups.flatMap(({ matches }) => matches);
    if (found.some(({ kind, extent }) => kind === 'exact' && extent !== 'part')) return groups;
    const areSiblings = found.every(({ kind }) => kind === 'sibling');
    const known = new Set(groups.flatMap(({ documents }) => documents));
    const called = this.#ranked(words, STRICT, 'butHelp', max);
    const further = only(
      called,
      (document, { extent }) => !known.has(document) && (areSiblings || extent !== 'part'),
    );
    return [...groups, ...further.map((group) => ({ ...group, score: 0 }))];
  }

  #first(max: number): Group[] {
    const nothing = { kind: 'help', names: [], extent: 'part' } as const;
    const { weights } = this.#order;
    const byWeight = [...this.#texts.groups.keys()].sort(
      (one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other,
    );
    return byWeight
      .slice(0, max)
      .map((document) => ({ score: 0, documents: [document], matches: [{ ...nothing, by: document }] }));
  }

  /** Before what only others of its group are called, comes what is called so itself if the text is read in another way. */
  #orReadAnew(found: Group[], typed: string, words: readonly string[], max: number): Group[] {
    if (found.length === 0 || found.some(({ matches }) => matches.some(({ kind }) => kind === 'exact')))
      return found;
    const own = only(
      this.#readAnew(typed, words, max),
      (_, { kind, extent }) => kind === 'exact' && extent !== 'part',
    );
    const known = new Set(own.flatMap(({ documents }) => documents));
    const score = Math.max(0, ...found.map((group) => group.score)) + 1;
    return [...own.map((group) => ({ ...group, score })), ...only(found, (document) => !known.has(document))];
  }

  /** What else the text may mean; the first reading that finds something. */
  #readAnew(typed: string, words: readonly string[], max: number): Group[] {
    for (const reading of otherReadings(typed, words, this.#texts)) {
      const groups = this.#ranked(reading, TOGETHER, 'every', max);
      if (groups.length > 0) return groups;
    }
    return [];
  }

  #ranked(words: readonly string[], leniency: Leniency, way: Way, max: number): Group[] {
    const query = readQuery(words, this.#texts, leniency);
    if (way === 'butHelp' && query.helpful === 0) return [];
    const kind = way !== 'every' ? 'extra' : leniency === STRICT || leniency === TOGETHER ? 'exact' : 'near';
    return this.#rank.rank(query, way, (ranking) =>
      bestGroups(ranking, this.#order, max).map(({ score, documents }) => ({
        score,
        documents,
        matches: documents.map((document) => matchOf(document, kind, ranking)),
      })),
    );
  }
}

function matchOf(document: number, kind: MatchKind, ranking: Ranking): Match {
  const { by, names, extent } = ranking.explain(document);
  const exactly = by !== document ? 'sibling' : names.length === 0 ? 'help' : 'exact';
  return {
    kind: kind === 'exact' ? exactly : kind,
    by,
    names: names.filter((name) => name !== MAX_NAMES),
    extent,
  };
}

const asExtra = (match: Match): Match => ({ ...match, kind: 'extra' });

/** The groups that have such documents, each with only those. */
function only(groups: readonly Group[], fits: (document: number, match: Match) => boolean): Group[] {
  return groups
    .map(({ score, documents, matches }) => {
      const kept = documents.map((document, place) =>
        matches.slice(place, place + 1).some((match) => fits(document, match)),
      );
      return {
        score,
        documents: documents.filter((_, place) => kept[place]),
        matches: matches.filter((_, place) => kept[place]),
      };
    })
    .filter(({ documents }) => documents.length > 0);
}
