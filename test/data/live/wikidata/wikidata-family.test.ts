import { describe, expect, it } from 'vitest';
import type { Family } from '../../../../src/domain/film.ts';
import { inTime, openWikidata } from '../../../support/open-wikidata.ts';
import { aFilmItem, MIRACLES, Q } from '../../../support/wikidata-films.ts';
import {
  type ItemParts,
  item,
  said,
  time,
  type WikidataItem,
  wikidataItem,
} from '../../../support/wikidata-items.ts';
import type { Merged } from '../../../support/wikidata-server.ts';

const [A, B, C, D, E] = ['Q910000001', 'Q910000002', 'Q910000003', 'Q910000004', 'Q910000005'] as const;
const NOVEL = 'Q920000001';

const film = (id: string, year: string, statements: ItemParts['statements'] = {}) =>
  aFilmItem(id, { statements: { P577: [time(year)], ...statements } });

const basedOn = (...ids: string[]) => ({ P144: ids.map((id) => item(id)) });
const leadsTo = (...ids: string[]) => ({ P4969: ids.map((id) => item(id)) });

const novel = (statements: ItemParts['statements'] = {}) =>
  wikidataItem(NOVEL, { labels: { en: 'The Novel' }, statements: { P31: [item(Q.novel)], ...statements } });

async function familyIn(
  items: readonly WikidataItem[],
  start: string = A,
  merged: Merged = {},
): Promise<Family | undefined> {
  const { wikidata } = await openWikidata(items, merged);
  return wikidata.family({ wikidata: start }, 'en', inTime());
}

/** `Q1 remake Q2`, in the order of the edges. */
const edges = (family: Family | undefined) =>
  family?.lineage.map(({ from, kind, to }) => `${itemOf(from)} ${kind} ${itemOf(to)}`).sort();

const itemOf = (id: string) => id.replace('wikidata-q', 'Q');

const members = (family: Family | undefined) => family?.films.map(({ id }) => itemOf(id));

