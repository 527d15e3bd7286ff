import { describe, expect, it } from 'vitest';
import { filmOfCommunity } from '../../../src/domain/community-film.ts';
import type { Film } from '../../../src/domain/film.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { FilmSearch, inSearchOrder } from '../../../src/search/names/film-search.ts';
import { anOwnFilm } from '../../support/builders.ts';
import { allFamilies, catalogue } from '../../support/catalogue.ts';

/** What is found among few stays the same when the lists of films grow. */
const films = allFamilies.flatMap((family) => family.films);
const search = new FilmSearch(inSearchOrder(films), {
  countryNames: namesOfCountry,
  familyOf: (id) => catalogue.familyOf(id)?.id,
});

/** All films that are found, in order. */
function found(by: FilmSearch, query: string): Film[] {
  return by.find(query, 200_000).groups.flatMap((group) => [...by.filmsOf(group)].map(({ film }) => film));
}
const find = (query: string) => found(search, query).map(({ id }) => id);

type TitleAndYear = readonly [title: string, year: number];

function searchOf(...titles: readonly TitleAndYear[]): FilmSearch {
  const made = titles.map(([title, year], index) => anOwnFilm({ id: `own-${index}`, title, year }));
  return new FilmSearch(inSearchOrder(made.map(filmOfCommunity)), { countryNames: () => [] });
}

function namesOf(by: FilmSearch, query: string): string[] {
  return found(by, query).map(({ title, year }) => `${title} ${year}`);
}

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
    // It is a version of The Miracle Worker.
    ['miracle turkiye', [TURKISH, 'benim-dunyam-2013']],
    ['miracle kr', [KOREAN]],
    ['corea milagro', [KOREAN]],
    ['miracle filipinler', [FILIPINO]],
    ['cell 2022 indonesia', [INDONESIAN]],
  ])('is told apart by its year or country: %j', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it.each(['zzz', '🎬'.repeat(100), '?!', 'x'.repeat(2_000)])('is not found by %j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it.each(['', '  ', '\u3000'])('is any, the best known first, where nothing is asked for: %j', (query) => {
    const titles = found(search, query).map((film) => Object.keys(film.titles).length);
    expect(titles).toEqual(titles.toSorted((one, other) => other - one));
    expect(find(query)).toHaveLength(films.length);
  });

  it('stands once, however many of its titles fit', () => {
    expect(new Set(find('perfect')).size).toBe(find('perfect').length);
  });
});

