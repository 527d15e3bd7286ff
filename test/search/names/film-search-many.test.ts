import { describe, expect, it } from 'vitest';
import { FILM_QUERIES } from '../../../bench/films/film-queries.ts';
import { madeFilms } from '../../../bench/films/made-films.ts';
import { seeded } from '../../../harness/seeded.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { FilmSearch, inSearchOrder } from '../../../src/search/names/film-search.ts';
import { allFilms, catalogue } from '../../support/catalogue.ts';

const films = allFilms;

const KOREAN = '7-beonbang-ui-seonmul-2013';
const TURKISH = '7-kogustaki-mucize-2019';
const FILIPINO = 'miracle-in-cell-no-7-ph-2019';
const INDONESIAN = 'miracle-in-cell-no-7-id-2022';

/** Several times what the catalogue has. With `--large`, the bench searches a hundred thousand. */
const MANY = 30_000;

describe('tens of thousands of films', () => {
  const many = [...films, ...madeFilms(films, MANY - films.length, seeded(1))];
  const large = new FilmSearch(inSearchOrder(many), {
    countryNames: namesOfCountry,
    familyOf: (id) => catalogue.familyOf(id)?.id,
  });
  const ids = (query: string) =>
    large.find(query, 25).groups.flatMap((group) => [...large.filmsOf(group)].map(({ film }) => film.id));

  it.each([
    ['Miracle in Cell No. 7', [KOREAN, TURKISH, FILIPINO, INDONESIAN]],
    ['7번방의 선물', [KOREAN]],
    ['cell 7 turkey 2019', [TURKISH]],
    ['miracel in cell no 7', [KOREAN, TURKISH, FILIPINO, INDONESIAN]],
  ])('are searched for %j', (query, wanted) => {
    // Other films have the same titles, so these need not come first.
    expect(ids(query).filter((id) => wanted.includes(id))).toEqual(wanted);
  });

  it.each(FILM_QUERIES)('are searched for %j with no more answers than are needed', (query) => {
    expect(large.find(query, 25).groups.length).toBeLessThanOrEqual(25);
    expect(new Set(ids(query)).size).toBe(ids(query).length);
  });
});
