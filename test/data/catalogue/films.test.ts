import { describe, expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { Library } from '../../../src/data/community/library.ts';
import { type CommunityFilm, filmOfCommunity } from '../../../src/domain/community-film.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { aMoment, anOwnFilm } from '../../support/builders.ts';
import { allFilms, catalogue } from '../../support/catalogue.ts';
import { catalogueWith } from '../../support/made-catalogue.ts';

const films = new Films(catalogue, namesOfCountry);

function libraryWith(...own: CommunityFilm[]): Library {
  const library = new Library();
  for (const film of own) library.putFilm(film);
  return library;
}

const nothing = libraryWith();
const lights = anOwnFilm({ id: 'own-1', title: 'Kuzey Işıkları', year: 2021 });

describe('the films that a community knows', () => {
  it('are those of the catalogue', () => {
    expect(films.find('7-kogustaki-mucize-2019', nothing)?.origin).toBe('catalogue');
    expect(films.familyOf('7-kogustaki-mucize-2019')?.id).toBe('miracle-in-cell-no-7');
    expect(films.find('nobody-knows-it-2019', nothing)).toBeUndefined();
    expect(films.find('__proto__', nothing)).toBeUndefined();
  });

  it('are its own too, and no other community knows them', () => {
    const own = libraryWith(lights);
    expect(films.find('own-1', own)).toEqual(filmOfCommunity(lights));
    expect(films.search('kuzey isik', own, 25).map(({ id }) => id)).toEqual(['own-1']);
    expect(films.search('kuzey 2021 türkiye', own, 25).map(({ id }) => id)).toEqual(['own-1']);
    expect(films.familyOf('own-1')).toBeUndefined();
    expect(films.find('own-1', nothing)).toBeUndefined();
    expect(films.search('kuzey isik', nothing, 25).map(({ id }) => id)).not.toContain('own-1');
  });

  it('of its own stand after those of the catalogue that fit as well', () => {
    const own = libraryWith(anOwnFilm({ id: 'own-2', title: 'Miracle in Cell No. 7', year: 1990 }));
    const found = films.search('miracle in cell no 7', own, 25).map(({ id }) => id);
    expect(found.at(-1)).toBe('own-2');
    expect(found).toHaveLength(5);
  });

  it('of its own are not crowded out by those of the catalogue that fit less', () => {
    const own = libraryWith(anOwnFilm({ id: 'own-3', title: 'Perfect', year: 1985 }));
    expect(films.search('perfect', own, 3)[0]?.id).toBe('own-3');
    expect(films.search('perfect', own, 3)).toHaveLength(3);
  });
});

describe('a community with thousands of films of its own', () => {
  const own = libraryWith(
    ...Array.from({ length: 5_000 }, (_, index) =>
      anOwnFilm({ id: `own-${index}`, title: `Kuzey Işıkları ${index}`, year: 2021 }),
    ),
  );

  it('is found by its whole title, and offers as many as asked', () => {
    expect(films.search('kuzey isiklari 4321', own, 25).map(({ id }) => id)).toEqual(['own-4321']);
    expect(films.search('kuzey', own, 25)).toHaveLength(25);
  });

  it('finds a film as soon as it is added', () => {
    expect(films.search('zirve', own, 25)).toEqual([]);
    own.putFilm(anOwnFilm({ id: 'own-top', title: 'Zirve Işıkları', year: 2022 }));
    expect(films.search('zirve isiklari', own, 25).map(({ id }) => id)).toEqual(['own-top']);
  });

  it('finds what one of them is called, and not what is like it in the catalogue', () => {
    const typed = libraryWith(anOwnFilm({ id: 'own-typed', title: 'Mircale', year: 2021 }));
    expect(films.search('mircale', nothing, 25)[0]?.title).toContain('Miracle');
    expect(films.search('mircale', typed, 25).map(({ id }) => id)).toEqual(['own-typed']);
  });
});

describe('a film that somebody thinks nobody knows', () => {
  it.each([
    ['Miracle in Cell No 7', 2013, 'KR', '7-beonbang-ui-seonmul-2013'],
    ['yedinci koğuştaki mucize', 2019, 'TR', '7-kogustaki-mucize-2019'],
    ['Miracle in Cell No. 7', 2019, 'PH', 'miracle-in-cell-no-7-ph-2019'],
    ['7번방의 선물', 2013, 'KR', '7-beonbang-ui-seonmul-2013'],
    ['KUZEY ISIKLARI', 2021, 'TR', 'own-1'],
  ])('is known after all: %s (%d, %s)', (title, year, country, id) => {
    const film = { title, year, countries: ['XX', country] };
    expect(films.findForTyped(film, libraryWith(lights))?.id).toBe(id);
  });

  it.each([
    ['Miracle in Cell No 7', 2014, 'KR'],
    ['Miracle in Cell No 7', 2019, 'IN'],
    ['Miracle in Cell', 2013, 'KR'],
    ['Kuzey', 2021, 'TR'],
    ['', 2021, 'TR'],
  ])('is not known: %j (%d, %s)', (title, year, country) => {
    expect(films.findForTyped({ title, year, countries: [country] }, libraryWith(lights))).toBeUndefined();
  });

  it('is known by its title in another language, in whichever signs of its script', () => {
    const ring = {
      ...filmOfCommunity(anOwnFilm({ id: 'ring', title: 'Ring', year: 1998, countries: ['JP'] })),
      titles: { ja: 'リング', es: 'El círculo' },
    };
    const known = new Films(catalogueWith([ring]), namesOfCountry);
    for (const title of ['リング', 'りんぐ', 'ﾘﾝｸﾞ', 'EL CIRCULO']) {
      expect(known.findForTyped({ title, year: 1998, countries: ['JP'] }, nothing)?.id).toBe('ring');
      expect(known.search(title, nothing, 25).map(({ id }) => id)).toEqual(['ring']);
    }
  });

  it('is not another one whose title is made of other signs', () => {
    const own = libraryWith(anOwnFilm({ id: 'own-4', title: '🎬', year: 2021 }));
    expect(films.findForTyped({ title: '🔥', year: 2021, countries: ['TR'] }, own)).toBeUndefined();
    expect(films.findForTyped({ title: '🎬', year: 2021, countries: ['TR'] }, own)?.id).toBe('own-4');
  });
});

it('no more films are given than were asked for', () => {
  expect(films.search('miracle in cell', nothing, 2).map(({ id }) => id)).toEqual([
    '7-beonbang-ui-seonmul-2013',
    '7-kogustaki-mucize-2019',
  ]);
  const all = allFilms.length + 1;
  expect(films.search('', libraryWith(lights), 1_000)).toHaveLength(1_000);
  expect(films.search('', libraryWith(lights), all + 10)).toHaveLength(all);
});

describe('a film that somebody adds anew', () => {
  const kept = anOwnFilm({ id: 'own-1', title: 'Koğuş Yedi', year: 2019, ids: { tmdb: 900_001 } });
  const { title, year, countries } = kept;
  const anew = { title, year, countries };

  it('is the one that was added before, by its title or by what another database calls it', () => {
    const own = libraryWith(kept);
    expect(films.findForTyped(anew, own)?.id).toBe('own-1');
    expect(
      films.findForTyped({ title: 'Yedi', year: 2018, countries: [], ids: { tmdb: 900_001 } }, own)?.id,
    ).toBe('own-1');
    expect(films.findForTyped({ ...anew, year: 2018 }, own)).toBeUndefined();
  });

  it('is the film that it was merged into: a moderator need not do that again', () => {
    const own = libraryWith(kept);
    own.putMerge('own-1', { v: 1, into: '7-kogustaki-mucize-2019', by: 'mika', at: 1 });
    expect(films.findForTyped(anew, own)?.id).toBe('7-kogustaki-mucize-2019');
    expect(films.findByIds({ tmdb: 900_001 }, own)?.id).toBe('7-kogustaki-mucize-2019');
    own.dropMerge('own-1');
    expect(films.findForTyped(anew, own)?.id).toBe('own-1');
  });

  it('has the same moments by its old id, as in a list that was opened before it was merged', () => {
    const own = libraryWith(kept);
    own.putMoment(aMoment({ number: 1, film: 'own-1' }));
    own.putMoment(aMoment({ number: 2, film: '7-kogustaki-mucize-2019' }));
    expect(films.momentFilmsOf('own-1', own)).toEqual(['own-1']);
    own.putMerge('own-1', { v: 1, into: '7-kogustaki-mucize-2019', by: 'mika', at: 1 });
    expect(films.momentFilmsOf('own-1', own)).toEqual(['own-1', '7-kogustaki-mucize-2019']);
    own.dropMerge('own-1');
    expect(films.momentFilmsOf('own-1', own)).toEqual(['own-1']);
  });
});
