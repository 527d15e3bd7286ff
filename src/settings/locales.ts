import { LOCALE_NAMES, SPOKEN } from '../i18n/languages.ts';

/** The option that leaves the language to Discord. */
const AUTOMATIC = 'automatic';

/** The languages to choose from, each by its own name. */
const languageOptions = () => [...LOCALE_NAMES].map(([value, label]) => ({ value, label }));

/** The bot writes English for a locale that it doesn't speak. */
export function localeName(locale: string): string {
  return LOCALE_NAMES.get(locale) ?? LOCALE_NAMES.get('en-US') ?? locale;
}

/** Anything that was never offered means automatic, too: it comes from a modified client. */
export const chosenLocale = (given: string): string | undefined => (SPOKEN.has(given) ? given : undefined);

interface LanguageWords {
  readonly name: string;
  readonly about: string;
  readonly placeholder: string;
  readonly automatic: string;
}

/** @param automatic what applies if none is chosen, in words */
export function languageRow(words: LanguageWords, value: string | undefined, automatic: string) {
  return {
    name: words.name,
    value: value === undefined ? automatic : localeName(value),
    about: words.about,
    control: {
      kind: 'choice' as const,
      placeholder: words.placeholder,
      current: value ?? AUTOMATIC,
      options: [{ value: AUTOMATIC, label: words.automatic, description: automatic }, ...languageOptions()],
    },
  };
}
