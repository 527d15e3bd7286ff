import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import { aMoment, anOwnFilm, elif, john, mika, NOW } from '../../support/builders.ts';

let library: Library;
beforeEach(() => {
  library = new Library();
});

const putMoments = (...numbers: number[]) => {
  for (const number of numbers) library.putMoment(aMoment({ number }));
};
const remove = (number: number) => library.putRemoval(number, { v: 1, by: mika, at: NOW });
const newest = () => [...library.newest()].map(({ moment }) => moment.number);

describe('the moments of a library', () => {
  it('are none at first, and the first gets number 1', () => {
    expect(library.count).toBe(0);
    expect(library.nextNumber).toBe(1);
    expect(newest()).toEqual([]);
    expect(library.random(() => 0.5, new Set())).toBeUndefined();
    expect(library.beside(1, 'older')).toBeUndefined();
  });

  it('are listed newest first, by their numbers, in whatever order they came', () => {
    putMoments(9, 2, 10, 1, 11);
    expect(newest()).toEqual([11, 10, 9, 2, 1]);
    expect(library.count).toBe(5);
  });

  it('are gone from every list when they are removed, whether the removal came before or after', () => {
    remove(2);
    putMoments(1, 2, 3);
    remove(3);
    expect(newest()).toEqual([1]);
    expect(library.count).toBe(1);
    expect([library.moment(2), library.moment(3)]).toEqual([undefined, undefined]);
    expect([1, 2, 3, 4].map((number) => library.wasRemoved(number))).toEqual([false, true, true, false]);
    expect(library.random(() => 0.99, new Set())?.moment.number).toBe(1);
  });

  it('are gone where they are hidden, whether that came before or after', () => {
    library.hide(1);
    putMoments(1, 2, 3);
    library.hide(3);
    expect([newest(), library.count, library.wasRemoved(3)]).toEqual([[2], 1, true]);
  });

  it('stand there once when they are put again, and are let be when another is removed', () => {
    putMoments(5, 5);
    remove(2);
    remove(7);
    expect([newest(), library.count]).toEqual([[5], 1]);
  });

  it('never give their numbers to another', () => {
    putMoments(1, 2);
    remove(2);
    expect(library.nextNumber).toBe(3);
    library.reserve(7);
    expect(library.nextNumber).toBe(8);
    library.reserve(3);
    expect(library.nextNumber).toBe(8);
  });

  it('have a newer and an older neighbour, also where they are gone themselves', () => {
    putMoments(1, 2, 4, 10);
    remove(4);
    const beside = (number: number) =>
      (['older', 'newer'] as const).map((direction) => library.beside(number, direction)?.moment.number);
    expect(beside(2)).toEqual([1, 10]);
    expect(beside(4)).toEqual([2, 10]);
    expect(beside(1)).toEqual([undefined, 2]);
    expect(beside(10)).toEqual([2, undefined]);
    expect(beside(99)).toEqual([10, undefined]);
  });

  it('have a rank, 1 for the newest', () => {
    putMoments(1, 2, 3, 4);
    remove(3);
    expect([4, 2, 1].map((number) => library.rank(number))).toEqual([1, 2, 3]);
  });
});

describe('a random moment', () => {
  it('is each of those that were not just seen', () => {
    putMoments(1, 2, 3, 4);
    const drawn = [0, 0.49, 0.5, 0.999].map((value) => library.random(() => value, new Set([2, 3])));
    expect(drawn.map((live) => live?.moment.number)).toEqual([1, 1, 4, 4]);
  });

  it('is one that was seen where there is no other', () => {
    putMoments(1, 2);
    expect(library.random(() => 0.999, new Set([1, 2, 3]))?.moment.number).toBe(2);
  });
});

describe('what people made of a moment', () => {
  beforeEach(() => putMoments(1));

  it('is counted, each person once', () => {
    library.putGoosebump(1, elif.id);
    library.putGoosebump(1, elif.id);
    library.putGoosebump(1, mika.id);
    expect(library.moment(1)?.goosebumps).toBe(2);
    library.dropGoosebump(1, mika.id);
    expect(library.moment(1)?.goosebumps).toBe(1);
    expect(library.hasGoosebump(1, elif.id)).toBe(true);
    expect(library.hasGoosebump(1, mika.id)).toBe(false);
    expect(library.hasGoosebump(2, elif.id)).toBe(false);
  });

  it('is told in replies, oldest first, and those of one instant by their ids', () => {
    const reply = (id: string, at: number) => ({ v: 1, id, author: elif, text: id, at }) as const;
    for (const one of [reply('805', NOW + 1), reply('803', NOW), reply('802', NOW), reply('801', NOW + 2)])
      library.putReply(1, one);
    expect(library.replies(1).map(({ id }) => id)).toEqual(['802', '803', '805', '801']);
    expect(library.moment(1)?.replies).toBe(4);
    expect(library.numberOfReply('805')).toBe(1);
    library.dropReply(1, '805');
    expect(library.numberOfReply('805')).toBeUndefined();
    expect(library.moment(1)?.replies).toBe(3);
  });

  it('is shown on cards, each of which leads back to it', () => {
    library.putCard(1, { v: 1, message: '801', channel: '900' });
    library.putCard(1, { v: 1, message: '802', channel: '900' });
    expect(library.cards(1).map(({ message }) => message)).toEqual(['801', '802']);
    expect(library.numberOfCard('802')).toBe(1);
    library.dropCard(1, '802');
    expect(library.numberOfCard('802')).toBeUndefined();
    expect(library.cards(1)).toHaveLength(1);
  });

  it('is nothing for a number that nobody used', () => {
    expect([library.replies(5), library.cards(5), library.moment(5)]).toEqual([[], [], undefined]);
    expect(library.nextNumber).toBe(2);
  });
});

it('a library knows the films of its community by their ids', () => {
  const film = anOwnFilm({ addedBy: john.id });
  library.putFilm(film);
  expect(library.film(film.id)).toEqual(film);
  expect(library.films).toEqual([film]);
  expect(library.film('7-kogustaki-mucize-2019')).toBeUndefined();
});
