import type { Locale } from 'discord-api-types/v10';

/** Discord's locales. The type makes sure that none is missing. */
const all: Readonly<Record<`${Locale}`, true>> = {
  bg: true,
  cs: true,
  da: true,
  de: true,
  el: true,
  'en-GB': true,
  'en-US': true,
  'es-419': true,
  'es-ES': true,
  fi: true,
  fr: true,
  hi: true,
  hr: true,
  hu: true,
  id: true,
  it: true,
  ja: true,
  ko: true,
  lt: true,
  nl: true,
  no: true,
  pl: true,
  'pt-BR': true,
  ro: true,
  ru: true,
  'sv-SE': true,
  th: true,
  tr: true,
  uk: true,
  vi: true,
  'zh-CN': true,
  'zh-TW': true,
};

export interface NamedLocale {
  readonly locale: Locale;
  /** In its own language. */
  readonly name: string;
}

/** Every language of Discord's client, in the order of their names. */
export function namedLocales(): readonly NamedLocale[] {
  return (Object.keys(all) as Locale[])
    .map((locale) => ({ locale, name: localeName(locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The name of a language in that language: "Türkçe". */
export function localeName(locale: Locale): string {
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(locale) ?? locale;
  const [first = '', ...rest] = [...name];
  return first.toLocaleUpperCase(locale) + rest.join('');
}
