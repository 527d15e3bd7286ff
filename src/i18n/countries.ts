import { iso31661 } from 'iso-3166';
import { fold } from '../domain/fold.ts';
import { SPOKEN } from './languages.ts';

/** Every country in ISO 3166-1, by its two letters. */
const COUNTRIES = new Map(
  iso31661.filter((entry) => entry.state === 'assigned').map((entry) => [entry.alpha2, entry]),
);
const CODES: readonly string[] = [...COUNTRIES.keys()];

/** Names that people use and neither Unicode nor ISO has: former names, short ones, and those of a part for the whole. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  BA: ['Bosnia'],
  CI: ['Ivory Coast'],
  CZ: ['Czech Republic'],
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'İngiltere', 'Inglaterra'],
  HK: ['Hong Kong'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  MO: ['Macau'],
  NL: ['Holland', 'Hollanda', 'Holanda'],
  PS: ['Palestine'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['USA', 'U.S.A.', 'U.S.', 'America', 'ABD', 'Amerika', 'EEUU', 'EE. UU.'],
  VA: ['Vatican'],
};

/** The first of the characters that form flags in pairs. */
const REGIONAL_INDICATOR_A = 0x1f1e6;

/** 🇲🇹 for MT. */
export function flag(code: string): string {
  const [first = 0, second = 0] = [code.charCodeAt(0), code.charCodeAt(1)];
  return String.fromCodePoint(REGIONAL_INDICATOR_A + first - 65, REGIONAL_INDICATOR_A + second - 65);
}

/** The country's name in a language, as Unicode's CLDR has it. */
export function countryName(code: string, locale: string): string {
  return nameOf('region', code, locale);
}

/** 🇲🇹 Malta */
export function flagAndName(code: string, locale: string): string {
  return `${flag(code)} ${countryName(code, locale)}`;
}

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
  return [...new Set([...names, ...(OTHER_NAMES[code] ?? [])])];
}

/**
 * Countries by a code or whole name, in that language or in English; then those with a name that begins so; then those that
 * have it further in. Each group is sorted by weight, then by name.
 * @param weigh how likely a country is to be meant, compared with others that match as well
 */
export function findCountries(
  typed: string,
  locale: string,
  weigh: (code: string) => number = () => 0,
): string[] {
  const wanted = fold(typed);
  if (wanted === '' && typed.trim() !== '') return [];
  const collator = new Intl.Collator(locale);
  return CODES.map((code) => ({ code, name: countryName(code, locale), rank: rank(code, wanted, locale) }))
    .filter((hit) => hit.rank > 0)
    .sort(
      (one, other) =>
        other.rank - one.rank ||
        weigh(other.code) - weigh(one.code) ||
        collator.compare(one.name, other.name),
    )
    .map((hit) => hit.code);
}

/** The only country with that code or whole name, in that language or in English. */
export function countryOf(typed: string, locale: string): string | undefined {
  const wanted = fold(typed);
  return CODES.find((code) => rank(code, wanted, locale) === EXACT);
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
  const { alpha3 = '', name = '' } = COUNTRIES.get(code) ?? {};
  const names = [countryName(code, locale), countryName(code, 'en'), name, ...(OTHER_NAMES[code] ?? [])];
  return { names: [...new Set(names.map(fold))], codes: [code, alpha3].map((one) => one.toLowerCase()) };
}

type NameType = 'region' | 'language';

interface Names {
  readonly source: Intl.DisplayNames;
  readonly byCode: Map<string, string>;
}

const known: Readonly<Record<NameType, Map<string, Names>>> = { region: new Map(), language: new Map() };

/** Intl takes milliseconds to load a locale's names and a microsecond for each name, so they are cached. */
function nameOf(type: NameType, code: string, locale: string): string {
  const names = known[type].get(locale) ?? {
    source: new Intl.DisplayNames([locale, 'en'], { type }),
    byCode: new Map<string, string>(),
  };
  known[type].set(locale, names);
  const name = names.byCode.get(code) ?? names.source.of(code) ?? code;
  names.byCode.set(code, name);
  return name;
}
