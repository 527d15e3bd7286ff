import { fold } from '../../domain/fold.ts';
import { type Embedder, type Embedding, sharedOf } from './embedder.ts';
import type { EmojiWords, WordSense } from './emoji-tables.ts';
import { LANGUAGES, type Language, WORD_RULES } from './words/languages.ts';

/** Words of a language whose keys are remembered. */
const MAX_FOUND = 10_000;

/** Emoji of a text that are kept: the heaviest. */
const MAX_EMOJI = 48;

/** What is less in common is chance, and not worth telling. */
const MIN_SHARED = 0.01;

/** A few emoji that many words agree on shouldn't outweigh all others. */
const DAMPING = 0.7;

/**
 * A text as weighted emoji, through Unicode's annotations of emoji in many languages: a sentence about a dog and its
 * translation have 🐕 in common. It knows things, not meanings.
 */
export class EmojiEmbedder implements Embedder {
  readonly #words: EmojiWords;
  /** The keys of words that were looked up lately: most words of a text are in many others. */
  readonly #found: Readonly<Record<Language, Map<string, string | undefined>>> = {
    en: new Map(),
    es: new Map(),
    tr: new Map(),
  };

  constructor(words: EmojiWords) {
    this.#words = words;
  }

  get size(): number {
    return this.#words.emoji.length;
  }

  embed(text: string): Embedding {
    const { rarity } = this.#words;
    const sums = new Map<number, number>();
    for (const { emoji, weight } of this.#senses(text)) {
      for (const id of emoji) sums.set(id, (sums.get(id) ?? 0) + weight);
    }
    const kept = [...sums]
      .map(([id, sum]) => ({ id, weight: sum ** DAMPING * (rarity[id] ?? 0) }))
      .sort((one, other) => other.weight - one.weight || one.id - other.id)
      .slice(0, MAX_EMOJI)
      .sort((one, other) => one.id - other.id);
    const length = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0));
    return {
      ids: Uint16Array.from(kept, ({ id }) => id),
      weights: Float32Array.from(kept, ({ weight }) => weight / length),
    };
  }

  /** One emoji for each word: of 😢 and 😭, which come from the same, one is enough. */
  shared(one: string, other: string, max: number): readonly string[] {
    const products = new Map<number, number>();
    for (const { id, product } of sharedOf(this.embed(one), this.embed(other))) products.set(id, product);
    const words = this.#senses(one)
      .map(({ emoji }) => {
        const shared = emoji.filter((id) => products.has(id));
        const productOf = (id: number) => products.get(id) ?? 0;
        return {
          shared: shared.sort((a, b) => productOf(b) - productOf(a)),
          weight: shared.reduce((sum, id) => sum + productOf(id), 0),
        };
      })
      .sort((a, b) => b.weight - a.weight);
    const told = new Set<number>();
    const shown: string[] = [];
    for (const { shared, weight } of words) {
      const [best] = shared;
      if (best === undefined || weight < MIN_SHARED || shared.some((id) => told.has(id))) continue;
      if (shown.length === max) break;
      for (const id of shared) told.add(id);
      shown.push(asPicture(this.#words.emoji[best] ?? ''));
    }
    return shown;
  }

  /** What its words mean, each counted once, in the language that knows most of them. */
  #senses(text: string): readonly WordSense[] {
    const words = [...new Set(fold(text).split(' '))];
    let senses: readonly WordSense[] = [];
    let most = words.length * MIN_KNOWN;
    for (const language of languagesOf(words)) {
      const read = this.#readAs(language, words);
      if (read.known > most) ({ known: most, senses } = read);
    }
    return senses;
  }

  #readAs(language: Language, words: readonly string[]): Reading {
    const { stopWords } = WORD_RULES[language];
    const senses = this.#words.senses[language];
    const keys = new Set<string>();
    let known = 0;
    for (const word of words) {
      const key = stopWords.has(word) || word.length < 2 ? undefined : this.#find(language, word);
      if (key !== undefined) keys.add(key);
      if (key !== undefined || stopWords.has(word)) known += 1;
    }
    return { known, senses: [...keys].flatMap((key) => senses.get(key) ?? []) };
  }

  #find(language: Language, word: string): string | undefined {
    const found = this.#found[language];
    if (found.has(word)) return found.get(word);
    if (found.size >= MAX_FOUND) found.clear();
    const senses = this.#words.senses[language];
    const key = WORD_RULES[language].find(word, (candidate) => senses.has(candidate));
    found.set(word, key);
    return key;
  }
}

/** The languages that it may be in: one, if the small words leave no doubt. Looking up all words in each takes longer. */
function languagesOf(words: readonly string[]): readonly Language[] {
  const ranked = LANGUAGES.map((language) => {
    const { stopWords } = WORD_RULES[language];
    return { language, count: words.filter((word) => stopWords.has(word)).length };
  }).sort((one, other) => other.count - one.count);
  const [first, second] = ranked;
  const isClear = first && second && first.count >= 3 && first.count > second.count * 2;
  return isClear ? [first.language] : LANGUAGES;
}

/** A text read as if it were in a language. */
interface Reading {
  /** How many of its words are known. */
  readonly known: number;
  readonly senses: readonly WordSense[];
}

/** The share of words below which a text is in none of the languages. */
const MIN_KNOWN = 0.4;

/** With the sign that makes a picture of what would be a letter: ☂️. */
const asPicture = (emoji: string): string =>
  emoji.replace(/\p{Extended_Pictographic}(?<!\p{Emoji_Presentation})/gu, '$&\uFE0F');
