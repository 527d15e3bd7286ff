import { romanised } from '../words/kana.ts';
import { sumOf, withDigits, withHanDigits } from '../words/numbers.ts';
import type { PackedTexts } from './pack-texts.ts';
import { wordsOfQuery } from './query.ts';

/** More readings than this are not tried. */
const MAX_READINGS = 12;

/** Shorter words are not divided: nearly any of them can be. */
const MIN_DIVIDED = 6;
const MIN_PART = 4;

/** Words that people add to a title to say what they mean, folded. */
const ASIDES = new Set(
  'film movie filmi filmin pelicula remake version versiyon versiyonu yeniden'.split(' '),
);

/** What else the same text may mean: in other letters, with other spaces or numbers. Nothing that is a typing error. */
export function otherReadings(typed: string, words: readonly string[], index: PackedTexts): string[][] {
  const texts = [withDigits(typed), withHanDigits(typed), ...romanised(typed)].filter(
    (text) => text !== undefined,
  );
  const readings = [
    ...texts.map(wordsOfQuery),
    ...withNumbers(words),
    ...joined(words, index),
    ...divided(words, index),
  ];
  return readings.slice(0, MAX_READINGS);
}

/** Without what says only that a film is meant; the same words if there is nothing to leave out. */
export function withoutAsides(words: readonly string[]): readonly string[] {
  const left = words.filter((word) => !ASIDES.has(word));
  return left.length === 0 ? words : left;
}

/** “twenty one jump street” */
function* withNumbers(words: readonly string[]): Generator<string[]> {
  for (const [place, word] of words.entries()) {
    const sum = sumOf(word, words[place + 1] ?? '');
    if (sum !== undefined) yield replaced(words, place, 2, sum);
  }
}

/** “spider man” for “spiderman” */
function* joined(words: readonly string[], { terms }: PackedTexts): Generator<string[]> {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (next === undefined) return;
    const one = word + next;
    const isLast = place + 2 === words.length;
    const { from, to } = isLast ? terms.beginningWith(one) : terms.equal(one);
    if (to > from) yield replaced(words, place, 2, one);
  }
}

/** “spiderman” for “spider man” */
function* divided(words: readonly string[], { terms }: PackedTexts): Generator<string[]> {
  for (const [place, word] of words.entries()) {
    if (word.length < MIN_DIVIDED) continue;
    const isLast = place + 1 === words.length;
    for (let at = MIN_PART; at <= word.length - MIN_PART; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      const head = terms.equal(first);
      if (head.to === head.from) continue;
      const tail = isLast && second.length > MIN_PART ? terms.beginningWith(second) : terms.equal(second);
      if (tail.to > tail.from) yield replaced(words, place, 1, first, second);
    }
  }
}

function replaced(words: readonly string[], place: number, count: number, ...by: string[]): string[] {
  return [...words.slice(0, place), ...by, ...words.slice(place + count)];
}
