import { describe, expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { peopleOf } from '../../../src/data/catalogue/people.ts';
import { randomFilmPage } from '../../../src/flows/film/random-film.ts';
import { namesOfCountry } from '../../../src/i18n/countries.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { UserError } from '../../../src/interactions/user-error.ts';
import { catalogue } from '../../support/catalogue.ts';
import { buttonsOf, english } from '../../support/view-fixtures.ts';

const films = new Films(catalogue, namesOfCountry);
const people = peopleOf(catalogue, { sources: {}, people: [] });
/** Films that are the only one from their country. */
const onlyOnes = catalogue.films.flatMap((film) =>
  film.countries
    .filter((code) => catalogue.films.filter(({ countries }) => countries.includes(code)).length === 1)
    .map((country) => ({ film, country })),
);

const shown = (wish: Parameters<typeof randomFilmPage>[1], random = 0.5) => {
  const view = randomFilmPage({ app: { films, people, random: () => random }, texts: english }, wish);
  const another = buttonsOf(view).find(({ id }) => id?.startsWith('another-film:'));
  return another?.id?.split(':')[1];
};

describe('a film by chance', () => {
  it('may be any, the first and the last included', () => {
    expect(catalogue.film(shown({}, 0) ?? '')).toBe(catalogue.families[0]?.films[0]);
    expect(catalogue.film(shown({}, 0.999_999) ?? '')).toBe(catalogue.families.at(-1)?.films.at(-1));
  });

  it('is from the country that was asked for', () => {
    for (const random of [0, 0.3, 0.6, 0.9]) {
      expect(catalogue.film(shown({ country: 'TR' }, random) ?? '')?.countries).toContain('TR');
    }
  });

  it('is not the one that was shown last', () => {
    const first = shown({ country: 'TR' }, 0);
    expect(shown({ country: 'TR', not: first }, 0)).not.toBe(first);
  });

  it('is that one again where the country has no other', () => {
    expect(onlyOnes).not.toEqual([]);
    for (const { film, country } of onlyOnes) {
      expect(shown({ country, not: film.id })).toBe(film.id);
    }
  });

  it('is none where the country has none, and that is said in the words of the reader', () => {
    const ask = () =>
      randomFilmPage({ app: { films, people, random: () => 0 }, texts: textsFor('tr') }, { country: 'VA' });
    expect(ask).toThrow(UserError);
    expect(ask).toThrow(expect.objectContaining({ key: 'film.noneFrom', facts: { country: 'Vatikan' } }));
  });
});
