import { en, type Texts } from './locales/en.ts';
import { es } from './locales/es.ts';
import { tr } from './locales/tr.ts';

/** The commands that can be used: those that have options, be it none. The others are their first words. */
export type CommandName = {
  [N in keyof Texts['commands']]: Texts['commands'][N] extends { readonly options: object } ? N : never;
}[keyof Texts['commands']];
export type ErrorKey = keyof Texts['errors'];
export type ErrorFacts<K extends ErrorKey> = Parameters<Texts['errors'][K]>[0];

/** The languages that the bot speaks. */
export type Language = 'en' | 'es' | 'tr';

/** All texts of one language, for one who reads it. */
export interface Speech extends Texts {
  readonly language: Language;
  /** Discord's name of what the reader asked for: film titles may be known in it though the bot does not speak it. */
  readonly locale: string;
}

const LANGUAGES: Readonly<Record<Language, Texts>> = { en, es, tr };

/** Discord's locales that the bot has texts for. */
export const SPOKEN = { 'en-US': 'en', 'en-GB': 'en', 'es-ES': 'es', 'es-419': 'es', tr: 'tr' } as const;

/** The texts for one of Discord's locales; English where there are none. */
export function textsFor(locale: string): Speech {
  const known = speeches.get(locale);
  if (known) return known;
  const language = isSpoken(locale) ? SPOKEN[locale] : 'en';
  const speech = { ...LANGUAGES[language], language, locale };
  speeches.set(locale, speech);
  return speech;
}

/** One for each of Discord's locales that was asked for. */
const speeches = new Map<string, Speech>();

function isSpoken(locale: string): locale is keyof typeof SPOKEN {
  return Object.hasOwn(SPOKEN, locale);
}
