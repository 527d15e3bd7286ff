import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import type { Chain } from '../../../src/domain/chain.ts';
import type { Moment, Person } from '../../../src/domain/moment.ts';
import { chainOf, linksOf } from '../../../src/services/moment/chain.ts';
import { aMoment, CHANNEL, elif, john, mika, NOW } from '../../support/builders.ts';

const SECRET = { channel: '700000000000000599', ageRestricted: false };
const nils: Person = { id: '700000000000000119', name: 'Nils' };

type Link = readonly [number: number, of: number];

/** Moments 1 to `count`, linked with one another; the hidden ones are told where not all may read. */
function linked(count: number, links: readonly Link[], hidden: readonly number[] = [], more = {}) {
  const library = new Library();
  for (let number = 1; number <= count; number += 1) {
    const place = hidden.includes(number) ? { place: SECRET } : {};
    library.putMoment(aMoment({ number, ...place, ...more }));
  }
  for (const [number, of] of links) library.chain.put(number, of);
  return library;
}

const readable = (library: Library) => library.seenBy({ mayRead: ({ channel }) => channel === CHANNEL });
const chainIn = (library: Library, number: number) => chainOf(library.chain, readable(library), number);

/** `12<5`: moment 12, which hangs from 5; a gap is `?`. */
const drawn = (chain: Chain): string =>
  chain
    .map(({ live, from }) => {
      const hangsFrom = from === undefined ? '' : `<${from.startsWith('gap') ? '?' : from}`;
      return `${live?.moment.number ?? '?'}${hangsFrom}`;
    })
    .join(' ');

const row = (length: number): readonly Link[] =>
  Array.from({ length: length - 1 }, (_, index) => [index + 2, index + 1]);

describe('a chain', () => {
  it('goes up to where it began and down to all that came of it, whichever moment is asked for', () => {
    const library = linked(6, [
      [2, 1],
      [3, 2],
      [4, 1],
      [5, 2],
    ]);
    for (const number of [1, 2, 3, 4, 5]) expect(drawn(chainIn(library, number))).toBe('1 2<1 3<2 5<2 4<1');
    expect(drawn(chainIn(library, 6))).toBe('6');
  });

  it.each([
    ['in a row', row(30), 30],
    ['from one', Array.from({ length: 60 }, (_, index): Link => [index + 2, 1]), 61],
  ])('has all of many %s', (_, links, count) => {
    const chain = chainIn(linked(count, links), 1);
    expect(new Set(chain.map(({ id }) => id)).size).toBe(count);
  });

  it('has a gap where one of its moments may not be read, whatever the reason', () => {
    const links = row(3);
    const removed = linked(3, links);
    removed.putRemoval(2, { v: 1, by: mika, at: NOW, reason: 'Off topic' });
    const held = linked(3, links);
    held.putVerdict(2, { v: 1, at: NOW, by: mika, outcome: 'hidden' });
    const erased = linked(3, links);
    erased.eraseMoment(2);
    const chains = [linked(3, links, [2]), removed, held, erased].map((library) => chainIn(library, 3));
    for (const chain of chains) {
      expect(drawn(chain)).toBe('1 ?<1 3<?');
      expect(chain[1]).toEqual(chains[0]?.[1]);
    }
  });

  it('does not tell how many are missing in a row', () => {
    expect(drawn(chainIn(linked(5, row(5), [2, 3, 4]), 5))).toBe('1 ?<1 5<?');
    const branching = linked(6, [...row(3), [4, 3], [5, 2], [6, 5]], [2, 3, 5]);
    expect(drawn(chainIn(branching, 1))).toBe('1 ?<1 4<? 6<?');
  });

  it('ends before what may not be read, so that nobody learns of it', () => {
    const alone = drawn(chainIn(linked(1, []), 1));
    expect(drawn(chainIn(linked(3, row(3), [2, 3]), 1))).toBe(alone);
    expect(drawn(chainIn(linked(4, row(4), [1, 2]), 3))).toBe('3 4<3');
    expect(chainIn(linked(2, row(2), [2]), 2)).toEqual([]);
  });

  it('ends although records run in a circle', () => {
    const circle = linked(4, [...row(3), [1, 3], [4, 2]]);
    for (const number of [1, 2, 3, 4]) {
      const chain = chainIn(circle, number);
      expect(chain.map(({ id }) => id).sort()).toEqual(['1', '2', '3', '4']);
      expect(chain.filter(({ from }) => from === undefined)).toHaveLength(1);
    }
    expect(drawn(chainIn(linked(1, [[1, 1]]), 1))).toBe('1');
    expect(drawn(chainIn(linked(2, [...row(2), [1, 2]], [1]), 2))).toBe('2');
  });

  it('is found in a moment where thousands were told because of one', () => {
    const library = linked(
      4_000,
      Array.from({ length: 3_999 }, (_, index): Link => [index + 2, 1]),
    );
    const before = performance.now();
    expect(chainIn(library, 2_000)).toHaveLength(4_000);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('what a card says of a chain', () => {
  const told = (number: number, author: Person, more: Partial<Moment> = {}) =>
    aMoment({ number, author, ...more });
  const library = (...moments: readonly Moment[]) => {
    const made = new Library();
    for (const moment of moments) made.putMoment(moment);
    for (const { number } of moments.slice(1)) made.chain.put(number, 1);
    return made;
  };
  const linksIn = (made: Library, number: number) => linksOf(made.chain, readable(made), number);

  it('is because of which it was told, and how many it moved to tell', () => {
    const made = library(told(1, john), told(2, elif), told(3, nils), told(4, elif));
    expect(linksIn(made, 1)).toEqual({ because: undefined, moved: 2 });
    expect(linksIn(made, 2)).toEqual({ because: { number: 1, name: john.name }, moved: 0 });
  });

  it('names and counts nothing that may not be read', () => {
    const made = library(told(1, john, { place: SECRET }), told(2, elif), told(3, nils));
    expect(linksIn(made, 2)).toEqual({ because: undefined, moved: 0 });
    const other = library(told(1, john), told(2, elif, { place: SECRET }));
    expect(linksIn(other, 1)).toEqual({ because: undefined, moved: 0 });
  });

  it('shows no more than the pseudonym of somebody who told without their name, and counts them apart', () => {
    const pseudonym = { name: 'Quiet Lantern' };
    const made = library(
      told(1, john, { pseudonym }),
      told(2, elif),
      told(3, elif, { pseudonym: { name: 'Owl' } }),
    );
    expect(linksIn(made, 2).because).toEqual({ number: 1, name: 'Quiet Lantern' });
    expect(linksIn(made, 1).moved).toBe(2);
  });

  it('does not count that somebody went on by themselves', () => {
    expect(linksIn(library(told(1, john), told(2, john), told(3, nils)), 1).moved).toBe(1);
  });
});
