import { describe, expect, it } from 'vitest';
import { Library } from '../../../src/data/community/library.ts';
import { MomentSearch } from '../../../src/data/community/moment-search.ts';
import type { SearchNames } from '../../../src/data/community/moment-texts.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import { aMoment, elif, john, mika, NOW } from '../../support/builders.ts';

const TITLES: Readonly<Record<string, readonly string[]>> = {
  cell: ['Miracle in Cell No. 7', '7. Koğuştaki Mucize', '7번방의 선물'],
  boat: ['The Paper Boat'],
};
const names: SearchNames = {
  titles: (film) => TITLES[film] ?? [film],
  labels: ({ moods }) => moods.map((mood) => `mood of ${mood}`),
};

function searchIn(library: Library): MomentSearch {
  return new MomentSearch(library, names, (error) => {
    throw error;
  });
}

/** A library with these stories, numbered from 1. */
function told(...stories: readonly (string | Partial<Moment>)[]): Library {
  const library = new Library();
  for (const [index, story] of stories.entries()) {
    const changes = typeof story === 'string' ? { text: story } : story;
    library.putMoment(aMoment({ number: index + 1, film: 'cell', moods: [], author: john, ...changes }));
  }
  return library;
}

async function found(search: MomentSearch, library: Library, typed: string): Promise<number[]> {
  return [...(await search.find(typed, library.all)).numbers];
}

