import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import { ENGLISH, SPANISH, TURKISH } from './stop-words.ts';
import { turkishKey, turkishTableKey } from './turkish.ts';

/** The languages whose words are known: those of the bot. */
export const LANGUAGES = ['en', 'es', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the words of a language are read. All words are folded. */
export interface WordRules {
  /** Words that say nothing about a scene, but which language it is in. */
  readonly stopWords: ReadonlySet<string>;
  /** The key under which the table of emoji keeps a word. */
  tableKey(word: string): string;
  /** The key under which a word of a text is found; `undefined` if it is not in the table. */
  find(word: string, isKey: (key: string) => boolean): string | undefined;
}

export const WORD_RULES: Readonly<Record<Language, WordRules>> = {
  en: byStem(ENGLISH, englishStem),
  es: byStem(SPANISH, spanishStem),
  tr: { stopWords: TURKISH, tableKey: turkishTableKey, find: turkishKey },
};

function byStem(stopWords: ReadonlySet<string>, stem: (word: string) => string): WordRules {
  return {
    stopWords,
    tableKey: stem,
    find(word, isKey) {
      const key = stem(word);
      return isKey(key) ? key : undefined;
    },
  };
}
