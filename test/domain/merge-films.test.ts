import { describe, expect, it } from 'vitest';
import type { Family, Film } from '../../src/domain/film.ts';
import { isSameFilm, mayBeSameFilm, withFacts, withVersions } from '../../src/domain/merge-films.ts';
import { anyFilm } from '../support/view-fixtures.ts';

const KEPT = { name: 'Gazette', date: '2026-11-23' };
const WIKIDATA = { name: 'Wikidata', url: 'https://www.wikidata.org/wiki/Q1', date: '2026-11-25' };

const known: Film = {
  ...anyFilm({ id: 'north-2016', title: 'North', year: 2016, countries: ['TR'] }),
  origin: 'catalogue',
  originalTitle: 'Kuzey',
  languages: ['tr'],
  runtimes: [{ minutes: 100, source: KEPT }],
  boxOffice: [{ amount: 5, currency: 'USD', market: 'TR', source: KEPT }],
  ids: { wikidata: 'Q1' },
};
const live = (changes: Partial<Film> = {}): Film => ({
  ...anyFilm({ id: 'wikidata-q1', title: 'North', year: 2016, countries: ['TR'] }),
  origin: 'wikidata',
  liveSources: ['wikidata'],
  directors: ['Ayla Kaya'],
  ids: { wikidata: 'Q1', imdb: 'tt0000001' },
  ...changes,
});

describe('what a live source adds to a film', () => {
  it('is what was not known, and who told it', () => {
    const film = withFacts(known, live({ cast: [{ name: 'Can Su', notable: [] }], titles: { es: 'Norte' } }));
    expect(film).toMatchObject({
      id: 'north-2016',
      origin: 'catalogue',
      originalTitle: 'Kuzey',
      directors: ['Ayla Kaya'],
      titles: { es: 'Norte' },
      ids: { wikidata: 'Q1', imdb: 'tt0000001' },
      liveSources: ['wikidata'],
    });
    expect(film.cast).toHaveLength(1);
  });

  it('is further titles that it doesn’t have yet', () => {
    const aliases = ['KUZEY', 'The North', 'Norte', 'the  north!'];
    const film = withFacts({ ...known, aliases: ['The North'] }, live({ titles: { es: 'Norte' }, aliases }));
    expect(film.aliases).toEqual(['The North']);
    expect(withFacts(known, live({ aliases: ['Up North'] })).aliases).toEqual([...known.aliases, 'Up North']);
  });

  it('names it as a source of the cast and the makers only where it adds some', () => {
    const creditSources = [WIKIDATA];
    const credited = { ...known, creditSources: [KEPT] };
    expect(withFacts(credited, live({ creditSources })).creditSources).toEqual([KEPT, WIKIDATA]);
    const whole = { ...credited, directors: ['Ayla Kaya'] };
    expect(withFacts(whole, live({ creditSources })).creditSources).toEqual([KEPT]);
    expect(withFacts(known, live())).not.toHaveProperty('creditSources');
  });

  it('is where to watch it, and a trailer', () => {
    const trailer = { url: 'https://vimeo.com/1', source: 'tmdb' } as const;
    const watch = { MT: { stream: ['MUBI'], free: [], rent: [], buy: [] } };
    expect(withFacts(known, live({ trailer, watch }))).toMatchObject({ trailer, watch });
    expect(withFacts(withFacts(known, live({ watch })), live({ watch: {} })).watch).toEqual(watch);
  });

  it('is another figure beside the known one, and never the same one twice', () => {
    const film = withFacts(
      known,
      live({
        runtimes: [
          { minutes: 100, source: WIKIDATA },
          { minutes: 104, source: WIKIDATA },
        ],
        boxOffice: [
          { amount: 5, currency: 'USD', market: 'TR', source: WIKIDATA },
          { amount: 5, currency: 'USD', market: 'worldwide', source: WIKIDATA },
        ],
      }),
    );
    expect(film.runtimes.map(({ minutes, source }) => [minutes, source.name])).toEqual([
      [100, 'Gazette'],
      [104, 'Wikidata'],
    ]);
    expect(film.boxOffice.map(({ market, source }) => [market, source.name])).toEqual([
      ['TR', 'Gazette'],
      ['worldwide', 'Wikidata'],
    ]);
  });

  it('takes the place of nothing that is known', () => {
    const told = live({ directors: ['Somebody Else'], synopsis: { en: 'Other words.' } });
    const film = withFacts({ ...known, directors: ['Ayla Kaya'], synopsis: { en: 'Our words.' } }, told);
    expect(film.directors).toEqual(['Ayla Kaya']);
    expect(film.synopsis).toEqual({ en: 'Our words.' });
  });
});

