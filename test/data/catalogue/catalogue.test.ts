import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CatalogueFilm } from '../../../src/domain/catalogue-files.ts';
import { FORMER_COUNTRIES } from '../../../src/domain/countries.ts';
import { fold } from '../../../src/domain/fold.ts';
import { dateOf, families, familyFiles, isBefore, listFiles, lists, repeated } from './catalogue-files.ts';

const files = [...familyFiles, ...listFiles];
const films = [
  ...families.flatMap(({ name, family }) => family.films.map((film) => ({ name, film }))),
  ...lists.flatMap(({ name, list }) => list.films.map((film) => ({ name, film }))),
];

const assigned = new Set(iso31661.map((country) => country.alpha2));
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text) && !hasOtherLetters(text);
const hasOtherLetters = (text: string) => /(?!\p{Script=Latin})\p{L}/u.test(text);

/** Between letters of Persian and of Indian scripts they decide how the word is written. */
const JOINERS = /(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])/gu;

/** Every text in the value, with its path. */
function texts(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}/${key}`));
}

/** Every localised text in the value, with its path: an object with languages as keys, including English. */
function localisedTexts(value: unknown, path = ''): { path: string; languages: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = 'en' in value ? [{ path, languages: Object.keys(value) }] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => localisedTexts(part, `${path}/${key}`))];
}

describe('the film catalogue', () => {
  it('has only files that are families or lists of films', () => {
    const faults = files.flatMap(({ name, parsed }) =>
      parsed.success ? [] : [`${name}: ${z.prettifyError(parsed.error)}`],
    );
    expect(familyFiles).not.toEqual([]);
    expect(listFiles).not.toEqual([]);
    expect(faults).toEqual([]);
  });

  it('names each file by the id of its family', () => {
    const faults = families.filter(({ name, family }) => name !== `${family.id}.json`);
    expect(faults.map(({ name, family }) => `${name}: id ${family.id}`)).toEqual([]);
  });

  it('keeps films without lineage by their first country and their decade', () => {
    const faults = lists.flatMap(({ name, list }) =>
      list.films
        .filter(({ countries, year }) => {
          const decade = Math.floor(year / 10) * 10;
          return name !== `${countries[0]?.toLowerCase()}/${decade}s.json`;
        })
        .map(({ id }) => `${name} ${id}`),
    );
    expect(faults).toEqual([]);
  });

  it('keeps them in the order of release', () => {
    const faults = lists.flatMap(({ name, list }) =>
      list.films
        .filter((film, place) => {
          const before = list.films[place - 1];
          return before !== undefined && dateOf(before) > dateOf(film);
        })
        .map(({ id }) => `${name} ${id}`),
    );
    expect(faults).toEqual([]);
  });

  it('has 3,000 films or more without lineage', () => {
    expect(lists.flatMap(({ list }) => list.films).length).toBeGreaterThanOrEqual(3_000);
  });

  it('gives no two films one id of another database', () => {
    const ids = films.flatMap(({ name, film }) =>
      Object.entries(film.ids).map(([key, id]) => [`${key} ${id}`, `${name} ${film.id}`] as const),
    );
    expect(repeated(ids)).toEqual([]);
  });

  it('holds at least five families that span three countries or more', () => {
    const wide = families.filter(
      ({ family }) => new Set(family.films.flatMap((film) => film.countries)).size >= 3,
    );
    expect(wide.length).toBeGreaterThanOrEqual(5);
  });

  it('gives every film an id of its own', () => {
    const ids = films.flatMap(({ name, film }) =>
      [film.id, ...film.formerIds].map((id) => [id, name] as const),
    );
    expect(repeated(ids)).toEqual([]);
  });

  it('has no film twice under two ids', () => {
    const entries = films.flatMap(({ name, film }) =>
      [...new Set([fold(film.title), fold(film.originalTitle)])].flatMap((title) =>
        film.countries.map((country) => [`${title} ${film.year} ${country}`, `${name} ${film.id}`] as const),
      ),
    );
    // Two films of one play, one by Patrick Garland and one by Joseph Losey.
    const apart = 'a-dolls-house.json a-dolls-house-1973, a-dolls-house.json a-dolls-house-fr-1973';
    expect(repeated(entries).filter((one) => !one.endsWith(apart))).toEqual([]);
  });

  it('ends each film id with the year of the film', () => {
    const faults = films.filter(({ film }) => !film.id.endsWith(`-${film.year}`));
    expect(faults.map(({ name, film }) => `${name} ${film.id}: ${film.year}`)).toEqual([]);
  });

  it('has no film released before its year', () => {
    const faults = films.filter(({ film }) => isBefore(dateOf(film), String(film.year)));
    expect(faults.map(({ name, film }) => `${name} ${film.id}: ${film.released} ${film.year}`)).toEqual([]);
  });

  it('names only countries that ISO 3166-1 has assigned, or films from those that are gone', () => {
    const faults = films.flatMap(({ name, film }) =>
      [
        ...film.countries.filter((code) => !FORMER_COUNTRIES.includes(code)),
        ...film.boxOffice.map((figure) => figure.market).filter((market) => market !== 'worldwide'),
      ]
        .filter((code) => !assigned.has(code))
        .map((code) => `${name} ${film.id}: ${code}`),
    );
    expect(faults).toEqual([]);
  });

  it('has no film from a country that was not there yet, or no longer', () => {
    const isFrom = ({ year, countries }: CatalogueFilm, codes: readonly string[], before: number) =>
      year < before && countries.some((code) => codes.includes(code));
    const faults = films.filter(
      ({ film }) =>
        isFrom(film, ['RU', 'UA', 'BY', 'AM', 'AZ', 'GE', 'KZ', 'UZ', 'EE', 'LV', 'LT', 'MD'], 1991) ||
        isFrom(film, ['HR', 'SI', 'BA', 'MK', 'RS', 'ME'], 1991) ||
        isFrom(film, ['CZ', 'SK'], 1993) ||
        (film.year > 1993 && film.countries.some((code) => FORMER_COUNTRIES.includes(code))),
    );
    expect(faults.map(({ name, film }) => `${name} ${film.id}: ${film.countries} ${film.year}`)).toEqual([]);
  });

  it('gives titles in further languages only where they are others', () => {
    const faults = films.flatMap(({ name, film }) =>
      Object.entries(film.titles)
        .filter(([language, title]) =>
          language === 'en'
            ? true
            : title === film.title || (language === film.languages[0] && title === film.originalTitle),
        )
        .map(([language, title]) => `${name} ${film.id}: ${language} ${title}`),
    );
    expect(faults).toEqual([]);
  });

  it('names a part of every cast that says it has one, and no part that nobody plays', () => {
    const faults = families.flatMap(({ name, family }) => {
      const played = new Map<string, Set<string>>();
      for (const film of family.films) {
        for (const { part } of film.cast) {
          if (part !== undefined) played.set(part, (played.get(part) ?? new Set()).add(film.id));
        }
      }
      const unnamed = [...played.keys()].filter((part) => family.parts[part] === undefined);
      const alone = Object.keys(family.parts).filter((part) => (played.get(part)?.size ?? 0) < 2);
      return [...unnamed, ...alone].map((part) => `${name}: ${part}`);
    });
    expect(faults).toEqual([]);
  });

  it('can be searched in Latin letters, whatever the script of the original title', () => {
    // The id begins with the romanised title, which may be its title in another language too.
    const isRomanised = ({ id, title, titles }: CatalogueFilm) =>
      [title, ...Object.values(titles)]
        .filter(isLatin)
        .some((one) => id.startsWith(fold(one).replaceAll(' ', '-').slice(0, 50)));
    const faults = films.filter(
      ({ film }) =>
        hasOtherLetters(film.originalTitle) &&
        !film.aliases.some((alias) => isLatin(alias)) &&
        !isRomanised(film),
    );
    expect(faults.map(({ name, film }) => `${name} ${film.id}: ${film.originalTitle}`)).toEqual([]);
  });

  it('repeats no title among the aliases', () => {
    const faults = films.flatMap(({ name, film }) =>
      repeated(
        [...new Set([film.title, ...Object.values(film.titles)]), ...film.aliases].map((title) => [
          title,
          `${name} ${film.id}`,
        ]),
      ).concat(
        film.aliases
          .filter((alias) => alias === film.originalTitle)
          .map((alias) => `${alias}: ${name} ${film.id}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('says everything in English, Spanish and Turkish, in this order', () => {
    const localised = files.flatMap(({ name, json }) =>
      localisedTexts(json).map(({ path, languages }) => ({ name, path, languages: languages.join(', ') })),
    );
    const faults = localised.filter(({ languages }) => languages !== 'en, es, tr');
    expect(localised).not.toEqual([]);
    expect(faults.map(({ name, path, languages }) => `${name} ${path}: ${languages}`)).toEqual([]);
  });

  it('has no control characters and no stray space in its texts', () => {
    const faults = files.flatMap(({ name, json }) =>
      texts(json)
        .filter(
          ({ text }) =>
            /[\p{Cc}\p{Cf}]/u.test(text.replace(JOINERS, '')) || text !== text.trim() || text.includes('  '),
        )
        .map(({ path }) => `${name} ${path}`),
    );
    expect(faults).toEqual([]);
  });
});
