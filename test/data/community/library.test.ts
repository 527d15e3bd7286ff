import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import type { LiveMoment } from '../../../src/domain/moment.ts';
import { aMoment, anOwnFilm, elif, john, mika, NOW, snowflakes } from '../../support/builders.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';
import { seededRandom } from '../../support/seeded-random.ts';

let library: Library;
beforeEach(() => {
  library = new Library();
});

const putMoments = (...numbers: number[]) => {
  for (const number of numbers) library.putMoment(aMoment({ number }));
};
const remove = (number: number) => library.putRemoval(number, { v: 1, by: mika, at: NOW });
const newest = () => [...library.all.newest()].map(({ moment }) => moment.number);

describe('the moments of a library', () => {
  it('are none at first, and the first gets number 1', () => {
    expect(library.all.count).toBe(0);
    expect(library.nextNumber).toBe(1);
    expect(newest()).toEqual([]);
    expect(library.all.random(() => 0.5, new Set())).toBeUndefined();
    expect(library.all.beside(1, 'older')).toBeUndefined();
  });

  it('are found by the draft that they came from, removed or not', () => {
    const [one, other, none] = ['900000000000000071', '900000000000000072', '900000000000000073'];
    library.putMoment(aMoment({ number: 3, origin: one }));
    library.putMoment(aMoment({ number: 4, origin: other }));
    remove(4);
    expect([one, other, none].map((origin) => library.numberOfOrigin(origin))).toEqual([3, 4, undefined]);
  });

  it('are listed newest first, by their numbers, in whatever order they came', () => {
    putMoments(9, 2, 10, 1, 11);
    expect(newest()).toEqual([11, 10, 9, 2, 1]);
    expect(library.all.count).toBe(5);
  });

  it('are gone from every list when they are removed, whether the removal came before or after', () => {
    remove(2);
    putMoments(1, 2, 3);
    remove(3);
    expect(newest()).toEqual([1]);
    expect(library.all.count).toBe(1);
    expect([library.moment(2), library.moment(3)]).toEqual([undefined, undefined]);
    expect([1, 2, 3, 4].map((number) => library.wasRemoved(number))).toEqual([false, true, true, false]);
    expect(library.all.random(() => 0.99, new Set())?.moment.number).toBe(1);
  });

  it('are gone where they are hidden, whether that came before or after', () => {
    library.hide(1);
    putMoments(1, 2, 3);
    library.hide(3);
    expect([newest(), library.all.count, library.wasRemoved(3)]).toEqual([[2], 1, true]);
  });

  it('stand there once when they are put again, and are let be when another is removed', () => {
    putMoments(5, 5);
    remove(2);
    remove(7);
    expect([newest(), library.all.count]).toEqual([[5], 1]);
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
      (['older', 'newer'] as const).map((direction) => library.all.beside(number, direction)?.moment.number);
    expect(beside(2)).toEqual([1, 10]);
    expect(beside(4)).toEqual([2, 10]);
    expect(beside(1)).toEqual([undefined, 2]);
    expect(beside(10)).toEqual([2, undefined]);
    expect(beside(99)).toEqual([10, undefined]);
  });

  it('have a rank, 1 for the newest', () => {
    putMoments(1, 2, 3, 4);
    remove(3);
    expect([4, 2, 1].map((number) => library.all.rank(number))).toEqual([1, 2, 3]);
  });
});

describe('a random moment', () => {
  it('is each of those that were not just seen', () => {
    putMoments(1, 2, 3, 4);
    const drawn = [0, 0.49, 0.5, 0.999].map((value) => library.all.random(() => value, new Set([2, 3])));
    expect(drawn.map((live) => live?.moment.number)).toEqual([1, 1, 4, 4]);
  });

  it('is one that was seen where there is no other', () => {
    putMoments(1, 2);
    expect(library.all.random(() => 0.999, new Set([1, 2, 3]))?.moment.number).toBe(2);
  });
});

