/**
 * The languages that the bot speaks, each with Discord's locales for it. To add one, add its folder of messages
 * in `locales/` and a line here.
 */
const LANGUAGES = {
  en: ['en-US', 'en-GB'],
  es: ['es-ES', 'es-419'],
  tr: ['tr'],
} as const;

export type Language = keyof typeof LANGUAGES;

/** Discord's locales that the bot has texts for, each with its language. */
export const SPOKEN: ReadonlyMap<string, Language> = new Map(
  (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
    LANGUAGES[language].map((locale) => [locale, language] as const),
  ),
);

/** Those locales in the order of a list to choose from, each by its own name. */
export const LOCALE_NAMES: ReadonlyMap<string, string> = new Map([
  ['en-US', 'English (US)'],
  ['en-GB', 'English (UK)'],
  ['es-ES', 'Español (España)'],
  ['es-419', 'Español (Latinoamérica)'],
  ['tr', 'Türkçe'],
]);
