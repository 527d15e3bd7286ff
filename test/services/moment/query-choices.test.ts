import { expect, it } from 'vitest';
import { Films } from '../../../src/data/catalogue/films.ts';
import { Library } from '../../../src/data/community/library.ts';
import { choicesFor } from '../../../src/services/moment/query-choices.ts';
import { aMoment, elif, NOW } from '../../support/builders.ts';
import { catalogue } from '../../support/catalogue.ts';

const films = new Films(catalogue, () => []);

it('the countries and languages to choose from follow what is told, edited, removed and restored', () => {
  const library = new Library();
  const choices = () => choicesFor({ films }, library.all);
  const turkish = { film: '7-kogustaki-mucize-2019', language: 'tr' };
  library.putMoment(aMoment({ number: 1, country: 'MT', ...turkish }));
  expect(choices()).toEqual({ countries: ['MT'], filmCountries: ['TR'], languages: ['tr'] });
  expect(choices()).toBe(choices());
  library.putMoment(aMoment({ number: 2, country: 'IN', film: 'drishyam-2013', language: 'ml' }));
  expect(choices()).toMatchObject({ countries: ['IN', 'MT'], filmCountries: ['IN', 'TR'] });
  library.putMoment(aMoment({ number: 1, country: 'TR', ...turkish }));
  expect(choices().countries).toEqual(['IN', 'TR']);
  library.putRemoval(2, { v: 1, by: elif, at: NOW });
  expect(choices()).toEqual({ countries: ['TR'], filmCountries: ['TR'], languages: ['tr'] });
  library.dropRemoval(2);
  expect(choices().countries).toEqual(['IN', 'TR']);
});

it('what some may not read adds nothing to their choice, whatever was kept for others', () => {
  const library = new Library();
  const secret = { channel: '700000000000000599', ageRestricted: false };
  library.putMoment(aMoment({ number: 1, country: 'MT' }));
  library.putMoment(aMoment({ number: 2, country: 'IN', place: secret }));
  expect(choicesFor({ films }, library.all).countries).toEqual(['IN', 'MT']);
  const others = library.seenBy({ mayRead: ({ channel }) => channel !== secret.channel });
  expect(choicesFor({ films }, others).countries).toEqual(['MT']);
});
