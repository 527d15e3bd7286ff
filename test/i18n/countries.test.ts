import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import {
  countryList,
  countryName,
  countryOf,
  findCountries,
  flag,
  flagAndName,
  flagOrName,
  languageName,
  namesOfCountry,
} from '../../src/i18n/countries.ts';

const CODES = [...iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2), 'XK'];
const LOCALES = ['en-US', 'tr', 'es-ES', 'de', 'ko'];

describe('a country is shown', () => {
  it('by its flag, which its two letters make', () => {
    expect([flag('TR'), flag('MT'), flag('KR')]).toEqual(['🇹🇷', '🇲🇹', '🇰🇷']);
    for (const code of CODES) expect(flag(code)).toMatch(/^\p{RI}{2}$/u);
  });

  it.each([
    ['en-US', '🇹🇷\u00A0Türkiye'],
    ['tr', '🇹🇷\u00A0Türkiye'],
    ['es-ES', '🇹🇷\u00A0Turquía'],
    ['de', '🇹🇷\u00A0Türkei'],
    ['ko', '🇹🇷\u00A0튀르키예'],
  ])('by its name in %s', (locale, name) => {
    expect(flagAndName('TR', locale)).toBe(name);
  });

  it('by the name that people use, without what it is by law', () => {
    expect(countryName('HK', 'en-US')).toBe('Hong Kong');
    expect(countryName('MO', 'es-ES')).toBe('Macao');
  });

  it('by a name in every language, never by its code', () => {
    for (const locale of LOCALES) {
      for (const code of CODES) expect(countryName(code, locale), `${code} ${locale}`).not.toBe(code);
    }
  });

  it('by all names that the bot’s languages and those who write in English have for it', () => {
    expect(namesOfCountry('TR')).toEqual(expect.arrayContaining(['Türkiye', 'Turquía', 'Turkey']));
    expect(namesOfCountry('MT')).toEqual(['Malta']);
  });
});

describe('a country that is gone', () => {
  it.each([
    ['Soviet Union', 'en-US', 'SU'],
    ['the USSR', 'en-GB', 'SU'],
    ['Unión Soviética', 'es-ES', 'SU'],
    ['Sovyetler Birliği', 'tr', 'SU'],
    ['Yugoslavia', 'de', 'YU'],
    ['Checoslovaquia', 'es-419', 'CS'],
    ['Doğu Almanya', 'tr', 'DD'],
    ['GDR', 'en-US', 'DD'],
  ])('is one of films, by %j in %s, and none of people', (typed, locale, code) => {
    expect(countryOf(typed, locale, 'films')).toBe(code);
    expect(countryOf(typed, locale, 'people')).toBeUndefined();
    expect(findCountries(typed.replace(/^the /, ''), locale, 'films')[0]).toBe(code);
    expect(findCountries('', locale, 'people')).not.toContain(code);
  });

  it('is shown by its own name, and without a flag, of which there is none', () => {
    expect(flagAndName('SU', 'en-US')).toBe('Soviet Union');
    expect(flagAndName('SU', 'tr')).toBe('Sovyetler Birliği');
    expect([flagOrName('CS', 'es'), flagOrName('TR', 'es')]).toEqual(['Checoslovaquia', '🇹🇷']);
    expect(countryList(['SU', 'YU'], 'es-ES', 100)).toBe('Unión Soviética, Yugoslavia');
  });
});

it('a language is shown by its name', () => {
  expect([languageName('ko', 'tr'), languageName('fil', 'en'), languageName('tr', 'es')]).toEqual([
    'Korece',
    'Filipino',
    'turco',
  ]);
});

