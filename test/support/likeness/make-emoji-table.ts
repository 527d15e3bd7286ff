import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { fold } from '../../../src/domain/fold.ts';
import type { EmojiTable } from '../../../src/search/likeness/emoji-tables.ts';
import { type Language, WORD_RULES } from '../../../src/search/likeness/words/languages.ts';

const { resolve } = createRequire(import.meta.url);

/** With the words that people use elsewhere. */
const LOCALES: Readonly<Record<Language, readonly string[]>> = {
  en: ['en', 'en-001', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
  es: ['es', 'es-419', 'es-MX', 'es-US'],
  tr: ['tr'],
};

const Phrases = z.array(z.string()).default([]);
const Annotations = z.object({
  annotations: z.object({ annotations: z.record(z.string(), z.object({ default: Phrases, tts: Phrases })) }),
});

/** The table of a language, made of the names and keywords that Unicode's CLDR gives to emoji. */
export function makeEmojiTable(language: Language): EmojiTable {
  const { stopWords, tableKey } = WORD_RULES[language];
  const emojiOf = new Map<string, Set<string>>();
  for (const locale of LOCALES[language]) {
    for (const [annotated, { default: keywords, tts: names }] of Object.entries(readAnnotations(locale))) {
      if (!isEmoji(annotated)) continue;
      for (const word of [...keywords, ...names].flatMap((phrase) => fold(phrase).split(' '))) {
        if (word.length < 2 || stopWords.has(word)) continue;
        const key = tableKey(word);
        emojiOf.set(key, (emojiOf.get(key) ?? new Set()).add(withoutVariants(annotated)));
      }
    }
  }
  return Object.fromEntries(
    [...emojiOf]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, emoji]) => [key, [...emoji].sort().join(' ')]),
  );
}

function readAnnotations(locale: string) {
  const file = resolve(`cldr-annotations-full/annotations/${locale}/annotations.json`);
  return Annotations.parse(JSON.parse(readFileSync(file, 'utf8'))).annotations.annotations;
}

/** Without skin tones alone, and signs such as ™. */
const isEmoji = (text: string): boolean =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text) && !/^[🏻-🏿©®™ℹ‼⁉]/u.test(text);

/** A teacher is one thing, as a man, a woman or a person. */
const withoutVariants = (emoji: string): string =>
  emoji
    .replace(/\uFE0F/g, '')
    .replace(/\u200D[♂♀]/g, '')
    .replace(/^[👨👩](?=\u200D)(?!\u200D[👨👩👦👧❤])/u, '🧑');
