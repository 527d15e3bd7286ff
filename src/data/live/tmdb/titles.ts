import { LanguageCode } from '../../../domain/catalogue-files.ts';
import { type Film, titleIn } from '../../../domain/film.ts';
import type { FilmDetails } from './answers.ts';

/** Other titles of a film, at most: working titles and all spellings of some come in dozens. */
const MAX_ALIASES = 30;

/** TMDB's own codes, of languages to which ISO 639-1 gives none. */
const OWN_CODES: Readonly<Record<string, string | undefined>> = {
  cn: 'yue',
  // No language, as of a film without words.
  xx: undefined,
};

type Titles = Pick<Film, 'title' | 'originalTitle' | 'titles' | 'aliases'>;

/** ISO 639, or `undefined` where it is no language. */
export function languageOf(code: string | undefined): string | undefined {
  const known = code !== undefined && Object.hasOwn(OWN_CODES, code) ? OWN_CODES[code] : code;
  return LanguageCode.safeParse(known).data;
}

/** The language with the country where most of its speakers are, as TMDB names its translations: `tr-TR`, `pt-BR`. */
export function localeOf(language: string): string {
  const { region } = new Intl.Locale(language).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

/**
 * The translations, one a language: where there are several, as into the Spanish of Spain and that of Mexico, the one of the
 * country where most speakers are goes first.
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

/** All titles of a film, each once, or `undefined` where it has none. */
export function titlesOf(details: FilmDetails, languages: Film['languages']): Titles | undefined {
  const { title = details.original_title, original_title: originalTitle = details.title } = details;
  if (title === undefined || originalTitle === undefined) return undefined;
  const titles: Record<string, string> = {};
  for (const [language, translated] of byLanguage(details.translations, 'title')) {
    // What a speaker of the language would see without it needs no place of its own.
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