describe('the order of what is found', () => {
  const order = (query: string, ...titles: readonly TitleAndYear[]) => namesOf(searchOf(...titles), query);

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

describe('a title in its own script', () => {
  const titles = [
    'İncir Reçeli',
    'Tiệc Trăng Máu',
    '7번방의 선물',
    '기생충',
    '君の名は。',
    'スター・ウォーズ',
    '让子弹飞',
    'ज़िंदगी न मिलेगी दोबारा',
    'நாயகன்',
    'ฉลาดเกมส์โกง',
    'رِحْلَةُ مَدْرَسَة',
    'הלהקה האחרונה',
    'Τέλειοι Ξένοι',
    'Ёлки',
    'L’Été',
    'Ring, The',
  ];
  const scripts = new FilmSearch(
    inSearchOrder(titles.map((title, index) => filmOfCommunity(anOwnFilm({ id: `own-${index}`, title })))),
    { countryNames: () => [] },
  );

  it.each([
    ['incir receli', 'İncir Reçeli'],
    ['INCIR REÇ', 'İncir Reçeli'],
    ['ıncır', 'İncir Reçeli'],
    ['tiec trang mau', 'Tiệc Trăng Máu'],
    ['7', '7번방의 선물'],
    ['7ㅂ', '7번방의 선물'],
    ['7버', '7번방의 선물'],
    ['7번', '7번방의 선물'],
    ['7번ㅂ', '7번방의 선물'],
    ['7번바', '7번방의 선물'],
    ['번방', '7번방의 선물'],
    ['방의 선물', '7번방의 선물'],
    ['7번방의선물', '7번방의 선물'],
    ['생충', '기생충'],
    ['ㄱㅣㅅ', '기생충'],
    ['名は', '君の名は。'],
    ['きみの', undefined],
    ['すたー', 'スター・ウォーズ'],
    ['ｽﾀｰｳｫｰｽﾞ', 'スター・ウォーズ'],
    ['ウオーズ', 'スター・ウォーズ'],
    ['子弹', '让子弹飞'],
    ['जिंदगी', 'ज़िंदगी न मिलेगी दोबारा'],
    ['दोबारा मिले', 'ज़िंदगी न मिलेगी दोबारा'],
    ['நாய', 'நாயகன்'],
    ['เกมส์', 'ฉลาดเกมส์โกง'],
    ['رحله مدرسه', 'رِحْلَةُ مَدْرَسَة'],
    ['האחרונ', 'הלהקה האחרונה'],
    ['ΤΕΛΕΙΟΙ', 'Τέλειοι Ξένοι'],
    ['елки', 'Ёлки'],
    ['ete', 'L’Été'],
    ['lete', 'L’Été'],
    ['the ring', 'Ring, The'],
    ['ring', 'Ring, The'],
  ])('is found by %j', (query, title) => {
    expect(found(scripts, query)[0]?.title).toBe(title);
  });
});

describe('a title that is written in more than one way', () => {
  it.each([
    ['Cell Number Seven', KOREAN],
    ['miracle cell vii', KOREAN],
    ['miracle in cell no. seven', KOREAN],
    ['miracel in cell', KOREAN],
    ['mircale in cell', KOREAN],
    ['miracle & cell', KOREAN],
    ['the miracle in cell', KOREAN],
    ['kogustki', TURKISH],
    // Each word is also the beginning of a word in another title.
    ['secretos ojos', 'el-secreto-de-sus-ojos-2009'],
    ['koğuştakı mucze', TURKISH],
    ['cell 7 turkey 2019', TURKISH],
    ['cell 7 turky 2019', TURKISH],
    ['cell 7 turkey 2020', TURKISH],
    ['7. Koğuştaki Mucize', TURKISH],
  ])('is found by %j', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it('is found over typing errors only where nothing is written like that', () => {
    const search = searchOf(['Aylara', 2017], ['Ayliner', 2001], ['Aysela', 1999]);
    expect(namesOf(search, 'ayl')).toEqual(['Ayliner 2001', 'Aylara 2017']);
    expect(namesOf(search, 'aylara')).toEqual(['Aylara 2017']);
    expect(namesOf(search, 'ayslea')).toEqual(['Aysela 1999']);
    expect(namesOf(search, 'ays')).toEqual(['Aysela 1999']);
    expect(namesOf(search, 'axs')).toEqual([]);
  });

  it('is not found over a typing error in a word of five letters', () => {
    const search = searchOf(['Ayşen', 2017], ['Cocho', 2004], ['Tahre', 2006]);
    for (const typed of ['aysne', 'coco', 'taare']) expect(namesOf(search, typed)).toEqual([]);
  });

  it('is found without one of the words that were typed, if the rest says enough', () => {
    const search = searchOf(['Perfect Strangers', 2016], ['Perfect World', 1993], ['Up', 2009]);
    expect(namesOf(search, 'perfect strangers zzzz')).toEqual(['Perfect Strangers 2016']);
    expect(namesOf(search, 'perfect zzzz')).toEqual(['Perfect World 1993', 'Perfect Strangers 2016']);
    expect(namesOf(search, 'up zzzz')).toEqual([]);
  });

  it('is found by no year or country alone where a word is unknown', () => {
    const search = new FilmSearch([filmOfCommunity(anOwnFilm({ year: 2019, countries: ['TR'] }))], {
      countryNames: namesOfCountry,
    });
    expect(found(search, 'turkey 2019')).toHaveLength(1);
    expect(found(search, 'turkey 2019 zzzz')).toEqual([]);
  });
});

describe('versions of one story', () => {
  const story = (id: string, title: string, year: number, family?: string) => ({
    film: filmOfCommunity(anOwnFilm({ id, title, year })),
    family,
  });
  const stories = [
    story('ring-us', 'The Ring', 2002, 'ring'),
    story('ring-jp', 'Ring', 1998, 'ring'),
    story('ring-kr', 'The Ring Virus', 1999, 'ring'),
    story('lone', 'Ring of Fire', 1991),
    story('bell-2', 'The Bell Ring', 2010, 'bell'),
    story('bell-1', 'Ring My Bell', 1980, 'bell'),
  ];
  const families = new FilmSearch(inSearchOrder(stories.map(({ film }) => film)), {
    countryNames: () => [],
    familyOf: (id) => stories.find(({ film }) => film.id === id)?.family,
  });
  const ids = (query: string, max = 25) =>
    families.find(query, max).groups.map((group) => [...families.filmsOf(group)].map(({ film }) => film.id));

  it('stand together by release, behind the one that alone fits best; stories by their best film', () => {
    expect(ids('ring')).toEqual([['ring-jp', 'ring-kr', 'ring-us'], ['bell-1', 'bell-2'], ['lone']]);
    expect(ids('the ring')).toEqual([['ring-us', 'ring-jp', 'ring-kr'], ['bell-1', 'bell-2'], ['lone']]);
    expect(ids('rin')).toEqual([['bell-1', 'bell-2'], ['lone'], ['ring-jp', 'ring-kr', 'ring-us']]);
  });

  it('are all there, even where few films are asked for', () => {
    expect(ids('ring', 1)).toEqual([['ring-jp', 'ring-kr', 'ring-us']]);
  });
});

describe('whatever is typed', () => {
  it.each([
    '🎬'.repeat(100),
    'ab'.repeat(3_000),
    Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x61 + index)).join(' '),
    Array.from({ length: 100 }, (_, index) => `word${index}`).join(' '),
    '\uD83C',
    '\uDFAC\uD83C',
    '\u202Emiracle\u202C \u0000',
    '(((((([[[[*+?^$\\',
    '; DROP TABLE films; --',
    '\u0001turkey',
    '__proto__ constructor',
    'ﷺ'.repeat(6_000),
    'a\u0301'.repeat(3_000),
  ])('is answered: %j', (query) => {
    const known = new Set(films.map(({ id }) => id));
    const ids = find(query);
    expect(ids.every((id) => known.has(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves nothing behind for what is typed next', () => {
    const before = find('miracle in cell');
    find('a b c d e f g h i j k l m n o p q r s t u v w x y z');
    find('mircale strangrs');
    expect(find('miracle in cell')).toEqual(before);
  });

  it('is the same each time among equals: by year, then title, then id', () => {
    const twins = ['own-3', 'own-1', 'own-2'].map((id) =>
      filmOfCommunity(anOwnFilm({ id, title: 'Ayla', year: 2017 })),
    );
    expect(
      found(new FilmSearch(inSearchOrder(twins), { countryNames: () => [] }), 'ayla').map(({ id }) => id),
    ).toEqual(['own-1', 'own-2', 'own-3']);
  });
});
