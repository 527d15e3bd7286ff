import { expect, test } from 'vitest';
import { keptPage } from '../../../src/flows/film/kept-pages.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import type { MessageView } from '../../../src/interactions/answer.ts';
import { anyFilm, english, pageFacts } from '../../support/view-fixtures.ts';

const made: string[] = [];
const make = (name: string) => (): MessageView => {
  made.push(name);
  return { components: [] };
};
const ofCatalogue = (id: string) => pageFacts({ ...anyFilm({ id }), origin: 'catalogue' }, undefined);

/** How often a page is built when it is asked for twice. */
function timesMade(first: Parameters<typeof keptPage>, second: Parameters<typeof keptPage>): number {
  made.length = 0;
  keptPage(...first);
  keptPage(...second);
  return made.length;
}

test('a page of the catalogue is made once for a film, a name, a way to open and a locale', () => {
  const facts = ofCatalogue('kept-2001');
  const asked = [facts, 'overview', english, make('page')] as const;
  expect(timesMade([...asked], [...asked])).toBe(1);
  expect(timesMade([...asked], [facts, 'cast', english, make('cast')])).toBe(1);
  expect(timesMade([...asked], [facts, 'overview', textsFor('tr'), make('in Turkish')])).toBe(1);
  expect(timesMade([...asked], [{ ...facts, opens: 'beside' }, 'overview', english, make('beside')])).toBe(1);
});

test('a page is made anew where the film is another object, as after a live source or another catalogue', () => {
  const asked = (facts: ReturnType<typeof pageFacts>): Parameters<typeof keptPage> => [
    facts,
    'overview',
    english,
    make('page'),
  ];
  const facts = ofCatalogue('renewed-2001');
  expect(timesMade(asked(facts), asked({ ...facts, film: { ...facts.film } }))).toBe(2);
  expect(timesMade(asked(facts), asked({ ...facts, people: { ...facts.people } }))).toBe(2);
});

test.each([
  ['a live source added to it', { liveSources: ['wikidata'] }, {}],
  ['a member added it', { origin: 'community' }, {}],
  ['a source gave no answer', {}, { missing: ['tmdb'] }],
] as const)('a page is made each time where %s', (_, ofFilm, ofFacts) => {
  const known = ofCatalogue('each-time-2001');
  const facts = { ...known, film: { ...known.film, ...ofFilm }, ...ofFacts };
  const asked = [facts, 'overview', english, make('page')] as const;
  expect(timesMade([...asked], [...asked])).toBe(2);
});