describe('the search in moments', () => {
  it.each([
    ['a word', 'rain', [2]],
    ['accents, case and letters as people type them', 'KAPI acildiginda', [3]],
    ['the beginning of a word', 'forgiv', [1]],
    ['a typing error, if the word is nowhere', 'forgivven', [1]],
    ['a part of a text without spaces', '雨の音', [4]],
    ['one letter of it', '雨', [4]],
    ['a syllable', '방', [5, 4, 3, 2, 1]],
    ['a title in another language', 'mucize', [5, 4, 3, 2, 1]],
    ['a title and a word of the story', 'miracle rain', [2]],
    ['the name of its author', 'elif', [5]],
    ['a mood', 'grief', [5]],
    ['words in a row', '"the roof"', [2]],
    ['words in quotes that are apart', '"the rain"', []],
    ['nothing like it', 'zzzzzzz', []],
    ['an empty text', '', []],
    ['signs alone', '!!! ***', []],
  ])('finds a moment by %s', async (_, typed, numbers) => {
    const library = told(
      'He has forgiven her.',
      'Rain on the roof of the prison.',
      'Kapı açıldığında nefesimi tuttum.',
      '音楽が止まり、雨の音だけが残る。',
      { text: 'She keeps the ticket.', author: elif, moods: ['grief'] },
    );
    const search = searchIn(library);
    const before = (await search.find(typed, library.all)).numbers;
    await search.built;
    const { numbers: after, whole } = await search.find(typed, library.all);
    expect([...after].slice(0, whole)).toEqual(numbers);
    expect(before).toEqual(after);
  });

  it('finds the replies of a moment that was gone while the index was built, once it is back', async () => {
    const library = told('Rain on the roof.');
    library.putReply(1, { v: 1, id: '900000000000000001', author: mika, text: 'Thunder!', at: NOW });
    library.putVerdict(1, { v: 1, at: NOW, by: elif, outcome: 'hidden' });
    const search = searchIn(library);
    await search.built;
    expect(await found(search, library, 'thunder')).toEqual([]);
    library.putVerdict(1, { v: 1, at: NOW + 1, by: elif, outcome: 'kept' });
    expect(await found(search, library, 'thunder')).toEqual([1]);
    expect(await found(search, library, 'roof')).toEqual([1]);
  });

  it.each([
    'a',
    'the of and',
    'x'.repeat(4000),
    'word '.repeat(800),
    '.*(a|b)+$ [^',
    "' OR 1=1; --",
    'a AND NOT b* NEAR/2 "',
    '\uD800',
    '\0',
  ])('takes %j as text', async (typed) => {
    const library = told('When a door opens.', 'The end of it, and all.');
    const search = searchIn(library);
    await search.built;
    const { numbers } = await search.find(typed, library.all);
    expect(numbers.length).toBeLessThanOrEqual(2);
  });

  it('ranks all words before some, titles before texts, whole words before beginnings, the much felt, and the new', async () => {
    const library = told(
      { text: 'A boat of paper.', film: 'cell' },
      { text: 'Only paper here.', film: 'cell' },
      { text: 'Nothing of that.', film: 'boat' },
      { text: 'Boats of papers.', film: 'cell' },
      { text: 'A boat of paper.', film: 'cell' },
      { text: 'A boat of paper.', film: 'cell' },
    );
    for (const { id } of [elif, mika]) library.putGoosebump(1, id, 'button', NOW);
    for (let user = 0; user < 40; user += 1) library.putGoosebump(5, String(7000 + user), 'button', NOW);
    const search = searchIn(library);
    await search.built;
    expect(await found(search, library, 'paper boat')).toEqual([3, 5, 6, 1, 4, 2]);
  });

  it('leaves out what has little of what was typed', async () => {
    const library = told('The end.', 'The ship.', 'The orchard, the well.', 'The rest.');
    const search = searchIn(library);
    await search.built;
    expect(await found(search, library, 'the orchard well')).toEqual([3]);
  });

  it('follows what is told, edited, replied, taken back, removed and renamed', async () => {
    const library = told('A boat.', 'A door.');
    const search = searchIn(library);
    await search.built;
    library.putMoment(aMoment({ number: 3, text: 'A second boat.', film: 'new-film', author: mika }));
    expect(await found(search, library, 'boat')).toEqual([3, 1]);
    expect(await found(search, library, 'mika')).toEqual([3]);
    library.putMoment(aMoment({ number: 1, text: 'An orchard.', film: 'cell' }));
    expect(await found(search, library, 'boat')).toEqual([3]);
    expect(await found(search, library, 'orchard')).toEqual([1]);
    library.putReply(2, { v: 1, id: '900000000000000001', author: elif, text: 'My orchard!', at: NOW });
    expect(await found(search, library, 'orchard')).toEqual([2, 1]);
    library.dropReply(2, '900000000000000001');
    expect(await found(search, library, 'orchard')).toEqual([1]);
    for (let number = 4; number < 80; number += 1) library.putMoment(aMoment({ number, text: 'A bridge.' }));
    expect(await found(search, library, 'bridge')).toHaveLength(76);
  });

  it('finds what is told and edited while its index is built', async () => {
    const library = told(...Array.from({ length: 300 }, (_, index) => `Story ${index} of the bridge.`));
    const search = searchIn(library);
    const first = search.find('bridge', library.all);
    library.putMoment(aMoment({ number: 301, text: 'The last bridge.' }));
    library.putMoment(aMoment({ number: 1, text: 'An orchard.' }));
    expect((await first).numbers).toHaveLength(300);
    await search.built;
    expect(await found(search, library, 'bridge')).toHaveLength(300);
    expect(await found(search, library, 'orchard')).toEqual([1]);
  });

  it.each([
    ['typed as it is there', 'lanterm'],
    ['beside another word', 'wooden lanterm'],
    ['that one near it has', 'lanterns'],
  ])('finds the same as if a text that may not be read were not there: a word %s', async (_, typed) => {
    const secret = { channel: '700000000000000599', ageRestricted: false };
    const stories = ['A wooden lantern.', 'A wooden door, and wood.', 'All wooden.'];
    const alone = told(...stories);
    const library = told(
      ...stories,
      { text: 'The lanterm, the lanternss.', place: secret },
      'An edited lanterm.',
    );
    library.putReply(1, { v: 1, id: '900000000000000001', author: elif, text: 'A lanterm!', at: NOW });
    const search = searchIn(library);
    await search.built;
    library.dropReply(1, '900000000000000001');
    library.putMoment(aMoment({ number: 5, text: 'A removed lanterm.', film: 'cell' }));
    library.putRemoval(5, { v: 1, by: mika, at: NOW });
    const seen = library.seenBy({ mayRead: ({ channel }) => channel !== secret.channel });
    const { numbers, whole, meant } = await search.find(typed, seen);
    const expected = await searchIn(alone).find(typed, alone.all);
    expect([[...numbers], whole, meant]).toEqual([[...expected.numbers], expected.whole, expected.meant]);
    expect(whole).toBe(1);
  });

  it('counts as memory of its library', async () => {
    const library = told('A boat.');
    const before = library.heapBytes;
    const search = searchIn(library);
    await search.built;
    expect(library.heapBytes - before).toBe(search.bytes);
    expect(search.bytes).toBeGreaterThan(0);
  });

  it('suggests films and people by their names', async () => {
    const search = searchIn(told('A mira.', { film: 'boat', author: elif }));
    expect(await search.namesLike('mira')).toEqual({ films: ['cell'], authors: [] });
    expect(await search.namesLike('the pap')).toEqual({ films: ['boat'], authors: [] });
    expect((await search.namesLike('el')).authors).toMatchObject([elif]);
  });
});
