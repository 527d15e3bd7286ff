import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import type { Audience, Place } from '../../../src/domain/place.ts';
import { aMoment, anOwnFilm, elif, john, mika, NOW } from '../../support/builders.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const PLACES: readonly Place[] = Array.from({ length: 6 }, (_, index) => ({
  channel: String(700000000000000501n + BigInt(index)),
  ageRestricted: index === 5,
}));
const audience = (places: readonly Place[]): Audience => ({
  mayRead: ({ channel }) => places.some((place) => place.channel === channel),
});

const random = seededRandom(11);
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** Moments in many places, of which some are removed. */
function someLibrary(): { library: Library; live: Moment[] } {
  const library = new Library();
  const moments = Array.from({ length: 60 }, (_, index) =>
    aMoment({
      number: index + 1,
      author: pick([john, elif, mika]),
      film: pick(['film-1', 'film-2', 'film-3']),
      contentNotes: pick([[], ['death'], ['death', 'war']]),
      place: { ...pick(PLACES) },
    }),
  );
  for (const moment of moments) library.putMoment(moment);
  const removed = new Set(moments.filter(() => random() < 0.1).map(({ number }) => number));
  for (const number of removed) library.putRemoval(number, { v: 1, by: mika, at: NOW });
  return { library, live: moments.filter(({ number }) => !removed.has(number)) };
}

describe.each([
  ['in every place', PLACES],
  ['in some places', PLACES.slice(1, 4)],
  ['in one place', PLACES.slice(2, 3)],
  ['nowhere', []],
])('what an audience may read %s', (_, places) => {
  const { library, live } = someLibrary();
  const seen = library.seenBy(audience(places));
  const expected = live.filter(({ place }) => audience(places).mayRead(place)).reverse();
  const numbers = expected.map(({ number }) => number);
  const those = (fits: (moment: Moment) => boolean) => expected.filter(fits).map(({ number }) => number);

  it('is listed, counted and looked up, and nothing else', () => {
    expect([...seen.newest()].map(({ moment }) => moment.number)).toEqual(numbers);
    expect(seen.count).toBe(numbers.length);
    for (let number = 0; number <= 61; number += 1) {
      expect(seen.moment(number)?.moment.number).toBe(numbers.includes(number) ? number : undefined);
    }
    expect(seen.numbersAbout(['film-1', 'film-3'])).toEqual(those(({ film }) => film !== 'film-2'));
    for (const films of [['film-1'], ['film-1', 'film-3'], ['film-0']]) {
      const notes = expected
        .filter(({ film }) => films.includes(film))
        .flatMap(({ contentNotes }) => contentNotes);
      const counts = new Map(notes.map((note) => [note, notes.filter((one) => one === note).length]));
      expect(seen.contentNotesAbout(films)).toEqual(counts);
    }
    expect(seen.countAbout(['film-1', 'film-3', 'film-0'])).toBe(
      seen.numbersAbout(['film-1', 'film-3']).length,
    );
    expect(seen.numbersBy(john.id)).toEqual(those(({ author }) => author.id === john.id));
    expect([...seen.numberedLike('1')].map(({ moment }) => moment.number).sort()).toEqual(
      those(({ number }) => String(number).startsWith('1')).sort(),
    );
  });

  it('has its own order: positions, and the nearest on either side of any number', () => {
    numbers.forEach((number, index) => {
      expect(seen.rank(number)).toBe(index + 1);
    });
    for (let number = 0; number <= 61; number += 1) {
      expect(seen.beside(number, 'older')?.moment.number).toBe(numbers.find((one) => one < number));
      expect(seen.beside(number, 'newer')?.moment.number).toBe(numbers.findLast((one) => one > number));
    }
  });

  it('is drawn from at random, each one as often, without those just seen', () => {
    const except = new Set(numbers.slice(0, 2));
    const left = numbers.slice(2);
    const drawn = left.map(
      (_one, index) => seen.random(() => (index + 0.5) / left.length, except)?.moment.number,
    );
    expect([...drawn].sort()).toEqual([...left].sort());
    const all = numbers.map((_one, index) =>
      seen.random(() => (index + 0.5) / numbers.length, new Set(numbers)),
    );
    expect(all.map((one) => one?.moment.number).sort()).toEqual([...numbers].sort());
  });
});

