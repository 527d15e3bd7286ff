import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import { CONTENT_NOTES, MOODS, type Moment } from '../../../src/domain/moment.ts';
import { EVERY_MOMENT, MEDIA, type MomentQuery, MS_PER_DAY } from '../../../src/domain/moment-query.ts';
import { aMoment, elif, john, mika, NOW } from '../../support/builders.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** What is looked for, by going through everything as simply as possible. */
interface Told {
  readonly moment: Moment;
  readonly goosebumps: readonly { readonly user: string; readonly at: number }[];
  readonly replies: readonly string[];
}

const PEOPLE = [john, elif, mika];
const FILMS = ['7-kogustaki-mucize-2019', 'drishyam-2013', 'ayla-2017'];
const SECRET = { channel: '700000000000000599', ageRestricted: false };

/** A community in which some moments were removed, and some goosebumps and replies taken back. */
function aCommunity(seed: number): { readonly library: Library; readonly told: readonly Told[] } {
  const random = seededRandom(seed);
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const maybe = <T>(value: T): T | undefined => (random() < 0.5 ? value : undefined);
  const library = new Library();
  const told: Told[] = [];
  for (let number = 1; number <= 150; number += 1) {
    const moment = aMoment({
      number,
      author: some(PEOPLE),
      film: some(FILMS),
      country: some(['MT', 'TR', undefined]),
      moods: MOODS.filter(() => random() < 0.2).slice(0, 3),
      contentNotes: CONTENT_NOTES.filter(() => random() < 0.2),
      video: maybe('https://example.com/scene'),
      picture: maybe({ id: '800000000000000001', name: 'moment.png' }),
      sharedAt: NOW - Math.floor(random() * 40 * MS_PER_DAY),
      ...(random() < 0.2 && { place: SECRET }),
    });
    library.putMoment(moment);
    const goosebumps: { user: string; at: number }[] = [];
    for (const { id } of PEOPLE.filter(() => random() < 0.5)) {
      const at = NOW - Math.floor(random() * 60 * MS_PER_DAY);
      library.putGoosebump(number, id, 'button', at);
      if (random() < 0.3) library.putGoosebump(number, id, 'goose', NOW);
      if (random() < 0.3) {
        library.dropGoosebump(number, id, 'button');
        library.dropGoosebump(number, id, 'goose');
      } else goosebumps.push({ user: id, at });
    }
    const replies: string[] = [];
    for (const author of PEOPLE.filter(() => random() < 0.3)) {
      const id = String(830000000000000000n + BigInt(number * 10) + BigInt(PEOPLE.indexOf(author)));
      library.putReply(number, { v: 1, id, author, text: 'So do I.', at: NOW });
      if (random() < 0.3) library.dropReply(number, id);
      else replies.push(author.id);
    }
    if (random() < 0.2) library.putRemoval(number, { v: 1, by: elif, at: NOW });
    else told.push({ moment, goosebumps, replies });
  }
  return { library, told };
}

const EVERYBODY = { mayRead: ({ channel }: { channel: string }) => channel !== SECRET.channel };

function fits(
  { moment, goosebumps, replies }: Told,
  query: MomentQuery,
  films: readonly string[] | undefined,
) {
  const day = Math.floor(moment.sharedAt / MS_PER_DAY);
  const has = { picture: moment.picture !== undefined, video: moment.video !== undefined };
  return (
    (films?.includes(moment.film) ?? true) &&
    (query.author === undefined || moment.author.id === query.author) &&
    (query.country === undefined || moment.country === query.country) &&
    (query.feltBy === undefined || goosebumps.some(({ user }) => user === query.feltBy)) &&
    (query.repliedBy === undefined || replies.includes(query.repliedBy)) &&
    (query.moods.length === 0 || query.moods.some((mood) => moment.moods.includes(mood))) &&
    !query.without.some((note) => moment.contentNotes.includes(note)) &&
    (query.media === undefined || (query.media === 'either' ? has.picture || has.video : has[query.media])) &&
    day >= (query.from ?? 0) &&
    day <= (query.to ?? Number.POSITIVE_INFINITY)
  );
}

const givenSince = ({ goosebumps }: Told, days: number) =>
  goosebumps.filter(({ at }) => at >= NOW - days * MS_PER_DAY).length;

/** Newest first among equals. */
function inOrder(told: readonly Told[], height: (one: Told) => number): number[] {
  return told
    .toSorted((one, other) => height(other) - height(one) || other.moment.number - one.moment.number)
    .map(({ moment }) => moment.number);
}

const NARROW: readonly (readonly [string, Partial<MomentQuery>])[] = [
  ['all', {}],
  ['an author', { author: john.id }],
  ['nobody who told one', { author: '700000000000000999' }],
  ['who felt it', { feltBy: elif.id }],
  ['who replied', { repliedBy: mika.id }],
  ['a country', { country: 'MT' }],
  ['a country of nobody', { country: 'JP' }],
  ['any of two moods', { moods: ['hope', 'grief'] }],
  ['none of two notes', { without: ['death', 'war'] }],
  ...MEDIA.map((media) => [media, { media }] as const),
  ['a time', { from: Math.floor(NOW / MS_PER_DAY) - 20, to: Math.floor(NOW / MS_PER_DAY) - 3 }],
  [
    'several things',
    { author: elif.id, moods: ['hope', 'love', 'joy', 'awe'], without: ['war'], media: 'either' },
  ],
];

