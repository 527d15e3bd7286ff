import { en, type Texts } from './locales/en.ts';
import { es } from './locales/es.ts';
import { tr } from './locales/tr.ts';

export type CommandName = Extract<keyof Texts['commands'], `${string} ${string}`>;
export type ErrorKey = keyof Texts['errors'];
export type ErrorFacts<K extends ErrorKey> = Parameters<Texts['errors'][K]>[0];

/** The languages that the bot speaks. */
export type Language = 'en' | 'es' | 'tr';

/** All texts of one language, with its name. */
export interface Speech extends Texts {
  readonly language: Language;
}

const LANGUAGES: Readonly<Record<Language, Speech>> = {
  en: { ...en, language: 'en' },
  es: { ...es, language: 'es' },
  tr: { ...tr, language: 'tr' },
};

/** Discord's locales that the bot has texts for. */
export const SPOKEN = { 'en-US': 'en', 'en-GB': 'en', 'es-ES': 'es', 'es-419': 'es', tr: 'tr' } as const;

/** The texts for one of Discord's locales; English where there are none. */
export function textsFor(locale: string): Speech {
  return LANGUAGES[isSpoken(locale) ? SPOKEN[locale] : 'en'];
}

function isSpoken(locale: string): locale is keyof typeof SPOKEN {
  return Object.hasOwn(SPOKEN, locale);
}