describe('a film cannot be one that', () => {
  it.each([
    ['has another id in the same database', live({ ids: { wikidata: 'Q2' } })],
    ['is of another time', live({ year: 2019 })],
  ])('%s', (_, other) => {
    expect(mayBeSameFilm(known, other)).toBe(false);
  });

  it('unless it only came out a year later', () => {
    expect(mayBeSameFilm(known, live({ year: 2017 }))).toBe(true);
  });
});

describe('two films are the same', () => {
  it('by an id that both have, whatever else they say', () => {
    expect(isSameFilm(known, live({ title: 'Other', originalTitle: 'Other' }))).toBe(true);
    expect(isSameFilm(known, live({ ids: { wikidata: 'Q2' } }))).toBe(false);
  });

  it.each([
    [2015, true],
    [2017, true],
    [2014, false],
    [2018, false],
  ])('by title and country, where sources differ by a year and no more: 2016 and %i', (year, same) => {
    expect(isSameFilm({ ...known, ids: {} }, live({ ids: {}, year }))).toBe(same);
  });

  it.each([
    ['country', { countries: ['TR'] }, true],
    ['another country', { countries: ['PH'] }, false],
    ['language, where no country is known', { countries: [], languages: ['tr'] }, true],
    ['another language', { countries: [], languages: ['fil'] }, false],
    ['own title, where neither is', { countries: [], languages: [], originalTitle: 'KUZEY' }, true],
    ['another own title', { countries: [], languages: [], originalTitle: 'North' }, false],
  ])('by title, year and %s', (_, changes, same) => {
    expect(isSameFilm({ ...known, ids: {} }, live({ ids: {}, ...changes }))).toBe(same);
  });
});

describe('versions that a live source knows', () => {
  const remake = { ...known, id: 'south-2018', title: 'South', year: 2018, ids: { wikidata: 'Q5' } };
  const edge = (from: string, to: string, source = KEPT) => ({ from, to, kind: 'remake' as const, source });
  const family: Family = {
    id: 'north',
    name: 'North',
    films: [known, remake],
    lineage: [edge('north-2016', 'south-2018')],
    parts: {},
  };
  const found = live({ id: 'wikidata-q9', title: 'East', year: 2017, ids: { wikidata: 'Q9' } });
  const told: Family = {
    id: 'wikidata-q1',
    name: 'North',
    films: [live(), found, live({ id: 'wikidata-q5', title: 'South', year: 2018, ids: { wikidata: 'Q5' } })],
    lineage: [
      edge('wikidata-q1', 'wikidata-q9', WIKIDATA),
      // This contradicts what the catalogue says about its own two.
      edge('wikidata-q5', 'wikidata-q1', WIKIDATA),
    ],
    parts: {},
  };

  it('come into the family by release, tied to its own films under their own ids', () => {
    const whole = withVersions(family, told);
    expect(whole.films.map(({ id }) => id)).toEqual(['north-2016', 'wikidata-q9', 'south-2018']);
    expect(whole.lineage.map(({ from, to }) => [from, to])).toEqual([
      ['north-2016', 'south-2018'],
      ['north-2016', 'wikidata-q9'],
    ]);
  });
});
