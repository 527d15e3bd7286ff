import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/data/catalogue.ts';
import { FilmSearch } from '../../src/data/film-search.ts';
import { filmOfCommunity } from '../../src/domain/community-film.ts';
import type { Film } from '../../src/domain/film.ts';
import { namesOfCountry } from '../../src/i18n/countries.ts';
import { anOwnFilm } from '../support/builders.ts';

const { films, familyOf } = await loadCatalogue();
const search = new FilmSearch(films, namesOfCountry, (id) => familyOf(id)?.id);

/** All films that are found, in their order. */
function found(by: FilmSearch, query: string): Film[] {
  return by.find(query, 200_000).groups.flatMap(({ items }) => items);
}
const find = (query: string) => found(search, query).map(({ id }) => id);

const KOREAN = '7-beonbang-ui-seonmul-2013';
const TURKISH = '7-kogustaki-mucize-2019';
const FILIPINO = 'miracle-in-cell-no-7-ph-2019';
const INDONESIAN = 'miracle-in-cell-no-7-id-2022';

describe('a film of the catalogue', () => {
  it.each([
    ['yedinci kogustaki', [TURKISH]],
    ['7 kogus', [TURKISH]],
    ['7. KOĞUŞTAKİ', [TURKISH]],
    ['miracle in cell', [KOREAN, TURKISH, FILIPINO, INDONESIAN]],
    ['Miracle in Cell No. 7', [KOREAN, TURKISH, FILIPINO, INDONESIAN]],
    ['cell no', [KOREAN, TURKISH, FILIPINO, INDONESIAN]],
    ['7번방', [KOREAN]],
    ['7번방'.normalize('NFD'), [KOREAN]],
    ['seonmul', [KOREAN]],
    ['la celda', ['la-celda-de-los-milagros-2025', KOREAN, TURKISH]],
    ['ಪುಷ್ಪಕ', ['pushpaka-vimana-2017']],
    ['puspaka', ['pushpaka-vimana-2017']],
    ['τελειοι', ['teleioi-xenoi-2016']],
    ['ТЕЛЕ', []],
    ['громкая', ['gromkaya-svyaz-2019']],
    ['nieznajomi', ['nie-znajomi-2019']],
    ['(nie)zna', ['nie-znajomi-2019']],
    ['误杀', ['wu-sha-2019']],
    ['tiec trang', ['tiec-trang-mau-2020']],
    ['cebimdeki yabanci', ['cebimdeki-yabanci-2018']],
  ])('is found by %j', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it.each([
    ['miracle 2019', [TURKISH, FILIPINO]],
    ['miracle turkiye', [TURKISH]],
    ['miracle kr', [KOREAN]],
    ['corea milagro', [KOREAN]],
    ['miracle filipinler', [FILIPINO]],
    ['cell 2022 indonesia', [INDONESIAN]],
    ['miracle 1999', []],
  ])('is told apart by its year or country: %j', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it.each(['zzz', '🎬'.repeat(100), '?!', 'x'.repeat(2_000)])(
    'is not found by %j',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  it.each(['', '  ', '\u3000'])('is any, the earliest first, where nothing is asked for: %j', (query) => {
    const releases = found(search, query).map((film) => film.released ?? String(film.year));
    expect(releases).toEqual(releases.toSorted());
    expect(find(query)).toHaveLength(films.length);
  });

  it('stands once, however many of its titles fit', () => {
    expect(new Set(find('perfect')).size).toBe(find('perfect').length);
  });
});

describe('the order of what is found', () => {
  const film = (id: string, title: string, year: number) => filmOfCommunity(anOwnFilm({ id, title, year }));
  const order = (query: string, ...titles: readonly [string, number][]) =>
    found(
      new FilmSearch(
        titles.map(([title, year], index) => film(`own-${index}`, title, year)),
        () => [],
      ),
      query,
    ).map(({ title, year }) => `${title} ${year}`);

  it('is: the very title, how one begins, a part of one, its words', () => {
    const found = order(
      'ayla',
      ['Ben, Ayla', 2001],
      ['Ayla’nın Evi', 2002],
      ['Ayla', 2017],
      ['Aylak Adam', 2003],
    );
    expect(found).toEqual(['Ayla 2017', 'Ayla’nın Evi 2002', 'Aylak Adam 2003', 'Ben, Ayla 2001']);
    expect(order('home way', ['Way Back Home', 2010], ['Home Way', 2015], ['Homeland', 1999])).toEqual([
      'Home Way 2015',
      'Way Back Home 2010',
    ]);
    const parts = order(
      'way home',
      ['Homeward Wayfarers', 1999],
      ['The Long Way Home', 2015],
      ['No Way', 1987],
    );
    expect(parts).toEqual(['The Long Way Home 2015', 'Homeward Wayfarers 1999']);
  });

  it('is by release among equals', () => {
    expect(order('ayla', ['Ayla', 2017], ['Ayla', 1999], ['Ayla', 2005])).toEqual([
      'Ayla 1999',
      'Ayla 2005',
      'Ayla 2017',
    ]);
  });

  it('knows a title of signs alone by its signs', () => {
    expect(order('🎬', ['🎬🎬', 2019], ['???', 2019], ['Ayla', 2017])).toEqual(['🎬🎬 2019']);
    expect(order('???', ['🎬🎬', 2019], ['???', 2019], ['Ayla', 2017])).toEqual(['??? 2019']);
  });
});
