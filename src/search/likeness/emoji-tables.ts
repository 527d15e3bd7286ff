import { readFile } from 'node:fs/promises';
import { LANGUAGES, type Language } from './words/languages.ts';

/** The emoji of a word, separated by spaces, by the word's key. Unicode's annotations say which; see `tables/`. */
export type EmojiTable = Readonly<Record<string, string>>;

/** An emoji's place in the list of all. */
type EmojiId = number;

/** What one word adds to each of its emoji. */
export interface WordSense {
  readonly emoji: readonly EmojiId[];
  readonly weight: number;
}

/** The tables of all languages, with the weights of their words. */
export interface EmojiWords {
  readonly emoji: readonly string[];
  /** The less common among words an emoji is, the more it says. */
  readonly rarity: Float32Array;
  readonly senses: Readonly<Record<Language, ReadonlyMap<string, WordSense>>>;
}

export async function loadEmojiWords(): Promise<EmojiWords> {
  const tables = await Promise.all(
    LANGUAGES.map(async (language) => {
      const file = new URL(`./tables/${language}.json`, import.meta.url);
      const table: EmojiTable = JSON.parse(await readFile(file, 'utf8'));
      return [language, table] as const;
    }),
  );
  return weigh(tables);
}

function weigh(tables: readonly (readonly [Language, EmojiTable])[]): EmojiWords {
  const emoji = [...new Set(tables.flatMap(([, table]) => Object.values(table).flatMap(split)))].sort();
  const idOf = new Map(emoji.map((one, id) => [one, id]));
  const commonness = new Float32Array(emoji.length);
  const senses: Record<Language, Map<string, WordSense>> = { en: new Map(), es: new Map(), tr: new Map() };
  for (const [language, table] of tables) {
    for (const [key, of] of Object.entries(table)) {
      const ids = split(of).flatMap((one) => idOf.get(one) ?? []);
      const weight = weightOf(ids.length, emoji.length);
      senses[language].set(key, { emoji: ids, weight });
      for (const id of ids) commonness[id] = (commonness[id] ?? 0) + weight / tables.length;
    }
  }
  return { emoji, senses, rarity: commonness.map((sum) => sum ** -RARITY_POWER) };
}

const split = (text: string): string[] => text.split(' ');

/** A word of many emoji says little, and adds little to each of them. One of few is not believed to say everything. */
const weightOf = (emoji: number, of: number): number =>
  Math.log(1 + of / Math.max(emoji, FEW)) / Math.sqrt(emoji);

const FEW = 3;

/** Chosen on the scenes in `test/search/likeness/`, as are the other weights here. */
const RARITY_POWER = 0.3;