describe('a family of Wikidata', () => {
  it.each([Q.miracle, Q.mucize, Q.philippineMiracle])(
    'is the same from whichever film (%s)',
    async (start) => {
      const { wikidata } = await openWikidata(MIRACLES);
      const family = await wikidata.family({ wikidata: start }, 'en', inTime());
      expect(family).toMatchObject({ id: 'wikidata-q3809340', name: 'Miracle in Cell No. 7', parts: {} });
      expect(members(family)).toEqual([Q.miracle, Q.mucize, Q.philippineMiracle]);
      expect(edges(family)).toEqual([
        `${Q.miracle} remake ${Q.mucize}`,
        `${Q.miracle} remake ${Q.philippineMiracle}`,
      ]);
    },
  );

  it('says of each edge which item says so, and of each film its country, director and cast', async () => {
    const { wikidata } = await openWikidata(MIRACLES);
    const family = await wikidata.family({ imdb: 'tt10431500' }, 'tr', inTime());
    const edge = family?.lineage.find(({ to }) => to === 'wikidata-q900000001');
    expect(edge?.source).toEqual({
      name: 'Wikidata',
      url: 'https://www.wikidata.org/wiki/Q900000001',
      date: '2026-11-25',
    });
    expect(family?.films.map(({ countries }) => countries)).toEqual([['KR'], ['TR'], ['PH']]);
    expect(family?.films[1]).toMatchObject({
      directors: ['Mehmet Ada Öztekin'],
      cast: [{ name: 'Aras Bulut İynemli' }, { name: 'Nisa Sofiya Aksongur' }],
    });
  });

  it.each([
    ['is alone', [film(A, '2000')]],
    ['is not there', []],
    ['comes from what is not there', [film(A, '2000', basedOn('Q999999998'))]],
    [
      'is based on a deprecated statement',
      [film(A, '2000'), film(B, '2001', { P144: [said(item(A), { rank: 'deprecated' })] })],
    ],
  ] as const)('is none where the film %s', async (_, items) => {
    expect(await familyIn(items)).toBeUndefined();
  });

  it('is found by a statement at the original alone, and by one at the remake alone', async () => {
    expect(edges(await familyIn([film(A, '2000', leadsTo(B)), film(B, '2001')], B))).toEqual([
      `${A} remake ${B}`,
    ]);
    expect(edges(await familyIn([film(A, '2000'), film(B, '2001', basedOn(A))], A))).toEqual([
      `${A} remake ${B}`,
    ]);
  });

  it('goes three steps far, and no further', async () => {
    const chain = [
      film(A, '2000'),
      film(B, '2001', basedOn(A)),
      film(C, '2002', basedOn(B)),
      film(D, '2003', basedOn(C)),
      film(E, '2004', basedOn(D)),
    ];
    expect(members(await familyIn(chain, A))).toEqual([A, B, C, D]);
    expect(members(await familyIn(chain, C))).toEqual([A, B, C, D, E]);
  });

  it('makes readaptations of films of one novel, which is no film itself', async () => {
    const items = [
      novel({ ...leadsTo(C) }),
      film(A, '1995', basedOn(NOVEL)),
      film(B, '1940', basedOn(NOVEL)),
      film(C, '2005'),
    ];
    const family = await familyIn(items);
    expect(members(family)).toEqual([B, A, C]);
    expect(edges(family)).toEqual([`${B} readaptation ${A}`, `${B} readaptation ${C}`]);
    const sources = family?.lineage.map(({ to, source }) => [itemOf(to), source.url]);
    expect(sources).toEqual([
      [A, `https://www.wikidata.org/wiki/${A}`],
      [C, `https://www.wikidata.org/wiki/${NOVEL}`],
    ]);
  });

  it('makes a remake alone of a film that names both the novel and a film before', async () => {
    const items = [
      novel(),
      film(A, '1940', basedOn(NOVEL)),
      film(B, '1950', basedOn(NOVEL)),
      film(C, '1960', basedOn(NOVEL, B)),
    ];
    expect(edges(await familyIn(items, C))).toEqual([`${A} readaptation ${B}`, `${B} remake ${C}`]);
  });

  it('takes the second film of a long novel for no other adaptation of it', async () => {
    const sequel = film(B, '1941', { ...basedOn(NOVEL), P155: [item(A)] });
    expect(await familyIn([novel(), film(A, '1940', basedOn(NOVEL)), sequel])).toBeUndefined();
  });

  it('calls a reboot so', async () => {
    const items = [
      film(A, '2000'),
      film(B, '2010', { P31: [item(Q.film), item(Q.filmReboot)], ...basedOn(A) }),
    ];
    expect(edges(await familyIn(items))).toEqual([`${A} reboot ${B}`]);
  });

  it.each([
    ['a sequel by its class', { P31: [item(Q.film), item(Q.sequelFilm)] }],
    ['a sequel by what it follows', { P155: [item(A)] }],
  ])('does not take %s for a version of the story', async (_, statements) => {
    expect(
      await familyIn([film(A, '2000'), film(B, '2002', { ...basedOn(A), ...statements })]),
    ).toBeUndefined();
  });

  it('takes a remake for one, though a list of films has it follow the first', async () => {
    const remake = { P31: [item(Q.film), item(Q.filmRemake)], P155: [item(A)] };
    const family = await familyIn([film(A, '2000'), film(B, '2002', { ...basedOn(A), ...remake })]);
    expect(edges(family)).toEqual([`${A} remake ${B}`]);
  });

  it.each([
    ['a series', [item(Q.filmSeries)]],
    ['a character', [item('Q15773347')]],
    ['nothing that is said', []],
  ])('is not made by %s', async (_, kinds) => {
    const source = wikidataItem(NOVEL, { labels: { en: 'Source' }, statements: { P31: kinds } });
    const items = [source, film(A, '2000', basedOn(NOVEL)), film(B, '2001', basedOn(NOVEL))];
    expect(await familyIn(items)).toBeUndefined();
  });

  it('drops an edge from a later film to an earlier one, and who hangs on it', async () => {
    const items = [
      film(A, '2000', basedOn(B)),
      film(B, '2010'),
      film(C, '2012', basedOn(B)),
      film(D, '2011', basedOn(A)),
    ];
    const family = await familyIn(items);
    expect(members(family)).toEqual([A, D]);
    expect(edges(family)).toEqual([`${A} remake ${D}`]);
  });

  it('goes by the dates where two films are each said to come from the other', async () => {
    const items = [film(A, '2005', { ...basedOn(B) }), film(B, '2001', { ...basedOn(A) })];
    expect(edges(await familyIn(items))).toEqual([`${B} remake ${A}`]);
  });

  it('takes a bare year for no contradiction of a day in it', async () => {
    const items = [film(A, '2001-06-01'), film(B, '2001', basedOn(A))];
    expect(edges(await familyIn(items))).toEqual([`${A} remake ${B}`]);
  });

  it('comes to an end, and to an original, where films of one year go in a circle', async () => {
    const items = [
      film(A, '2001', basedOn(C)),
      film(B, '2001', basedOn(A)),
      film(C, '2001', basedOn(B)),
      film(D, '2001', basedOn(D)),
    ];
    const family = await familyIn(items);
    expect(members(family)).toEqual([A, B, C]);
    expect(family?.lineage).toHaveLength(2);
    expect(family?.films.filter(({ id }) => family.lineage.every(({ to }) => to !== id))).toHaveLength(1);
  });

  it('follows statements about an item that was merged', async () => {
    const items = [film(A, '2000'), film(B, '2001', basedOn('Q930000001')), film(C, '2002', basedOn(B))];
    const family = await familyIn(items, C, { Q930000001: A });
    expect(edges(family)).toEqual([`${A} remake ${B}`, `${B} remake ${C}`]);
  });

  it('leaves out films without a year', async () => {
    const items = [film(A, '2000'), film(B, '2001', basedOn(A)), film(C, '1950s', basedOn(A))];
    expect(members(await familyIn(items))).toEqual([A, B]);
  });

  it('has sixty films at most', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `Q94000${1000 + index}`);
    const remakes = ids.map((id, index) =>
      film(id, '2001', basedOn(index < 40 ? A : (ids[index - 40] ?? A))),
    );
    const family = await familyIn([film(A, '2000'), ...remakes]);
    expect(family?.films).toHaveLength(60);
    expect(family?.lineage).toHaveLength(59);
  });

  it('takes fifteen requests at most: the nearest films come first', async () => {
    const series = (first: string) =>
      Array.from({ length: 60 }, (_, index) => `${first}${String(index).padStart(6, '0')}`);
    const [near, books, games] = [series('Q941').slice(0, 29), series('Q942').slice(0, 30), series('Q943')];
    const { wikidata, calls } = await openWikidata([
      film(A, '2000', leadsTo(...near, ...books)),
      ...near.map((id) => film(id, '2001')),
      film(B, '2002', basedOn(near[0] ?? A)),
      ...books.map((id, index) =>
        wikidataItem(id, {
          statements: { P31: [item(Q.novel)], ...leadsTo(...games.slice(2 * index, 2 * index + 2)) },
        }),
      ),
      ...games.map((id) => wikidataItem(id, { statements: { P31: [item('Q7889')] } })),
    ]);
    const family = await wikidata.family({ wikidata: A }, 'en', inTime());
    expect(members(family)).toEqual([A, ...near]);
    // The first request says whether there is such a film at all.
    expect(calls).toHaveLength(1 + 15);
  });

  it('names the first member of every cast before the second of any', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `Q95000${1000 + index}`);
    const castOf = (index: number) =>
      Array.from({ length: 6 }, (_, place) => `Q96${String(index * 10 + place).padStart(6, '0')}`);
    const films = ids.map((id, index) =>
      film(id, '2001', { ...basedOn(A), P161: castOf(index).map((one) => item(one)) }),
    );
    const people = ids.flatMap((_, index) =>
      castOf(index).map((id) => wikidataItem(id, { labels: { mul: `Name of ${id}` } })),
    );
    const { wikidata, calls } = await openWikidata([film(A, '2000'), ...films, ...people]);
    const family = await wikidata.family({ wikidata: A }, 'en', inTime());
    const casts = family?.films.slice(1).map(({ cast }) => cast.length) ?? [];
    expect(Math.min(...casts)).toBeGreaterThanOrEqual(3);
    expect(calls.filter(({ query }) => query.get('props') === 'labels')).toHaveLength(4);
  });

  it('is not told in part: a failure on the way is a failure', async () => {
    const { wikidata, trouble } = await openWikidata(MIRACLES);
    // The second step asks which items name the remakes; the first one, which name the original.
    const isOnTheWay = (search: string | null) => search?.includes(Q.mucize) === true;
    trouble({ status: 429, retryAfter: '7' }, { on: ({ query }) => isOnTheWay(query.get('srsearch')) });
    await expect(wikidata.family({ wikidata: Q.miracle }, 'en', inTime())).rejects.toMatchObject({
      fault: 'rate-limited',
      retryAfter: 7_000,
    });
  });
});
