import { describe, expect, it } from 'vitest';
import { CatalogueFilm } from '../../../../src/domain/catalogue-files.ts';
import { inTime, openWikidata } from '../../../support/open-wikidata.ts';
import { aFilmItem, MIRACLES, Q } from '../../../support/wikidata-films.ts';
import {
  externalId,
  type ItemParts,
  item,
  quantity,
  said,
  text,
  time,
  titled,
  wikidataItem,
} from '../../../support/wikidata-items.ts';

const ID = 'Q910000001';

/** How the source reads a film with these statements, among all items that the Miracle films name. */
async function filmWith(statements: ItemParts['statements'], language = 'en') {
  const { wikidata } = await openWikidata([
    ...MIRACLES,
    aFilmItem(ID, { ...(statements && { statements }) }),
    wikidataItem('Q15180', {
      labels: { en: 'Soviet Union' },
      statements: { P297: [said(externalId('SU'), { qualifiers: { P582: [time('1991-12-26')] } })] },
    }),
    wikidataItem('Q713750', {
      labels: { en: 'West Germany' },
      statements: { P297: [said(externalId('DE'), { qualifiers: { P582: [time('1990-10-03')] } })] },
    }),
    wikidataItem('Q16957', { statements: { P297: [externalId('DD')] } }),
    wikidataItem('Q46', { labels: { en: 'Europe' } }),
  ]);
  return wikidata.film({ wikidata: ID }, language, inTime());
}

