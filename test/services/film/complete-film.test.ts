import { describe, expect, it } from 'vitest';
import { filmOfCommunity } from '../../../src/domain/community-film.ts';
import { checkCompletion } from '../../../src/services/film/complete-film.ts';
import { completionFields, completionForm } from '../../../src/views/film/film-forms.ts';
import { anOwnFilm, NOW } from '../../support/builders.ts';
import { DRAFT, english, faultsOfForm, SPEECHES } from '../../support/view-fixtures.ts';

const now = new Date(NOW);
/** As many countries as fit into the form as codes with a comma in between, without duplicates. */
const MANY = [
  ...['AE', 'AR', 'AT', 'AU', 'BA', 'BE', 'BG', 'BR', 'CA', 'CH', 'CL'],
  ...['CN', 'CO', 'CZ', 'DE', 'DK', 'EG', 'ES', 'FI', 'FR', 'GB', 'GS'],
  ...['HK', 'HU', 'ID', 'IN', 'IT', 'JP', 'KR', 'MX', 'TR', 'US', 'VC'],
];

describe.each(SPEECHES)('the form of a film that a member added, in %s', (_, texts) => {
  const films = {
    'that is well known': anOwnFilm({ originalTitle: 'Kuzey', directors: ['Ayla Kaya', 'Can Su'] }),
    'from two countries': anOwnFilm({ countries: ['TR', 'KR'] }),
    'from so many countries that their names do not fit': anOwnFilm({ countries: MANY }),
    'from so many that their codes just fit': anOwnFilm({ countries: MANY.slice(0, 25) }),
    'by directors that just fit': anOwnFilm({
      directors: ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(39)),
    }),
    'with the longest titles': anOwnFilm({ title: '漢'.repeat(80), originalTitle: '*'.repeat(80) }),
  };

  it.each(Object.entries(films))('%s can be opened, and sent as it is', (_name, film) => {
    const fields = completionFields(film, texts.locale);
    expect(faultsOfForm(completionForm(DRAFT, filmOfCommunity(film), fields, texts))).toEqual([]);
    const { title, year, countries, originalTitle, directors = [] } = film;
    expect(checkCompletion(fields, texts.locale, now)).toEqual({
      title,
      year,
      countries,
      ...(originalTitle !== undefined && { originalTitle }),
      directors,
    });
  });
});

describe('what a moderator typed', () => {
  const good = completionFields(anOwnFilm(), english.locale);
  const check = (changes: Partial<typeof good>) => checkCompletion({ ...good, ...changes }, 'en-US', now);

  it('is cleaned, and each country counts once', () => {
    expect(
      check({
        originalTitle: ' Kuzey\u202E ',
        countries: 'TR, Türkiye; KR/South Korea',
        directors: 'Ayla Kaya、 ,Can Su,',
      }),
    ).toEqual({
      title: 'Kuzey Işıkları',
      originalTitle: 'Kuzey',
      year: 2021,
      countries: ['TR', 'KR'],
      directors: ['Ayla Kaya', 'Can Su'],
    });
  });

  it('may leave out what nobody knows', () => {
    expect(check({ originalTitle: ' ', directors: '\u200B' })).not.toHaveProperty('originalTitle');
    expect(check({ directors: '\u200B' })).toMatchObject({ directors: [] });
  });

  it('is told all that is wrong with it at once', () => {
    const wrong = {
      title: ' ',
      originalTitle: 'a'.repeat(81),
      year: '1700',
      countries: 'TR, Atlantis',
      directors: 'A,B,C,D,E,F',
    };
    const checked = check(wrong);
    if (!('faults' in checked)) throw new Error('nothing is wrong');
    expect(checked.faults.map(({ field }) => field)).toEqual([
      'title',
      'year',
      'country',
      'originalTitle',
      'directors',
    ]);
  });

  it.each([
    ['France and Italy', ['FR', 'IT']],
    ['Trinidad and Tobago & the UK', undefined],
    ['Trinidad & Tobago', ['TT']],
    ['Soviet Union, GDR', ['SU', 'DD']],
    ['Francia y España', undefined],
    ['the Netherlands / Czechoslovakia', ['NL', 'CS']],
  ])('names countries as people write them: %j', (countries, codes) => {
    const checked = check({ countries });
    expect('faults' in checked ? undefined : checked.countries).toEqual(codes);
  });
});
