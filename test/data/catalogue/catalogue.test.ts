import { readdirSync, readFileSync } from 'node:fs';
import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  type CatalogueFilm,
  FilmFamily,
  FilmList,
  type Source,
} from '../../../src/domain/catalogue-files.ts';
import { FORMER_COUNTRIES } from '../../../src/domain/countries.ts';
import { fold } from '../../../src/domain/fold.ts';

const catalogue = new URL('../../../src/data/catalogue/', import.meta.url);
const familyFiles = filesIn('families/');
const listFiles = filesIn('films/');
const files = [...familyFiles, ...listFiles];

function filesIn(folder: string): { readonly name: string; readonly json: unknown }[] {
  const directory = new URL(folder, catalogue);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, json: JSON.parse(readFileSync(new URL(name, directory), 'utf8')) }));
}

/** The first test reports files that break their schema; the others continue with the rest. */
const families = familyFiles.flatMap(({ name, json }) => {
  const { success, data } = FilmFamily.safeParse(json);
  return success ? [{ name, family: data }] : [];
});
const lists = listFiles.flatMap(({ name, json }) => {
  const { success, data } = FilmList.safeParse(json);
  return success ? [{ name, list: data }] : [];
});
const films = [
  ...families.flatMap(({ name, family }) => family.films.map((film) => ({ name, film }))),
  ...lists.flatMap(({ name, list }) => list.films.map((film) => ({ name, film }))),
];

const assigned = new Set(iso31661.map((country) => country.alpha2));
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text) && !hasOtherLetters(text);
const hasOtherLetters = (text: string) => /(?!\p{Script=Latin})\p{L}/u.test(text);

/** Whether the first of two dates of unequal precision is certainly earlier: `2019-12` is not before `2019-12-25`. */
const isBefore = (first: string, second: string) => {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
};
const dateOf = (film: CatalogueFilm) => film.released ?? String(film.year);

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

/** What appears more than once, with every place that has it. */
function repeated(entries: readonly (readonly [key: string, holder: string])[]): string[] {
  const holders = new Map<string, string[]>();
  for (const [key, holder] of entries) holders.set(key, [...(holders.get(key) ?? []), holder]);
  return [...holders].filter(([, all]) => all.length > 1).map(([key, all]) => `${key}: ${all.join(', ')}`);
}

/** Sources that are missing in a file's table, and those that nothing refers to. */
function badSources(
  name: string,
  sources: Readonly<Record<string, Source>>,
  used: readonly { readonly source: string; readonly by: string }[],
): string[] {
  const missing = used.filter(({ source }) => !(source in sources));
  const idle = Object.keys(sources).filter((key) => !used.some(({ source }) => source === key));
  return [...missing.map(({ source, by }) => `${by}: ${source}`), ...idle.map((key) => `${name}: ${key}`)];
}

