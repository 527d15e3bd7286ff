import { LanguageCode } from '../../../domain/catalogue-files.ts';
import { type Film, titleIn } from '../../../domain/film.ts';
import type { FilmDetails } from './answers.ts';

/** Limit of other titles: some films have dozens of working titles and spellings. */
const MAX_ALIASES = 30;

/** TMDB's own codes, for languages without a code in ISO 639-1. */
const OWN_CODES: Readonly<Record<string, string | undefined>> = {
  cn: 'yue',
  // No language, as for a film without words.
  xx: undefined,
};

type Titles = Pick<Film, 'title' | 'originalTitle' | 'titles' | 'aliases'>;

/** An ISO 639 code, or `undefined` if it isn't a language. */
export function languageOf(code: string | undefined): string | undefined {
  const known = code !== undefined && Object.hasOwn(OWN_CODES, code) ? OWN_CODES[code] : code;
  return LanguageCode.safeParse(known).data;
}

/** The language with the country where most of its speakers live, as TMDB names its translations: `tr-TR`, `pt-BR`. */
export function localeOf(language: string): string {
  const { region } = new Intl.Locale(language).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

/**
 * One translation for each language. If there are several, such as the Spanish of Spain and of Mexico, the one for the
 * country with most speakers comes first.
 */
export function byLanguage(
  { translations }: FilmDetails['translations'],
  field: 'title' | 'overview',
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { iso_639_1: code, iso_3166_1: country, data } of translations) {
    const language = languageOf(code);
    const text = data[field];
    if (language === undefined || text === undefined) continue;
    if (!found.has(language) || localeOf(language) === `${language}-${country}`) found.set(language, text);
  }
  return found;
}

/** All titles of a film, without duplicates, or `undefined` if it has none. */
export function titlesOf(details: FilmDetails, languages: Film['languages']): Titles | undefined {
  const { title = details.original_title, original_title: originalTitle = details.title } = details;
  if (title === undefined || originalTitle === undefined) return undefined;
  const titles: Record<string, string> = {};
  for (const [language, translated] of byLanguage(details.translations, 'title')) {
    // A title that speakers of the language see anyway is left out.
    const shown = titleIn({ title, originalTitle, titles: {}, languages }, language);
    if (translated !== shown) titles[language] = translated;
  }
  const taken = new Set([title, originalTitle, ...Object.values(titles)]);
  const others = [
    ...details.translations.translations.map(({ data }) => data.title),
    ...details.alternative_titles.titles.map((other) => other.title),
  ];
  const aliases = [...new Set(others)].flatMap((other) =>
    other === undefined || taken.has(other) ? [] : [other],
  );
  return { title, originalTitle, titles, aliases: aliases.slice(0, MAX_ALIASES) };
}
