import { describe, expect, it } from 'vitest';
import { inTime, openWikidata } from '../../../support/open-wikidata.ts';
import { aFilmItem, MIRACLES, miracle, Q } from '../../../support/wikidata-films.ts';
import { item, time, titled, wikidataItem } from '../../../support/wikidata-items.ts';

const titles = (films: readonly { title: string }[]) => films.map(({ title }) => title);

describe('a search in Wikidata', () => {
  it('finds films by the beginning of a title, with what tells them apart', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const films = await wikidata.search('miracle in', 'en', inTime());
    expect(films.map(({ id, year }) => [id, year])).toEqual([
      ['wikidata-q3809340', 2013],
      ['wikidata-q73804850', 2019],
      ['wikidata-q900000001', 2019],
    ]);
    expect(films[0]).toMatchObject({
      title: 'Miracle in Cell No. 7',
      originalTitle: '7번방의 선물',
      released: '2013-01-23',
      ids: { wikidata: Q.miracle, imdb: 'tt2659414', tmdb: 158445 },
      origin: 'wikidata',
      liveSources: ['wikidata'],
    });
  });

  it('finds them in the language of the person, and tells their titles in it', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const [film] = await wikidata.search('7. hücre', 'tr', inTime());
    expect(film).toMatchObject({ title: 'Miracle in Cell No. 7', titles: { tr: '7. Hücredeki Mucize' } });
  });

  it('finds a title that holds in every language', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const [film] = await wikidata.search('7. Koğuş', 'es', inTime());
    expect(film).toMatchObject({ id: 'wikidata-q73804850', originalTitle: '7. Koğuştaki Mucize' });
  });

  it('finds a title that was typed with its year', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    for (const query of ['miracle in cell no. 7 2013', 'Miracle in Cell No. 7 (2013)']) {
      expect((await wikidata.search(query, 'en', inTime())).map(({ year }) => year)).toEqual([2013]);
    }
  });

  it('leaves out an item that it can’t read, and keeps the others', async () => {
    const odd = { ...miracle, id: 'Q910000007', claims: { ...miracle.claims, P577: miracle.claims.P57 } };
    const { wikidata } = await openWikidata([...MIRACLES, odd as typeof miracle]);
    expect(await wikidata.search('miracle in', 'en', inTime())).toHaveLength(3);
  });

  it('asks twice, however much it finds', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      aFilmItem(`Q9100000${10 + index}`, { labels: { en: `Hero ${index}` } }),
    );
    const { wikidata, calls } = await openWikidata(many);
    expect(await wikidata.search('hero', 'en', inTime())).toHaveLength(10);
    expect(calls.map(({ action }) => action)).toEqual(['wbsearchentities', 'wbgetentities']);
  });

  it('leaves out what is no film, films without a year, and films without a title', async () => {
    const { wikidata } = await openWikidata([
      wikidataItem('Q910000001', { labels: { en: 'Hero, a person' }, statements: { P31: [item(Q.human)] } }),
      wikidataItem('Q910000002', {
        labels: { en: 'Hero, the series' },
        statements: { P31: [item(Q.filmSeries)], P577: [time('2002')] },
      }),
      aFilmItem('Q910000003', { labels: { en: 'Hero, announced' }, statements: { P577: [] } }),
      aFilmItem('Q910000004', {
        labels: { en: 'Hero, of some decade' },
        statements: { P577: [time('1950s')] },
      }),
      aFilmItem('Q910000005', { labels: { de: 'Held' }, aliases: { en: ['Hero'] } }),
      aFilmItem('Q910000006', { labels: { en: 'Hero' } }),
    ]);
    expect(titles(await wikidata.search('hero', 'en', inTime()))).toEqual(['Hero']);
  });

  it('takes the original title if there is no other', async () => {
    const only = aFilmItem('Q910000007', {
      labels: { ko: '영웅' },
      aliases: { en: ['Hero'] },
      statements: { P1476: [titled('영웅', 'ko')] },
    });
    const { wikidata } = await openWikidata([only]);
    expect(titles(await wikidata.search('hero', 'en', inTime()))).toEqual(['영웅']);
  });

  it('finds nothing if nothing has that name', async () => {
    const { wikidata, calls } = await openWikidata(MIRACLES);
    expect(await wikidata.search('zzz', 'en', inTime())).toEqual([]);
    expect(calls).toHaveLength(1);
  });

  it.each(['', '  '])('does not ask for %j', async (nothing) => {
    const { wikidata, calls } = await openWikidata([miracle]);
    expect(await wikidata.search(nothing, 'en', inTime())).toEqual([]);
    expect(calls).toEqual([]);
  });

  it('sends what was typed as it is, whatever is in it', async () => {
    const { wikidata, calls } = await openWikidata([miracle]);
    const typed = 'a&action=delete|=?#%00é👻\u202e';
    await wikidata.search(typed, 'en', inTime());
    expect(calls.map(({ action, query }) => [action, query.get('search')])).toEqual([
      ['wbsearchentities', typed],
    ]);
  });
});