describe('the film catalogue', () => {
  it('has only files that are families or lists of films', () => {
    const faultsOf = (all: typeof files, shape: z.ZodType) =>
      all.flatMap(({ name, json }) => {
        const { error } = shape.safeParse(json);
        return error ? [`${name}: ${z.prettifyError(error)}`] : [];
      });
    expect(familyFiles).not.toEqual([]);
    expect(listFiles).not.toEqual([]);
    expect([...faultsOf(familyFiles, FilmFamily), ...faultsOf(listFiles, FilmList)]).toEqual([]);
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

describe('every family', () => {
  const tied = families.map(({ name, family }) => ({
    name,
    family,
    byId: new Map(family.films.map((film) => [film.id, film])),
    edges: family.lineage.map((edge) => ({ ...edge, label: `${name} ${edge.from} → ${edge.to}` })),
  }));
  type Tied = (typeof tied)[number];

  it('ties only films of its own, each two of them once', () => {
    const faults = tied.flatMap(({ name, byId, edges }) => [
      ...edges.filter(({ from, to }) => !byId.has(from) || !byId.has(to)).map(({ label }) => label),
      ...repeated(edges.map(({ label }) => [label, name])),
    ]);
    expect(faults).toEqual([]);
  });

  it('lets no film descend from itself', () => {
    const descendants = (edges: Tied['edges'], id: string, seen = new Set<string>()): Set<string> => {
      for (const { to } of edges.filter(({ from }) => from === id)) {
        if (seen.has(to)) continue;
        seen.add(to);
        descendants(edges, to, seen);
      }
      return seen;
    };
    const faults = tied.flatMap(({ name, family, edges }) =>
      family.films.filter(({ id }) => descendants(edges, id).has(id)).map(({ id }) => `${name} ${id}`),
    );
    expect(faults).toEqual([]);
  });

  it('reaches every film from an original', () => {
    const faults = tied.flatMap(({ name, family, edges }) => {
      const reached = new Set(
        family.films.map(({ id }) => id).filter((id) => !edges.some(({ to }) => to === id)),
      );
      // The set grows while it is iterated: each film adds its remakes.
      for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
      const unreached = family.films.filter(({ id }) => !reached.has(id));
      const untied = family.films.filter(({ id }) => !edges.some(({ from, to }) => from === id || to === id));
      return [...unreached, ...untied].map(({ id }) => `${name} ${id}`);
    });
    expect(faults).toEqual([]);
  });

  it('has no remake that is older than its original', () => {
    const isOlder = (remake: CatalogueFilm, original: CatalogueFilm) =>
      remake.year < original.year || isBefore(dateOf(remake), dateOf(original));
    const faults = tied.flatMap(({ byId, edges }) =>
      edges.filter(({ from, to }) => {
        const [original, remake] = [byId.get(from), byId.get(to)];
        return original && remake && isOlder(remake, original);
      }),
    );
    expect(faults.map(({ label }) => label)).toEqual([]);
  });

  it('names the book or play that all its films are made from, if its sources do', () => {
    const aWork = /\bthe (?:novel|novella|story|play|manga) [“"]/;
    const unnamed = tied.filter(
      ({ family }) =>
        !family.basedOn &&
        family.lineage.every(
          ({ kind, source }) => kind === 'readaptation' && aWork.test(family.sources[source]?.name ?? ''),
        ),
    );
    expect(unnamed.map(({ family }) => family.id)).toEqual([]);
  });

  it('has each source that it refers to, and refers to each source that it has', () => {
    const faults = tied.flatMap(({ name, family, edges }) => {
      const { basedOn } = family;
      const used = [
        ...(basedOn ? [{ source: basedOn.source, by: `${name} basedOn` }] : []),
        ...family.credits.map((source) => ({ source, by: name })),
        ...edges.map(({ label, source }) => ({ source, by: label })),
        ...family.films.flatMap((film) =>
          [
            ...film.runtimes,
            ...film.boxOffice,
            ...film.success,
            ...film.cast.flatMap(({ notable }) => notable),
          ].map(({ source }) => ({ source, by: `${name} ${film.id}` })),
        ),
      ];
      return badSources(name, family.sources, used);
    });
    expect(faults).toEqual([]);
  });
});

describe('every list of films', () => {
  it('has each source that it refers to, and refers to each source that it has', () => {
    const faults = lists.flatMap(({ name, list }) => {
      const used = [
        ...list.credits.map((source) => ({ source, by: name })),
        ...list.films.flatMap((film) =>
          [...film.runtimes, ...film.boxOffice].map(({ source }) => ({ source, by: `${name} ${film.id}` })),
        ),
      ];
      return badSources(name, list.sources, used);
    });
    expect(faults).toEqual([]);
  });
});

describe('Miracle in Cell No. 7', () => {
  const family = families.find(({ name }) => name === 'miracle-in-cell-no-7.json')?.family;

  it('came out in Korea, India, Türkiye, the Philippines, Indonesia and Mexico, in this order', () => {
    const order = family?.films
      .map(({ countries, released }) => ({ country: countries.join('/'), released: released ?? '' }))
      .sort((a, b) => (a.released < b.released ? -1 : 1));
    expect(order).toEqual([
      { country: 'KR', released: '2013-01-23' },
      { country: 'IN', released: '2017-01-06' },
      { country: 'TR', released: '2019-10-11' },
      { country: 'PH', released: '2019-12-25' },
      { country: 'ID', released: '2022-09-08' },
      { country: 'MX', released: '2025-12-25' },
    ]);
  });

  it('is told in English, Spanish and Turkish', () => {
    const faults = family?.films.filter(({ synopsis }) => !synopsis?.es || !synopsis.tr);
    expect(faults?.map(({ id }) => id)).toEqual([]);
  });
});
