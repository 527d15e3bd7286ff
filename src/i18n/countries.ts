// Not the whole package, which has every province of every country: 2 MB of heap.
import { iso31661 } from 'iso-3166/1.js';
import { fold } from '../domain/fold.ts';
import { FORMER_COUNTRIES } from './former-countries.ts';
import { type Language, SPOKEN } from './languages.ts';

interface Country {
  readonly alpha3: string;
  readonly name: string;
}

/** Every country in ISO 3166-1 by its code, and Kosovo, which has a code and a flag in Unicode. */
const TODAY: ReadonlyMap<string, Country> = new Map<string, Country>([
  ...iso31661
    .filter(({ state }) => state === 'assigned')
    .map((entry): [string, Country] => [entry.alpha2, entry]),
  ['XK', { alpha3: 'XKX', name: 'Kosovo' }],
]);

/** Where people are from, or where films are from: also countries that are gone. */
export type CountriesOf = 'people' | 'films';
const CODES: Readonly<Record<CountriesOf, readonly string[]>> = {
  people: [...TODAY.keys()],
  films: [...TODAY.keys(), ...FORMER_COUNTRIES.keys()],
};

/** Names that people use and neither Unicode nor ISO has: former names, short ones, and those of a part for the whole. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'U.A.E.', 'Emirates', 'Emiratos', 'EAU', 'BAE'],
  BA: ['Bosnia'],
  CD: ['DRC', 'DR Congo', 'Zaire'],
  CI: ['Ivory Coast'],
  CN: ['PRC'],
  CV: ['Cape Verde'],
  CZ: ['Czech Republic'],
  DE: ['West Germany', 'BRD', 'FRG'],
  GB: [
    ...['UK', 'U.K.', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales'],
    ...['İngiltere', 'İskoçya', 'Inglaterra', 'Escocia'],
  ],
  HK: ['Hong Kong'],
  IE: ['Éire'],
  IR: ['Persia'],
  KP: ['DPRK'],
  // The one that people mean, unless they say “North”.
  KR: ['ROK', 'Korea', 'Corea', 'Kore'],
  LK: ['Ceylon', 'Ceilán', 'Seylan'],
  MK: ['Macedonia', 'Makedonya'],
  MM: ['Burma', 'Birmania'],
  MO: ['Macau'],
  NL: ['Holland', 'Hollanda', 'Holanda'],
  PG: ['PNG'],
  PS: ['Palestine', 'Palestina', 'Filistin'],
  SA: ['KSA'],
  SZ: ['Swaziland'],
  TH: ['Siam'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'U.S.A.', 'U.S.', 'America', 'ABD', 'Amerika', 'EEUU', 'EE. UU.', 'EUA'],
  VA: ['Vatican', 'Vaticano', 'Vatikan'],
};

/** Names by which a country is found, and its films are not: of several common words, which begin many a title. */
const LONG_NAMES: Readonly<Record<string, readonly string[]>> = {
  CD: ['Democratic Republic of the Congo', 'Congo-Kinshasa'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  CI: ['Costa de Marfil', 'Fildişi Sahili'],
  CN: ['Mainland China', "People's Republic of China", 'Çin Halk Cumhuriyeti'],
  CZ: ['República Checa', 'Çek Cumhuriyeti'],
  DE: ['Alemania Occidental', 'Alemania Federal', 'Batı Almanya'],
  GB: [
    ...['Northern Ireland', 'Büyük Britanya', 'Kuzey İrlanda', 'Galler'],
    ...['Gran Bretaña', 'Irlanda del Norte', 'Gales'],
  ],
  IE: ['Republic of Ireland'],
  KP: ['N. Korea'],
  KR: ['Republic of Korea', 'S. Korea'],
  TL: ['Timor Oriental', 'Doğu Timor'],
  TW: ['Republic of China'],
  US: ['United States of America', 'Estados Unidos de América'],
};

/** What people say before a name: the Netherlands, los Países Bajos. */
const ARTICLE = /^(?:the|el|la|los|las) /;

/** Hong Kong and Macao, whose usual names say what they are by law: “Hong Kong SAR China”. */
const PLAINLY_NAMED: ReadonlySet<string> = new Set(['HK', 'MO']);

/** The first of the characters that form flags in pairs. */
const REGIONAL_INDICATOR_A = 0x1f1e6;

/** 🇲🇹 for MT. Countries that are gone have none. */
export function flag(code: string): string {
  if (FORMER_COUNTRIES.has(code)) return '';
  const [first = 0, second = 0] = [code.charCodeAt(0), code.charCodeAt(1)];
  return String.fromCodePoint(REGIONAL_INDICATOR_A + first - 65, REGIONAL_INDICATOR_A + second - 65);
}

/** The country's name in a language, as Unicode's CLDR has it. */
export function countryName(code: string, locale: string): string {
  const former = FORMER_COUNTRIES.get(code);
  return former
    ? former.names[SPOKEN.get(locale) ?? languageIn(locale)]
    : nameOf(PLAINLY_NAMED.has(code) ? 'shortRegion' : 'region', code, locale);
}

/** `es` for es, which is no locale of Discord. */
function languageIn(locale: string): Language {
  const [language = ''] = locale.split('-');
  return language === 'es' || language === 'tr' ? language : 'en';
}

/** 🇲🇹 Malta: no line is broken between the two. */
export function flagAndName(code: string, locale: string): string {
  return `${flag(code)}\u00A0${countryName(code, locale)}`.trimStart();
}

/** 🇲🇹, or the name of a country that is gone. */
export const flagOrName = (code: string, locale: string): string => flag(code) || countryName(code, locale);

/** Türkiye, South Korea; or their codes, if the names are too long. `countryOf` can read it back. */
export function countryList(codes: readonly string[], locale: string, max: number): string {
  const lists = [codes.map((code) => countryName(code, locale)).join(', '), codes.join(', ')];
  return lists.find((list) => list.length <= max) ?? codes.join(',');
}

export function languageName(code: string, locale: string): string {
  return nameOf('language', code, locale);
}

/** The country's names in all languages of the bot, and its other names. */
export function namesOfCountry(code: string): readonly string[] {
  const names = [...SPOKEN.keys()].map((locale) => countryName(code, locale));
  const others = OTHER_NAMES[code] ?? FORMER_COUNTRIES.get(code)?.otherNames ?? [];
  return [...new Set([...names, ...others])];
}

/** The language's names in all languages of the bot. */
export function namesOfLanguage(code: string): readonly string[] {
  return [...new Set([...SPOKEN.keys()].map((locale) => languageName(code, locale)))];
}

/**
 * Countries by a code or whole name, in that language or in English; then those with a name that begins so; then those that
 * have it further in. Each group is sorted by weight, then by name.
 * @param weigh how likely a country is to be meant, compared with others that match as well
 */
export function findCountries(
  typed: string,
  locale: string,
  of: CountriesOf,
  weigh: (code: string) => number = () => 0,
): string[] {
  const wanted = fold(typed);
  if (wanted === '' && typed.trim() !== '') return [];
  const collator = new Intl.Collator(locale);
  return CODES[of]
    .map((code) => ({ code, name: countryName(code, locale), rank: rank(code, wanted, locale) }))
    .filter((hit) => hit.rank > 0)
    .sort(
      (one, other) =>
        other.rank - one.rank ||
        weigh(other.code) - weigh(one.code) ||
        collator.compare(one.name, other.name),
    )
    .map((hit) => hit.code);
}

/** The only country with that code or whole name, in that language or in English; an article before it doesn't matter. */
export function countryOf(typed: string, locale: string, of: CountriesOf): string | undefined {
  const wanted = fold(typed);
  const called = (name: string) => CODES[of].find((code) => rank(code, name, locale) === EXACT);
  return called(wanted) ?? called(wanted.replace(ARTICLE, ''));
}

const EXACT = 3;

/** 3: the code or the whole name; 2: the beginning of a name; 1: the beginning of a word in a name; 0: no match. */
function rank(code: string, wanted: string, locale: string): number {
  const { names, codes } = spellings(code, locale);
  if (names.includes(wanted) || codes.includes(wanted)) return EXACT;
  if (names.some((name) => name.startsWith(wanted))) return 2;
  return names.some((name) => name.includes(` ${wanted}`)) ? 1 : 0;
}

interface Spellings {
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

const spelt = new Map<string, Spellings>();

/** All folded names by which a country is found. They are cached, because they are needed at every key press. */
function spellings(code: string, locale: string): Spellings {
  const key = `${code} ${locale}`;
  const made = spelt.get(key) ?? newSpellings(code, locale);
  spelt.set(key, made);
  return made;
}

function newSpellings(code: string, locale: string): Spellings {
  const former = FORMER_COUNTRIES.get(code);
  const { alpha3 = former?.alpha3 ?? '', name = '' } = TODAY.get(code) ?? {};
  const others = OTHER_NAMES[code] ?? former?.otherNames ?? [];
  const spoken = [countryName(code, locale), countryName(code, 'en'), name];
  const names = [...spoken, ...others, ...(LONG_NAMES[code] ?? [])].filter(Boolean);
  return { names: [...new Set(names.map(fold))], codes: [code, alpha3].map((one) => one.toLowerCase()) };
}

const NAMES = {
  region: { type: 'region' },
  shortRegion: { type: 'region', style: 'short' },
  language: { type: 'language' },
} as const satisfies Record<string, Intl.DisplayNamesOptions>;

type NameType = keyof typeof NAMES;

interface Names {
  readonly source: Intl.DisplayNames;
  readonly byCode: Map<string, string>;
}

const known: Readonly<Record<NameType, Map<string, Names>>> = {
  region: new Map(),
  shortRegion: new Map(),
  language: new Map(),
};

/** Intl takes milliseconds to load a locale's names and a microsecond for each name, so they are cached. */
function nameOf(type: NameType, code: string, locale: string): string {
  const names = known[type].get(locale) ?? {
    source: new Intl.DisplayNames([locale, 'en'], NAMES[type]),
    byCode: new Map<string, string>(),
  };
  known[type].set(locale, names);
  const name = names.byCode.get(code) ?? names.source.of(code) ?? code;
  names.byCode.set(code, name);
  return name;
}
