import { expect, it } from 'vitest';
import { countryList, countryName } from '../../src/i18n/countries.ts';
import { chosenNewFilm } from '../../src/options/new-film.ts';

it.each([
  'wikidata-q1:2019:ABCD:North',
  'wikidata-q1:2019:T:North',
  'wikidata-q1:2019:+TR:North',
  'apollo-13:1995:US:North',
  'wikidata-q1:19:TR:North',
])('what only looks like a choice of a live source is a title: %j', (title) => {
  expect(chosenNewFilm(`new:${title}`)).toEqual({ title, countries: [] });
});

it('a country that there is not can be named, so that the form is opened and says so', () => {
  const chosen = chosenNewFilm('new:wikidata-q1:2019:TR+QX:North');
  expect(chosen?.countries).toEqual(['TR', 'QX']);
  expect(countryList(chosen?.countries ?? [], 'en-US', 100)).toBe(`Türkiye, ${countryName('QX', 'en-US')}`);
});
