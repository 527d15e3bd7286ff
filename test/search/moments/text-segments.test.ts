import { describe, expect, it } from 'vitest';
import { visitMatches } from '../../../src/search/moments/match.ts';
import { readQuery } from '../../../src/search/moments/query.ts';
import { TextSegments } from '../../../src/search/moments/text-segments.ts';
import { textTerms } from '../../../src/search/words/search-words.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const WORDS = 'rain roof father fathers boat paper boats the a door 門 門が 開 雨の音 kapı ağladı'.split(' ');
const QUERIES = ['father', 'boat', 'the', 'a', '"paper boat"', '"the door"', '門', '雨の音', 'agladi', 'kap'];

/** Whose texts match, in ascending order. */
function owners(segments: TextSegments, typed: string): number[] {
  const found = new Set<number>();
  for (const part of readQuery(typed)) visitMatches(segments.all, part, (owner) => found.add(owner));
  return [...found].sort((one, other) => one - other);
}

/** The same by looking through each text. */
function expected(texts: ReadonlyMap<string, string>, typed: string): number[] {
  const isIn = (terms: readonly string[]) =>
    readQuery(typed).some((part) =>
      terms.some((_, begin) =>
        part.every(({ term, at, mayGoOn }) => {
          const there = terms[begin + at];
          return there === term || (mayGoOn && there?.startsWith(term) === true);
        }),
      ),
    );
  const found = [...texts]
    .filter(([, text]) => isIn(textTerms(text)))
    .map(([key]) => Number(key.split(':')[0]));
  return [...new Set(found)].sort((one, other) => one - other);
}

describe('texts in segments', () => {
  it('are found as if each were looked through, whatever was added, changed, dropped and merged', () => {
    const random = seededRandom(5);
    const segments = new TextSegments();
    const texts = new Map<string, string>();
    let merging: Generator<void> | undefined;
    for (let step = 0; step < 400; step += 1) {
      const [owner, tag] = [1 + Math.floor(random() * 80), Math.floor(random() * 3)];
      segments.drop(owner, tag);
      texts.delete(`${owner}:${tag}`);
      if (random() < 0.8) {
        const words = Array.from(
          { length: 1 + Math.floor(random() * 8) },
          () => WORDS[Math.floor(random() * WORDS.length)],
        );
        const text = words.join(' ');
        segments.add([{ owner, tag, terms: textTerms(text) }]);
        texts.set(`${owner}:${tag}`, text);
      }
      // Others work between its steps.
      merging ??= segments.isUntidy ? segments.tidy() : undefined;
      if (merging?.next().done) merging = undefined;
      if (step % 40 > 0) continue;
      for (const query of QUERIES)
        expect([query, owners(segments, query)]).toEqual([query, expected(texts, query)]);
    }
  });

  it('are few segments in the end, without what is gone', () => {
    const segments = new TextSegments();
    for (let owner = 1; owner <= 200; owner += 1) segments.add([{ owner, tag: 0, terms: ['word'] }]);
    for (let owner = 1; owner <= 100; owner += 1) segments.drop(owner, 0);
    for (const _ of segments.tidy());
    expect(segments.all.length).toBeLessThan(20);
    expect(segments.all.reduce((sum, { size }) => sum + size, 0)).toBe(100);
  });
});
