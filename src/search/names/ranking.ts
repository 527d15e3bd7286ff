import { bitCount } from '../words/letters.ts';
import type { JoinedMatch, JoinedNames } from './joined-names.ts';
import { helpsIn, type PackedTexts } from './pack-texts.ts';
import type { Query, SoughtWord } from './query.ts';
import { LEVEL, type SpellingRanker } from './rank-spelling.ts';

/** Added to a level if no year or country was needed as help. */
const BY_NAMES_ALONE = 4;

/** Added for each word of help that fits, where not all of them have to. */
const PER_HELP = 16;
const MAX_HELP = 4;

/** Above every score. */
export const SCORES = 16 + PER_HELP * MAX_HELP;

/**
 * Which words a document must have. `every`: all required ones. `butHelp`: all but those that may help. `butOne`: all but any
 * one, with at least one of them in a name.
 */
export type Way = 'every' | 'butHelp' | 'butOne';

/** The documents that match one query. */
export interface Ranking {
  /** The score of each document, 0 if it doesn't match. */
  readonly scores: Uint8Array;
  /** The documents with a score, in any order. */
  readonly hits: readonly number[];
  /** Whether the document matches only by the names of another one of its group. */
  isSibling(document: number): boolean;
  explain(document: number): Explanation;
}

/** Why a document matches. */
export interface Explanation {
  /** The document whose names match: itself, or one of its group. */
  readonly by: number;
  /** The places of the names with most of the words, the best first. */
  readonly names: readonly number[];
  /** `whole`: those words are all of the name; `lean`: but for an article, “and” or spaces. */
  readonly extent: 'whole' | 'lean' | 'part';
}

interface Source {
  /** The document whose names match: itself, or one of its group. */
  readonly by: number;
  /** The spelling that matches without regard to spaces. */
  readonly joined?: JoinedMatch | undefined;
}

/** Finds out which documents match one query, and why. */
export class OneRanking implements Ranking {
  readonly #texts: PackedTexts;
  readonly #spellings: SpellingRanker;
  /** For each help, the bits of the words that may mean it. */
  readonly #helpBits: Uint32Array;
  readonly #query: Query;
  readonly #way: Way;
  /** The bits of the words that say enough to be the only one that matches of two. */
  readonly #telling: number;
  readonly scores: Uint8Array;
  readonly hits: number[] = [];
  /** What gave a document its score, if not words of its own names. */
  readonly #sources = new Map<number, Source>();

  constructor(texts: PackedTexts, spellings: SpellingRanker, helpBits: Uint32Array, query: Query, way: Way) {
    this.#texts = texts;
    this.#spellings = spellings;
    this.#helpBits = helpBits;
    this.#query = query;
    this.#way = way;
    this.scores = new Uint8Array(texts.groups.length);
    const { words, required } = query;
    this.#telling =
      bitCount(required) > 2
        ? required
        : words.reduce((bits, { bit, isTelling }) => (isTelling ? bits | bit : bits), 0);
  }