describe('a film of Wikidata', () => {
  it('comes with all that is known, each figure with its page and the day', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const source = {
      name: 'Wikidata',
      url: 'https://www.wikidata.org/wiki/Q3809340',
      date: '2026-11-25',
    };
    expect(await wikidata.film({ wikidata: Q.miracle }, 'en', inTime())).toEqual({
      id: 'wikidata-q3809340',
      title: 'Miracle in Cell No. 7',
      originalTitle: '7번방의 선물',
      titles: {},
      aliases: ['7-beonbang-ui seonmul', 'Gift of Room 7'],
      year: 2013,
      released: '2013-01-23',
      countries: ['KR'],
      languages: ['ko'],
      directors: ['Lee Hwan-kyung'],
      writers: ['Lee Hwan-kyung'],
      runtimes: [{ minutes: 127, source }],
      boxOffice: [
        { amount: 80_300_000, currency: 'USD', market: 'KR', source },
        { amount: 81_904_264, currency: 'USD', market: 'worldwide', source },
      ],
      cast: [
        { name: 'Ryu Seung-ryong', character: 'Lee Yong-gu', notable: [] },
        { name: 'Kal So-won', character: 'Ye-sung', notable: [] },
      ],
      success: [],
      creditSources: [source],
      ids: { wikidata: Q.miracle, imdb: 'tt2659414', tmdb: 158445 },
      origin: 'wikidata',
      liveSources: ['wikidata'],
    });
  });

  it('has names in the language of the person, else those that hold in any, else English ones', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const turkish = await wikidata.film({ wikidata: Q.mucize }, 'tr', inTime());
    expect(turkish?.cast.map(({ name }) => name)).toEqual(['Aras Bulut İynemli', 'Nisa Sofiya Aksongur']);
    const spanish = await wikidata.film({ wikidata: Q.mucize }, 'es', inTime());
    expect(spanish?.cast.map(({ name }) => name)).toEqual(['Aras Bulut Iynemli', 'Nisa Sofiya Aksongur']);
    expect(spanish?.directors).toEqual(['Mehmet Ada Öztekin']);
  });

  it('is found by its id at IMDb, and by that at TMDB', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const byImdb = await wikidata.film({ imdb: 'tt10431500' }, 'en', inTime());
    expect(byImdb?.id).toBe('wikidata-q73804850');
    const byTmdb = await wikidata.film({ tmdb: 158445 }, 'en', inTime());
    expect(byTmdb?.id).toBe('wikidata-q3809340');
  });

  it.each([
    { wikidata: 'Q999999998' },
    { wikidata: 'Q999999999999' },
    { imdb: 'tt0000001' },
    { tmdb: 1 },
    {},
    { wikidata: Q.lee },
  ])('is not there for %j', async (ids) => {
    const { wikidata } = await openWikidata(MIRACLES);
    expect(await wikidata.film(ids, 'en', inTime())).toBeUndefined();
  });

  it('is followed to the item that it was merged into, and goes by the id of that', async () => {
    const { wikidata } = await openWikidata(MIRACLES, { Q900009999: Q.miracle });
    const film = await wikidata.film({ wikidata: 'Q900009999', imdb: 'tt2659414' }, 'en', inTime());
    expect(film).toMatchObject({ id: 'wikidata-q3809340', ids: { wikidata: Q.miracle } });
  });

  it('is refused if it is another film than the one asked for', async () => {
    const { wikidata, trouble } = await openWikidata(MIRACLES);
    const other = { source: 'wikidata', fault: 'other-film' };
    const ids = { wikidata: Q.miracle, imdb: 'tt10431500' };
    await expect(wikidata.film(ids, 'en', inTime())).rejects.toMatchObject(other);
    const answer = { type: 'item', id: Q.mucize, labels: {}, aliases: {}, claims: {} };
    trouble({ body: { entities: { [Q.miracle]: answer }, success: 1 } });
    await expect(wikidata.film({ wikidata: Q.miracle }, 'en', inTime())).rejects.toMatchObject(other);
    trouble({ body: { entities: { [Q.mucize]: answer }, success: 1 } });
    await expect(wikidata.film({ wikidata: Q.miracle }, 'en', inTime())).rejects.toMatchObject(other);
  });

  it('may have two ids at IMDb, of which either will do', async () => {
    const film = aFilmItem(ID, { statements: { P345: [externalId('tt0000001'), externalId('tt0000002')] } });
    const { wikidata } = await openWikidata([film]);
    const ids = { wikidata: ID, imdb: 'tt0000002' };
    expect(await wikidata.film(ids, 'en', inTime())).toMatchObject({ ids: { imdb: 'tt0000001' } });
  });

  it('has empty lists if nothing is known, and its only title', async () => {
    const film = await filmWith({});
    expect(film).toMatchObject({ title: `Film ${ID}`, originalTitle: `Film ${ID}`, year: 2000 });
    expect(film).not.toHaveProperty('released');
    const empty = [
      'aliases',
      'countries',
      'languages',
      'directors',
      'writers',
      'runtimes',
      'boxOffice',
      'cast',
    ];
    for (const list of empty) expect(film).toHaveProperty(list, []);
  });

  it('is of a shape that the catalogue takes', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const film = await wikidata.film({ wikidata: Q.miracle }, 'tr', inTime());
    const { origin: _origin, liveSources: _sources, creditSources: _credits, ...facts } = film ?? {};
    const keyed = (figures: readonly object[] = []) => figures.map((one) => ({ ...one, source: 'wikidata' }));
    const inFile = { ...facts, runtimes: keyed(film?.runtimes), boxOffice: keyed(film?.boxOffice) };
    expect(CatalogueFilm.safeParse(inFile).error?.issues).toBeUndefined();
  });

  it.each([
    ['a preferred rank before normal ones', [said(time('2005'), { rank: 'preferred' }), time('1999')], 2005],
    ['never a deprecated one', [said(time('1999'), { rank: 'deprecated' }), time('2001')], 2001],
    ['the earliest of several', [time('2003-05'), time('2002-11-30'), time('2004')], 2002],
    [
      'none that holds for a part',
      [said(time('1990'), { qualifiers: { P518: [item('Q1')] } }), time('2001')],
      2001,
    ],
    ['none that is unknown', [said('somevalue'), said('novalue'), time('2001')], 2001],
  ] as const)('takes its year from %s', async (_, dates, year) => {
    expect(await filmWith({ P577: dates })).toMatchObject({ year });
  });

  it.each([
    ['2002-11-30', '2002-11-30'],
    ['2002-11', '2002-11'],
    ['2002', undefined],
  ])('knows no more of its release than Wikidata does (%s)', async (date, released) => {
    expect((await filmWith({ P577: [time(date)] }))?.released).toBe(released);
  });

  it('has its length in minutes, from seconds and hours too, and from nothing else', async () => {
    const film = await filmWith({
      P2047: [
        quantity(5_460, Q.second),
        quantity(1.5, Q.hour),
        quantity(90, Q.minute),
        quantity(8, '1'),
        quantity(3, 'Q573'),
      ],
    });
    expect(film?.runtimes.map(({ minutes }) => minutes)).toEqual([91, 90]);
  });

  it('has no gross without a currency, nor of a place that is no country, nor of nothing', async () => {
    const film = await filmWith({
      P2142: [
        quantity(5, '1'),
        quantity(6, Q.minute),
        quantity(0, Q.dollar),
        said(quantity(7, Q.dollar), { qualifiers: { P3005: [item('Q46')] } }),
        said(quantity(8, Q.dollar), { qualifiers: { P1001: [item(Q.türkiye)] } }),
        quantity(9, Q.dollar),
      ],
    });
    expect(film?.boxOffice.map(({ amount, market }) => [amount, market])).toEqual([
      [8, 'TR'],
      [9, 'worldwide'],
    ]);
  });

  it('is also from countries that are no more; West Germany went on as Germany', async () => {
    const countries = ['Q15180', 'Q713750', 'Q16957', Q.türkiye].map((id) => item(id));
    expect((await filmWith({ P495: countries }))?.countries).toEqual(['SU', 'DE', 'DD', 'TR']);
  });

  it('takes a code of three letters for a language that has none of two', async () => {
    expect((await filmWith({ P364: [item(Q.filipino)] }))?.languages).toEqual(['fil']);
  });

  it.each([
    ['pt-br', ['pt']],
    ['mul', []],
  ])('is in the language of its original title where no other is named (%s)', async (language, languages) => {
    expect((await filmWith({ P1476: [titled('Central', language)] }))?.languages).toEqual(languages);
  });

  it('has fifteen of its cast, in the order of the item, and leaves out who has no name', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `Q9200000${10 + index}`);
    const people = ids.map((id, index) =>
      wikidataItem(id, { labels: index === 3 ? {} : { en: `Actor ${index}` } }),
    );
    const film = aFilmItem(ID, { statements: { P161: ids.map((id) => item(id)) } });
    const { wikidata } = await openWikidata([film, ...people]);
    const cast = (await wikidata.film({ wikidata: ID }, 'en', inTime()))?.cast.map(({ name }) => name);
    expect(cast).toHaveLength(14);
    expect(cast?.slice(0, 4)).toEqual(['Actor 0', 'Actor 1', 'Actor 2', 'Actor 4']);
  });

  it('leaves a character out that has no name', async () => {
    const nameless = said(item(Q.ryu), { qualifiers: { P453: [item('Q999999997')] } });
    const unreadable = said(item(Q.kal), { qualifiers: { P453: [text('Ye-sung')] } });
    expect((await filmWith({ P161: [nameless, unreadable] }))?.cast).toEqual([
      { name: 'Ryu Seung-ryong', notable: [] },
      { name: 'Kal So-won', notable: [] },
    ]);
  });

  it('asks for the codes of a country, a language and a currency once', async () => {
    const { wikidata, calls } = await openWikidata(MIRACLES);
    await wikidata.film({ wikidata: Q.miracle }, 'en', inTime());
    const asked = calls.length;
    expect(calls.map(({ action }) => action).slice(0, 3)).toEqual([
      'wbgetentities',
      'wbgetentities',
      'wbgetclaims',
    ]);
    await wikidata.film({ wikidata: Q.miracle }, 'en', inTime());
    expect(calls.slice(asked).map(({ action }) => action)).toEqual(['wbgetentities', 'wbgetentities']);
  });
});
