import { describe, expect, it } from 'vitest';
import { FilmId } from '../../src/domain/catalogue-files.ts';
import { CommunityFilm, filmOfCommunity } from '../../src/domain/community-film.ts';
import { byRelease, checkFilmYear } from '../../src/domain/film.ts';
import { anOwnFilm } from '../support/builders.ts';

describe('the year of a film', () => {
  const now = new Date('2026-11-01T00:00:00Z');

  it.each([
    ['1888', 1888],
    ['2019', 2019],
    [' 2026 ', 2026],
    ['2028', 2028],
    ['２０１９', 2019],
    ['٢٠١٩', 2019],
  ])('may be %j', (typed, year) => {
    expect(checkFilmYear(typed, now)).toBe(year);
  });

  it.each([
    '1887',
    '2029',
    '',
    ' ',
    '19',
    '19999',
    '2019.0',
    '2e3',
    '-2019',
    '2019-2020',
    'last year',
    '0x7E3',
  ])('is not %j', (typed) => {
    expect(checkFilmYear(typed, now)).toBeUndefined();
  });
});

describe("a community's own film", () => {
  it('is a film of which little is known', () => {
    expect(filmOfCommunity(anOwnFilm())).toEqual({
      id: 'own-900000000000000001',
      title: 'Kuzey Işıkları',
      originalTitle: 'Kuzey Işıkları',
      titles: {},
      year: 2021,
      countries: ['TR'],
      aliases: [],
      languages: [],
      directors: [],
      writers: [],
      runtimes: [],
      boxOffice: [],
      cast: [],
      success: [],
      ids: {},
      origin: 'community',
    });
  });

  it.each<[string, object]>([
    ['of a later version', { v: 2 }],
    ['without a title', { title: '' }],
    ['with a key in its id', { id: 'own:1' }],
    ['from nowhere', { countries: ['Türkiye'] }],
  ])('is refused when it is read %s', (_, change) => {
    expect(CommunityFilm.safeParse({ ...anOwnFilm(), ...change }).success).toBe(false);
  });
});

describe('films in the order of their release', () => {
  const film = (id: string, year: number, released?: string) => ({
    ...filmOfCommunity(anOwnFilm({ id, year })),
    ...(released !== undefined && { released }),
  });

  it('stand by the day, then by the month and the year alone before all days in them', () => {
    const sorted = [
      film('day', 2019, '2019-12-25'),
      film('year', 2019),
      film('early', 2013, '2013-01-23'),
      film('month', 2019, '2019-12'),
      film('late', 2025),
    ].sort(byRelease);
    expect(sorted.map(({ id }) => id)).toEqual(['early', 'year', 'month', 'day', 'late']);
  });

  it('keep their places when they came out on one day', () => {
    const same = [film('b', 2019, '2019-12-25'), film('a', 2019, '2019-12-25')];
    expect(byRelease(same[0] ?? film('x', 1), same[1] ?? film('x', 1))).toBe(0);
  });
});

it.each(['a--b', '-a', 'a-', 'A', 'a b', 'ü', '', 'a'.repeat(71)])('the id of a film is never %j', (id) => {
  expect(FilmId.safeParse(id).success).toBe(false);
});