  addNamed(): void {
    const { postings, postingsOf, groups, helped, helpedOf } = this.#texts;
    const seen = new Uint8Array(groups.length);
    const add = (documents: Uint32Array, from: number, to: number) => {
      for (let place = from; place < to; place += 1) {
        const document = documents[place] ?? 0;
        if (seen[document] === 1) continue;
        seen[document] = 1;
        this.#addByNames(document);
      }
    };
    for (const { near } of this.#candidates()) {
      for (const { from, to } of near) add(postings, postingsOf[from] ?? 0, postingsOf[to] ?? 0);
      for (const help of helpsIn(near, this.#texts))
        add(helped, helpedOf[help] ?? 0, helpedOf[help + 1] ?? 0);
    }
  }

  addJoined(names: JoinedNames): void {
    for (const { text, bits } of this.#query.joined) {
      for (const joined of names.beginningWith(text)) {
        const document = this.#documentOf(joined.spelling);
        const level = joined.isWhole ? LEVEL.asLeanWhole : LEVEL.asPart;
        this.#add(document, bits & this.#query.required, level, joined);
      }
    }
  }

  isSibling(document: number): boolean {
    return (this.#sources.get(document)?.by ?? document) !== document;
  }

  explain(document: number): Explanation {
    const { by, joined } = this.#sources.get(document) ?? { by: document };
    if (joined) {
      const names = [this.#texts.nameOf[joined.spelling] ?? 0];
      return { by, names, extent: joined.isWhole ? 'lean' : 'part' };
    }
    const named = this.#namedIn(by);
    const best = new Map<number, number>();
    let most = 1;
    for (let spelling = this.#firstSpelling(by); spelling < this.#endOfSpellings(by); spelling += 1) {
      const bits = this.#spellings.bits(spelling, named) & named;
      if (bitCount(bits) < most) continue;
      if (bitCount(bits) > most) best.clear();
      most = bitCount(bits);
      const name = this.#texts.nameOf[spelling] ?? 0;
      best.set(name, Math.max(best.get(name) ?? 0, this.#spellings.level(spelling, bits)));
    }
    const sorted = [...best].sort(([, one], [, other]) => other - one);
    const level = bitCount(named) > most ? 0 : (sorted[0]?.[1] ?? 0);
    const extent = level >= LEVEL.asWhole ? 'whole' : level >= LEVEL.asLeanWhole ? 'lean' : 'part';
    return { by, names: sorted.map(([name]) => name), extent };
  }

  /** Words of which every matching document, or another one of its group, has one in a name. */
  #candidates(): readonly SoughtWord[] {
    const { words, helpful, required } = this.#query;
    const rarest = words
      .filter(({ bit, isOptional }) => !isOptional && (this.#way === 'butOne' || (bit & helpful) === 0))
      .sort((one, other) => one.postings - other.postings);
    if (this.#way !== 'butOne') return rarest.slice(0, 1);
    // A document that lacks only one word has at least one of any two.
    return bitCount(required) < 2 ? [] : rarest.slice(0, 2);
  }

  /** Scores a document that has those words in its names, and others of its group by them. */
  #add(document: number, named: number, level: number, joined?: JoinedMatch): void {
    const { required, helpful, keepsTogether } = this.#query;
    if (keepsTogether && level < LEVEL.asPart) return;
    const missing = required & ~named;
    if (this.#way === 'butOne') {
      this.#raise(document, level, document, joined);
    } else if ((missing & ~helpful) === 0) {
      if (missing !== 0) this.#addSiblings(missing, level, document, joined);
      const score = this.#scoreFor(missing, this.#helpIn(document, missing), level);
      this.#raise(document, score, document, joined);
    } else if (this.#helpIn(document, missing) === missing) {
      // A query of years and countries alone.
      this.#raise(document, level, document, joined);
    }
  }

  #addSiblings(missing: number, level: number, by: number, joined: JoinedMatch | undefined): void {
    const { groups, members, membersOf } = this.#texts;
    const group = groups[by] ?? 0;
    const end = membersOf[group + 1] ?? 0;
    for (let place = membersOf[group] ?? 0; place < end; place += 1) {
      const sibling = members[place] ?? 0;
      if (sibling === by) continue;
      const helped = this.#helpIn(sibling, missing);
      if (helped === 0) continue;
      const score = this.#scoreFor(missing, helped, Math.max(level - 1, LEVEL.inSeveralNames));
      this.#raise(sibling, score, by, joined);
    }
  }

  #scoreFor(missing: number, helped: number, level: number): number {
    if (missing === 0) return level + BY_NAMES_ALONE;
    if (this.#way === 'every') return helped === missing ? level : 0;
    return level + PER_HELP * Math.min(bitCount(helped), MAX_HELP);
  }

  /** Its own names explain a document better than those of others, even if they match less well. */
  #raise(document: number, score: number, by: number, joined: JoinedMatch | undefined): void {
    if (score === 0) return;
    const known = this.scores[document] ?? 0;
    if (known === 0) this.hits.push(document);
    const isOwn = by === document;
    const wasOwn = known > 0 && !this.isSibling(document);
    if (known === 0 || (isOwn && !wasOwn) || (isOwn === wasOwn && score > known)) {
      if (!isOwn || joined) this.#sources.set(document, { by, joined });
      else if (known > 0) this.#sources.delete(document);
    }
    this.scores[document] = Math.max(score, known);
  }

  /** Scores a document by the words in its names. */
  #addByNames(document: number): void {
    const { required } = this.#query;
    const end = this.#endOfSpellings(document);
    let named = 0;
    let best = 0;
    for (let spelling = this.#firstSpelling(document); spelling < end; spelling += 1) {
      const bits = this.#spellings.bits(spelling, required) & required;
      named |= bits;
      if (bits === required) best = Math.max(best, this.#spellings.level(spelling, required));
    }
    // Most documents lack something, and how well they match doesn't matter.
    if (best === 0 && !this.#mayMatch(document, named)) return;
    this.#add(document, named, best === 0 ? this.#levelOf(document, named) : best);
  }

  #mayMatch(document: number, named: number): boolean {
    const { required, helpful } = this.#query;
    const missing = required & ~named;
    if (this.#way !== 'butOne')
      return (missing & ~helpful) === 0 || this.#helpIn(document, missing) === missing;
    const without = bitCount(missing & ~this.#helpIn(document, missing));
    return without < 2 && (named & this.#telling) !== 0;
  }

  /** How well the best name with those words has them. */
  #levelOf(document: number, named: number): number {
    if (named === 0) return LEVEL.byHelpAlone;
    const end = this.#endOfSpellings(document);
    let best: number = LEVEL.inSeveralNames;
    for (let spelling = this.#firstSpelling(document); spelling < end; spelling += 1) {
      if ((this.#spellings.bits(spelling, named) & named) === named) {
        best = Math.max(best, this.#spellings.level(spelling, named));
      }
    }
    return best;
  }

  /** The bits of the required words that its names have. */
  #namedIn(document: number): number {
    const { required } = this.#query;
    const end = this.#endOfSpellings(document);
    let named = 0;
    for (let spelling = this.#firstSpelling(document); spelling < end; spelling += 1) {
      named |= this.#spellings.bits(spelling, required) & required;
    }
    return named;
  }

  /** The bits of those words that the document has as help. */
  #helpIn(document: number, words: number): number {
    if (words === 0) return 0;
    const { helps, helpsOf } = this.#texts;
    const end = helpsOf[document + 1] ?? 0;
    let bits = 0;
    for (let place = helpsOf[document] ?? 0; place < end; place += 1) {
      bits |= this.#helpBits[helps[place] ?? 0] ?? 0;
    }
    return bits & words;
  }

  #firstSpelling(document: number): number {
    return this.#texts.spellingsOf[document] ?? 0;
  }

  #endOfSpellings(document: number): number {
    return this.#texts.spellingsOf[document + 1] ?? 0;
  }

  #documentOf(spelling: number): number {
    const { spellingsOf } = this.#texts;
    let [low, high] = [0, spellingsOf.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((spellingsOf[middle] ?? 0) <= spelling) low = middle;
      else high = middle;
    }
    return low;
  }
}