describe('what an audience may not read', () => {
  const [hidden, open] = [PLACES[0], PLACES[1]] as [Place, Place];
  const library = new Library();
  library.putFilm(anOwnFilm({ id: 'own-1', place: hidden }));
  library.putFilm(anOwnFilm({ id: 'own-2', place: hidden }));
  library.putFilm(anOwnFilm({ id: 'own-3', place: open }));
  library.putMoment(aMoment({ number: 1, place: hidden, film: 'own-1' }));
  library.putMoment(aMoment({ number: 2, place: hidden, film: 'own-2' }));
  library.putMoment(aMoment({ number: 3, place: open, film: 'own-2' }));
  library.putMoment(aMoment({ number: 4, place: hidden }));
  library.putRemoval(4, { v: 1, by: mika, at: NOW });
  library.putReply(1, {
    v: 1,
    id: '900000000000000011',
    author: elif,
    text: 'I still think of it.',
    at: NOW,
  });
  const seen = library.seenBy(audience([open]));

  it('looks as if it had never been there', () => {
    expect(library.wasRemoved(4)).toBe(true);
    expect(library.all.wasRemoved(4)).toBe(true);
    expect(seen.wasRemoved(4)).toBe(false);
    expect(library.all.replies(1)).toHaveLength(1);
    expect(seen.replies(1)).toEqual([]);
  });

  it('does not show in the films of the community either', () => {
    expect(library.all.films.map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3']);
    expect(seen.films.map(({ id }) => id)).toEqual(['own-2', 'own-3']);
    expect(seen.film('own-1')).toBeUndefined();
    expect(seen.film('own-2')).toBeDefined();
    // Searches are kept for each list of films.
    expect(library.seenBy(audience([open])).films).toBe(seen.films);
    library.putMoment(aMoment({ number: 5, place: open, film: 'own-1' }));
    expect(library.seenBy(audience([open])).films.map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3']);
  });
});

it('moments that are told elsewhere while an answer is made are left out, and so is their number', () => {
  const library = new Library();
  const [open, closed] = PLACES as [Place, Place];
  library.putMoment(aMoment({ number: 1, place: open }));
  const seen = library.seenBy(audience([open]));
  const shown = () => [
    seen.count,
    seen.tallies().film.get('film-1'),
    seen.beside(1, 'newer'),
    seen.marks()[2],
  ];
  expect(shown()).toEqual([1, undefined, undefined, undefined]);
  library.putMoment(aMoment({ number: 2, place: closed, film: 'film-1' }));
  expect(shown()).toEqual([1, undefined, undefined, 0]);
  library.putMoment(aMoment({ number: 3, place: open, film: 'film-1' }));
  expect([seen.count, seen.tallies().film.get('film-1')]).toEqual([2, 1]);
});

it('what moments warn of is summed anew when one is told, edited or removed', () => {
  const library = new Library();
  const told = (number: number, film: string, contentNotes: Moment['contentNotes']) =>
    library.putMoment(aMoment({ number, film, contentNotes }));
  const sum = (film: string) => Object.fromEntries(library.all.contentNotesAbout([film]));
  told(1, 'film-1', ['death']);
  expect(sum('film-1')).toEqual({ death: 1 });
  told(2, 'film-1', ['death', 'war']);
  expect(sum('film-1')).toEqual({ death: 2, war: 1 });
  told(1, 'film-2', ['abuse']);
  expect([sum('film-1'), sum('film-2')]).toEqual([{ death: 1, war: 1 }, { abuse: 1 }]);
  library.putRemoval(2, { v: 1, by: mika, at: NOW });
  expect(sum('film-1')).toEqual({});
  library.hide(1);
  expect(sum('film-2')).toEqual({});
});
