import { expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import type { Film } from '../../../src/domain/film.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { catalogueWith } from '../../support/made-catalogue.ts';
import { anyFilm } from '../../support/view-fixtures.ts';

const known = (id: string, changes: Partial<Film> = {}): Film => ({
  ...anyFilm({ id, title: 'Kar', year: 2017 }),
  origin: 'catalogue',
  ...changes,
});
const same = (films: readonly Film[], own: Film) =>
  new Films(catalogueWith(films), namesOfCountry).sameInCatalogue(own).map(({ id }) => id);

it('a film that a member added may be one of that title, year and country, give or take a year', () => {
  const films = [
    known('early-2015', { year: 2015 }),
    known('before-2016', { year: 2016 }),
    known('kar-2017'),
    known('korean-2017', { countries: ['KR'] }),
    known('other-2017', { title: 'Buz', originalTitle: 'Buz' }),
    known('known-so-2017', { title: 'Snow', originalTitle: 'Snow', aliases: ['KAR'] }),
  ];
  expect(same(films, anyFilm({ title: 'kar', year: 2017 }))).toEqual([
    'kar-2017',
    'known-so-2017',
    'before-2016',
  ]);
});

it('it is the one with its id elsewhere, whatever the title, and none with another id', () => {
  const films = [
    known('kar-2017', { ids: { imdb: 'tt0000002' } }),
    known('buz-1999', { title: 'Buz', year: 1999, ids: { tmdb: 7 } }),
  ];
  expect(same(films, anyFilm({ title: 'Kar', year: 2017, ids: { tmdb: 7 } }))).toEqual(['buz-1999']);
  expect(same(films, anyFilm({ title: 'Kar', year: 2017, ids: { imdb: 'tt0000001' } }))).toEqual([]);
});

it('a film of the catalogue, or of a live source, is offered nothing', () => {
  const films = [known('kar-2017')];
  expect(same(films, known('kar-2017'))).toEqual([]);
  expect(same(films, { ...anyFilm({ title: 'Kar', year: 2017 }), origin: 'tmdb' })).toEqual([]);
});