describe('the country that is meant', () => {
  it.each([
    ['TR', 'tr'],
    ['tr', 'ko'],
    ['TUR', 'de'],
    ['Türkiye', 'tr'],
    ['turkiye', 'tr'],
    ['  TÜRKİYE  ', 'tr'],
    ['Türkiye', 'en-US'],
    ['Turkey', 'en-US'],
    ['turkey', 'tr'],
    ['Turquía', 'es-ES'],
    ['turquia', 'es-ES'],
    ['Türkei', 'de'],
    ['튀르키예', 'ko'],
  ])('by %j in %s is Türkiye', (typed, locale) => {
    expect(countryOf(typed, locale, 'people')).toBe('TR');
  });

  it.each([
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Great Britain', 'GB'],
    ['Czech Republic', 'CZ'],
    ['Ivory Coast', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Holland', 'NL'],
    ['South Korea', 'KR'],
    ['Korea', 'KR'],
    ['Kore', 'KR'],
    ['Bosnia', 'BA'],
    ['Swaziland', 'SZ'],
    ['Burma', 'MM'],
    ['The Netherlands', 'NL'],
    ['the Philippines', 'PH'],
    ['The UK', 'GB'],
    ['the United States of America', 'US'],
    ['UAE', 'AE'],
    ['U.A.E.', 'AE'],
    ['DR Congo', 'CD'],
    ['West Germany', 'DE'],
    ['Kosovo', 'XK'],
  ])('by %j, as people write it in English, is %s', (typed, code) => {
    expect(countryOf(typed, 'en-US', 'people')).toBe(code);
  });

  it.each([
    ['İtalya', 'IT'],
    ['italya', 'IT'],
    ['Güney Kore', 'KR'],
    ['Hindistan', 'IN'],
    ['ABD', 'US'],
    ['İngiltere', 'GB'],
  ])('by %j in Turkish is %s', (typed, code) => {
    expect(countryOf(typed, 'tr', 'people')).toBe(code);
  });

  it.each([
    ['Los Países Bajos', 'NL'],
    ['la India', 'IN'],
    ['El Salvador', 'SV'],
    ['EAU', 'AE'],
    ['los EE. UU.', 'US'],
  ])('by %j in Spanish is %s', (typed, code) => {
    expect(countryOf(typed, 'es-419', 'people')).toBe(code);
  });

  it('is found with an article before its name', () => {
    const wrong = CODES.filter(
      (code) => countryOf(`The ${countryName(code, 'en')}`, 'tr', 'people') !== code,
    );
    expect(wrong).toEqual([]);
  });

  it('is found by its own name in every language, and is never another', () => {
    for (const locale of LOCALES) {
      const wrong = CODES.filter((code) => countryOf(countryName(code, locale), locale, 'people') !== code);
      expect(wrong, locale).toEqual([]);
    }
  });

  it('is found by both of its codes', () => {
    for (const { alpha2, alpha3 } of iso31661.filter(({ state }) => state === 'assigned')) {
      expect([countryOf(alpha2, 'de', 'people'), countryOf(alpha3, 'tr', 'people')]).toEqual([
        alpha2,
        alpha2,
      ]);
    }
  });

  it.each(['', '   ', '!!!', '🪿', 'Neverland', 'Turk', 'North', 'XX', 'T', '__proto__'])(
    'is none by %j',
    (typed) => {
      for (const locale of LOCALES) expect(countryOf(typed, locale, 'people')).toBeUndefined();
    },
  );
});

describe('the countries to choose from', () => {
  it('are all where nothing is typed, in the order of their names', () => {
    for (const locale of LOCALES) {
      const names = findCountries('', locale, 'people').map((code) => countryName(code, locale));
      expect(names).toHaveLength(CODES.length);
      expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare));
    }
  });

  it('begin with those that begin so, then have those with a word that does', () => {
    const found = findCountries('gui', 'en-US', 'people');
    expect(found.slice(0, 2)).toEqual(['GN', 'GW']);
    expect(found.slice(2).sort()).toEqual(['GF', 'GQ', 'PG']);
  });

  it('begin with the one that is meant', () => {
    expect(findCountries('India', 'en-US', 'people')[0]).toBe('IN');
    expect(findCountries('TR', 'de', 'people')[0]).toBe('TR');
    expect(findCountries('Turkey', 'en-US', 'people')).toEqual(['TR']);
    expect(findCountries('usa', 'en-US', 'people')[0]).toBe('US');
  });

  it.each([
    ['turk', 'en-US'],
    ['türk', 'tr'],
    ['tür', 'de'],
    ['튀', 'ko'],
    ['turqu', 'es-ES'],
  ])('have Türkiye at %j in %s, before it is typed out', (typed, locale) => {
    expect(findCountries(typed, locale, 'people')).toContain('TR');
  });

  it.each(['Neverland', '!!!', '🪿', 'constructor'])('are none where %j is typed', (typed) => {
    for (const locale of LOCALES) expect(findCountries(typed, locale, 'people')).toEqual([]);
  });
});
