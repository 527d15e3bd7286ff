import { LOCALE_NAMES, SPOKEN } from '../i18n/languages.ts';

/** The option that leaves the language to Discord. */
export const AUTOMATIC = 'automatic';

/** The languages to choose from, each by its own name. */
export const languageOptions = () => [...LOCALE_NAMES].map(([value, label]) => ({ value, label }));

/** The bot writes English for a locale that it doesn't speak. */
export function localeName(locale: string): string {
  return LOCALE_NAMES.get(locale) ?? LOCALE_NAMES.get('en-US') ?? locale;
}

/** Anything that was never offered means automatic, too: it comes from a modified client. */
export const chosenLocale = (given: string): string | undefined => (SPOKEN.has(given) ? given : undefined);
