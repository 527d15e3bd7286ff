import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import { momentsWithWords } from '../../../src/data/community/moments-with-words.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Person } from '../../../src/domain/moment.ts';
import { FoldedTexts } from '../../../src/search/words/folded-texts.ts';
import { aMoment, elif, john, NOW } from '../../support/builders.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const NAMES = ['John', 'Elif Kaya', 'Mika', 'Ayşe Işık', 'Søren', 'José', 'John Kaya'];
const people: readonly Person[] = NAMES.map((name, index) => ({
  id: String(700000000000000101n + BigInt(index)),
  name,
}));
const FILMS = ['miracle in cell no 7 2019', 'miracle 2013', 'kaya 1999', 'the ring 2002', 'ring 1998'];
const titleOf = (film: string) => FILMS[Number(film.slice('film-'.length))] ?? '';
const titles = new FoldedTexts<string>();
for (const [index, title] of FILMS.entries()) titles.add(`film-${index}`, title);

/** The same result by scanning all moments. */
function expected(library: Library, words: readonly string[], author?: string): number[] {
  return [...library.all.newest()]
    .map(({ moment }) => moment)
    .filter(({ film, author: by }) => {
      const told = `${titleOf(film)} ${fold(by.name)}`;
      return (author === undefined || by.id === author) && words.every((word) => told.includes(word));
    })
    .map(({ number }) => number);
}

function found(library: Library, words: readonly string[], numbers?: readonly number[]): number[] {
  return [...momentsWithWords(library.all, words, titles, numbers)].map(({ moment }) => moment.number);
}

describe('moments with words of their film and author', () => {
  const random = seededRandom(2);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const library = new Library();
  for (let number = 1; number <= 300; number += 1) {
    const film = `film-${Math.floor(random() * FILMS.length)}`;
    library.putMoment(aMoment({ number, film, author: pick(people) }));
    if (random() < 0.2) library.putRemoval(number, { v: 1, by: elif, at: NOW });
  }

  it.each([
    ['miracle'],
    ['kaya'],
    ['john', 'kaya'],
    ['ring', '1998', 'ayse'],
    ['ring', 'isik'],
    ['e'],
    ['k', 'm'],
    ['mika', '2019'],
    ['john', 'john'],
    ['nobody'],
    ['miracle', 'nobody'],
    ['soren', 'elif'],
  ])('are those that looking through all finds, newest first: %j %j %j', (...words) => {
    const wanted = words.filter((word) => word !== undefined);
    expect(found(library, wanted)).toEqual(expected(library, wanted));
  });

  it('are those of one author where only theirs count', () => {
    const author = people[0]?.id ?? '';
    for (const words of [['miracle'], ['ring', '1998'], ['john'], ['elif']]) {
      expect(found(library, words, library.all.numbersBy(author))).toEqual(expected(library, words, author));
    }
  });

  it('are found by each name that an author has had, and belong to that author under all of them', () => {
    const own = new Library();
    own.putMoment(aMoment({ number: 1, film: 'film-3', author: { id: john.id, name: 'John' } }));
    own.putMoment(aMoment({ number: 2, film: 'film-3', author: { id: john.id, name: 'Johnny Malta' } }));
    expect(found(own, ['malta'])).toEqual([2]);
    expect(found(own, ['john'])).toEqual([2, 1]);
    expect(own.all.numbersBy(john.id)).toEqual([2, 1]);
  });

  it('are found where their author was nobody for a while, and once', () => {
    const own = new Library();
    own.putMoment(aMoment({ number: 1, author: john }));
    own.hide(1);
    expect(found(own, ['john'])).toEqual([]);
    own.putMoment(aMoment({ number: 2, author: john }));
    expect([found(own, ['john']), own.all.authorNames.size]).toEqual([[2], 1]);
  });

  it('are found where more words are typed than there are bits', () => {
    const words = [...'miracleno7209kyisthr'].concat(Array.from({ length: 40 }, (_, index) => `x${index}`));
    expect(found(library, words)).toEqual([]);
  });
});