describe('what people made of a moment', () => {
  beforeEach(() => putMoments(1));

  it('is counted, each person once', () => {
    library.putGoosebump(1, elif.id, 'button', NOW);
    library.putGoosebump(1, elif.id, 'button', NOW);
    library.putGoosebump(1, mika.id, 'button', NOW);
    expect(library.moment(1)?.goosebumps).toBe(2);
    library.dropGoosebump(1, mika.id, 'button');
    expect(library.moment(1)?.goosebumps).toBe(1);
    expect(library.hasGoosebump(1, elif.id)).toBe(true);
    expect(library.hasGoosebump(1, mika.id)).toBe(false);
    expect(library.hasGoosebump(2, elif.id)).toBe(false);
  });

  it('counts a person once, who gave their goosebump in both ways, until they took back both', () => {
    const ways = () => [library.goosebumpWays(1, elif.id), library.moment(1)?.goosebumps];
    library.putGoosebump(1, elif.id, 'goose', NOW);
    expect(ways()).toEqual(['goose', 1]);
    library.putGoosebump(1, elif.id, 'button', NOW);
    expect(ways()).toEqual(['both', 1]);
    library.dropGoosebump(1, elif.id, 'goose');
    library.dropGoosebump(1, elif.id, 'goose');
    expect(ways()).toEqual(['button', 1]);
    library.dropGoosebump(1, elif.id, 'button');
    expect(ways()).toEqual([undefined, 0]);
  });

  it("never takes one person's goosebump for that of another whose id begins alike", () => {
    library.putGoosebump(1, `${elif.id}1`, 'goose', NOW);
    library.putGoosebump(1, elif.id, 'goose', NOW);
    library.dropGoosebump(1, elif.id, 'goose');
    expect(library.goosebumpWays(1, `${elif.id}1`)).toBe('goose');
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

  it('keeps its cards where another moment’s card is dropped from it', () => {
    library.putCard(1, { v: 1, message: '801', channel: '900' });
    library.putCard(2, { v: 1, message: '802', channel: '900' });
    const before = library.heapBytes;
    library.dropCard(1, '802');
    expect([library.numberOfCard('802'), library.cards(1).length, library.heapBytes]).toEqual([2, 1, before]);
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

describe('moments by what they share', () => {
  const about = (film: string, number: number, author = john) =>
    library.putMoment(aMoment({ number, film, author }));

  it('are those of some films, newest first', () => {
    about('a', 1);
    about('b', 2);
    about('a', 3);
    about('c', 4);
    expect(library.all.numbersAbout(['a'])).toEqual([3, 1]);
    expect(library.all.numbersAbout(['c', 'a'])).toEqual([4, 3, 1]);
    expect(library.all.numbersAbout(['d'])).toEqual([]);
    expect(library.all.numbersAbout([])).toEqual([]);
    expect([...library.all.moments([4, 99, 1])].map(({ moment }) => moment.number)).toEqual([4, 1]);
  });

  it('are those of an author', () => {
    about('a', 1, john);
    about('a', 2, elif);
    about('b', 3, john);
    expect(library.all.numbersBy(john.id)).toEqual([3, 1]);
    expect(library.all.numbersBy(mika.id)).toEqual([]);
  });

  it('are no longer there once they are removed', () => {
    about('a', 1);
    about('a', 2);
    remove(2);
    library.hide(1);
    expect([library.all.numbersAbout(['a']), library.all.numbersBy(john.id)]).toEqual([[], []]);
    expect([library.momentFilms, library.all.count]).toEqual([[], 0]);
  });

  it('never appear where their removal was known before them', () => {
    remove(1);
    about('a', 1);
    expect([library.all.numbersAbout(['a']), library.all.count]).toEqual([[], 0]);
  });

  it('move with a moment that is put anew about another film', () => {
    about('a', 1);
    expect(library.momentFilms).toEqual(['a']);
    about('b', 1);
    expect([library.all.numbersAbout(['a']), library.all.numbersAbout(['b'])]).toEqual([[], [1]]);
    expect(library.momentFilms).toEqual(['b']);
    about('a', 2);
    about('b', 2);
    expect(library.momentFilms).toEqual(['b']);
  });

  it('have one list of films as long as none is added and none means another', () => {
    about('a', 1);
    const before = library.momentFilms;
    about('a', 2);
    // Edited.
    about('a', 2);
    remove(1);
    expect(library.momentFilms).toBe(before);
    about('b', 3);
    const after = library.momentFilms;
    expect(after).toEqual(['a', 'b']);
    library.putMerge('a', { v: 1, into: 'b', by: john.id, at: NOW });
    expect(library.momentFilms).not.toBe(after);
  });

  it('are found by their number and by the beginning of it, among all or among some', () => {
    putMoments(1, 2, 10, 12, 100, 21);
    remove(10);
    const numbers = (found: Iterable<LiveMoment>) => [...found].map(({ moment }) => moment.number);
    expect(numbers(library.all.numberedLike('1'))).toEqual([1, 100, 12]);
    expect(numbers(library.all.numberedLike('1', [12, 2, 1]))).toEqual([1, 12]);
    expect(numbers(library.all.numberedLike('1', [12, 2]))).toEqual([12]);
    expect(numbers(library.all.numberedLike('10'))).toEqual([100]);
    expect(numbers(library.all.numberedLike('01'))).toEqual([]);
  });
});

describe('many of one kind', () => {
  it('goosebumps on one moment are counted, found and taken back', () => {
    putMoments(1);
    const users = Array.from({ length: 100 }, (_, index) => String(710000000000000000n + BigInt(index)));
    for (const user of [...users, ...users]) library.putGoosebump(1, user, 'button', NOW);
    expect(library.moment(1)?.goosebumps).toBe(100);
    for (const user of users.slice(50)) library.putGoosebump(1, user, 'goose', NOW);
    expect(library.moment(1)?.goosebumps).toBe(100);
    for (const user of users.slice(0, 95)) library.dropGoosebump(1, user, 'button');
    for (const user of users.slice(50, 95)) library.dropGoosebump(1, user, 'goose');
    expect(library.moment(1)?.goosebumps).toBe(5);
    expect(users.map((user) => library.hasGoosebump(1, user))).toEqual(users.map((_, index) => index >= 95));
  });

  it('replies and cards on one moment stand once each', () => {
    putMoments(1);
    for (let index = 0; index < 100; index += 1) {
      const id = String(720000000000000000n + BigInt(index % 50));
      library.putReply(1, { v: 1, id, author: elif, text: `Reply ${index}`, at: NOW + (index % 50) });
      library.putCard(1, { v: 1, message: id, channel: '900' });
    }
    expect(library.replies(1).map(({ text }) => text)).toEqual(
      Array.from({ length: 50 }, (_, index) => `Reply ${index + 50}`),
    );
    expect(library.cards(1)).toHaveLength(50);
  });
});

/** With strings and objects of its own, like one from a store. */
function asRead<T>(record: T): T {
  return JSON.parse(JSON.stringify(record)) as T;
}

describe('the memory that a library takes', () => {
  it('comes back to what it was when all that was given is taken back', () => {
    putMoments(1);
    const before = library.heapBytes;
    library.putGoosebump(1, elif.id, 'button', NOW);
    library.putGoosebump(1, elif.id, 'goose', NOW);
    library.putReply(1, { v: 1, id: '801', author: elif, text: 'Me too', at: NOW });
    library.putCard(1, { v: 1, message: '802', channel: '900' });
    library.wants.put(elif.id, 'kid-2021', { v: 1, at: NOW });
    library.wants.put(elif.id, 'kid-2021', { v: 1, at: NOW, seenAt: NOW });
    library.chain.put(2, 1);
    library.chain.put(2, 1);
    expect(library.heapBytes).toBeGreaterThan(before);
    library.putReply(1, {
      v: 1,
      id: '801',
      author: elif,
      text: 'Me too, and I cried for the rest of it.',
      at: NOW,
    });
    library.dropGoosebump(1, elif.id, 'button');
    library.dropGoosebump(1, elif.id, 'goose');
    library.dropReply(1, '801');
    library.dropCard(1, '802');
    library.wants.put(elif.id, 'kid-2021', undefined);
    library.chain.put(2, undefined);
    expect(library.heapBytes).toBe(before);
  });

  it('is estimated to within a third', async () => {
    const { taken, estimated, moments } = await measured(fillWithMoments);
    expect(estimated / taken).toBeGreaterThan(2 / 3);
    expect(estimated / taken).toBeLessThan(4 / 3);
    expect(taken / moments).toBeLessThan(1_500);
  });

  it('is estimated to within a third for watch lists and chains, too', async () => {
    const { taken, estimated } = await measured(fillWithWants);
    expect(estimated / taken).toBeGreaterThan(2 / 3);
    expect(estimated / taken).toBeLessThan(4 / 3);
  });
});

/** Other tests in this process take and free memory meanwhile, so the middle one of three counts. */
async function measured(fill: (own: Library) => void) {
  const three = [await filled(fill), await filled(fill), await filled(fill)];
  const [, middle] = three.toSorted((one, other) => one.taken - other.taken);
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

/** Fills a library. Returns the bytes that it takes, and what it says about that. */
async function filled(fill: (own: Library) => void) {
  await collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const own = new Library();
  fill(own);
  await collectGarbage();
  const taken = process.memoryUsage().heapUsed - before;
  return { taken, estimated: own.heapBytes, moments: own.all.count };
}

/** Lists of a hundred films, half of which a moment put there. */
function fillWithWants(own: Library) {
  for (let at = 0; at < 20_000; at += 1) {
    const user = asRead(String(700000000000000101n + BigInt(at % 200)));
    const film = asRead(`film-${(at * 7) % 5_000}-of-a-list-2019`);
    own.wants.put(
      user,
      film,
      asRead({ v: 1, at: NOW + at, ...(at % 2 === 0 && { from: 1 + (at % 3_000) }) }),
    );
    if (at > 0) own.chain.put(at + 1, at - (at % 5));
  }
}

function fillWithMoments(own: Library) {
  const random = seededRandom(3);
  const ids = snowflakes();
  for (let number = 1; number <= 5_000; number += 1) {
    const author = {
      id: String(700000000000000101n + BigInt(number % 500)),
      name: `Member ${number % 500}`,
    };
    const text = `Moment ${number}: ${'a scene '.repeat(30)}`;
    own.putMoment(asRead(aMoment({ number, author, text })));
    own.putCard(number, { v: 1, message: ids(), channel: '700000000000000901' });
    for (let user = 0; random() < 0.5; user += 1) {
      own.putGoosebump(
        number,
        String(700000000000000101n + BigInt(number + user)),
        user % 2 ? 'goose' : 'button',
        NOW,
      );
    }
    const reply = { v: 1, id: ids(), author, text: `Me too ${number}`, at: NOW } as const;
    if (random() < 0.5) own.putReply(number, asRead(reply));
  }
}