describe.each([1, 2, 3])('in community %i', (seed) => {
  const { library, told } = aCommunity(seed);
  const moments = library.seenBy(EVERYBODY);
  const readable = told.filter(({ moment }) => EVERYBODY.mayRead(moment.place));

  it.each(NARROW)('narrowed down to %s', (_, part) => {
    for (const films of [undefined, FILMS.slice(0, 2)]) {
      const query = { ...EVERY_MOMENT, ...part };
      const expected = readable.filter((one) => fits(one, query, films));
      const found = moments.select({ ...query, films }, query, NOW);
      expect(found.slice(0, 999)).toEqual(inOrder(expected, () => 0));
      expect(found.total).toBe(expected.length);
    }
  });

  const ORDERS: readonly (readonly [string, Partial<MomentQuery>, number[]])[] = [
    ['newest', {}, inOrder(readable, () => 0)],
    ['goosebumps', { order: 'goosebumps' }, inOrder(readable, ({ goosebumps }) => goosebumps.length)],
    ['replies', { order: 'replies' }, inOrder(readable, ({ replies }) => replies.length)],
    [
      'goosebumps of a week',
      { order: 'goosebumps', period: 'week' },
      inOrder(
        readable.filter((one) => givenSince(one, 7) > 0),
        (one) => givenSince(one, 7),
      ),
    ],
  ];

  it.each(ORDERS)('in the order of %s', (_, part, expected) => {
    const query = { ...EVERY_MOMENT, ...part };
    const found = moments.select(query, query, NOW);
    expect(found.slice(0, 999)).toEqual(expected);
    expect([found.first, found.last]).toEqual([expected[0], expected.at(-1)]);
    expect(found.slice(10, 7)).toEqual(expected.slice(10, 17));
    for (const [place, number] of expected.entries()) {
      expect(found.rank(number)).toBe(place + 1);
      expect(found.beside(number, 'next')).toBe(expected[place + 1]);
      expect(found.beside(number, 'previous')).toBe(expected[place - 1]);
    }
  });

  it('shuffled: each once, another order for another seed, and the same after one was removed', () => {
    const shuffled = (one: number) => {
      const query = { ...EVERY_MOMENT, order: 'shuffled', seed: one } as const;
      return moments.select(query, query, NOW).slice(0, 999);
    };
    expect(shuffled(1).toSorted((one, other) => other - one)).toEqual(inOrder(readable, () => 0));
    expect(shuffled(1)).toEqual(shuffled(1));
    expect(shuffled(2)).not.toEqual(shuffled(1));
    const [first, gone, ...rest] = shuffled(7);
    library.putRemoval(gone ?? 0, { v: 1, by: elif, at: NOW });
    const query = { ...EVERY_MOMENT, order: 'shuffled', seed: 7 } as const;
    expect(library.seenBy(EVERYBODY).select(query, query, NOW).slice(0, 999)).toEqual([first, ...rest]);
  });
});

it('where a moment would stand that may not be read does not tell how much it was felt', () => {
  const library = new Library();
  for (const number of [1, 2, 3]) {
    library.putMoment(aMoment({ number, ...(number === 2 && { place: SECRET }) }));
  }
  for (const { id } of [elif, mika]) library.putGoosebump(2, id, 'button', NOW);
  library.putGoosebump(1, elif.id, 'button', NOW);
  const select = (order: 'goosebumps' | 'shuffled') => {
    const query = { ...EVERY_MOMENT, order, seed: 3 } as const;
    return library.seenBy(EVERYBODY).select(query, query, NOW);
  };
  const felt = select('goosebumps');
  expect([felt.rank(2), felt.beside(2, 'previous'), felt.rank(1)]).toEqual([3, 3, 1]);
  // On the way through random moments, it stays where it was.
  const all = library.all.select({ ...EVERY_MOMENT }, { order: 'shuffled', seed: 3 }, NOW);
  const next = all.beside(2, 'next');
  expect(select('shuffled').beside(2, 'next')).toBe(next);
});

it('a walk goes on from a moment of which nothing is left, in a library that was read anew', () => {
  const all = new Library();
  for (const number of [1, 2, 3, 4, 5, 6]) all.putMoment(aMoment({ number }));
  const reread = new Library();
  for (const number of [1, 2, 3, 4, 5]) reread.putMoment(aMoment({ number }));
  reread.putRemoval(6, { v: 1, by: elif, at: NOW });
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const [before, after] = [all, reread].map((library) =>
      library.all.select(EVERY_MOMENT, { order: 'shuffled', seed }, NOW),
    );
    expect(after?.beside(6, 'next')).toBe(before?.beside(6, 'next'));
  }
});

describe('rising', () => {
  it('is what is felt more this week than in the month before', () => {
    const library = new Library();
    for (let number = 1; number <= 3; number += 1) library.putMoment(aMoment({ number }));
    const give = (number: number, count: number, daysAgo: number) => {
      for (let at = 0; at < count; at += 1) {
        library.putGoosebump(
          number,
          String(700000000000000200n + BigInt(at + 100 * daysAgo)),
          'button',
          NOW - daysAgo * MS_PER_DAY,
        );
      }
    };
    give(1, 5, 2);
    give(2, 5, 2);
    give(2, 20, 20);
    give(3, 20, 20);
    const query = { ...EVERY_MOMENT, order: 'rising' } as const;
    expect(library.all.select(query, query, NOW).slice(0, 9)).toEqual([1, 2, 3]);
  });
});
