import { type LiveMoment, type ShownAuthor, shownAuthor } from '../../domain/moment.ts';
import type { FoldedTexts } from '../../search/words/folded-texts.ts';
import type { VisibleMoments } from './visible-moments.ts';

/** Which of the words a text has: bit n for word n. */
type Words = number;

/**
 * Bits in a number that JavaScript's operators use, without the sign. Nobody types more words in one search; the rest are
 * ignored.
 */
const MAX_WORDS = 31;

/** If more than one in this many films or authors may match, scanning all moments finds the first matches soonest. */
const FEW = 8;

/**
 * The live moments whose film and author together have every word, newest first. Films and authors are searched first, and
 * moments are scanned only if both can match.
 * @param words folded
 * @param titles of the films that the moments are kept under, by those ids
 * @param numbers the only moments to consider, newest first
 */
export function* momentsWithWords(
  moments: VisibleMoments,
  words: readonly string[],
  titles: FoldedTexts<string>,
  numbers?: readonly number[],
): Generator<LiveMoment> {
  const wanted = [...new Set(words)].slice(0, MAX_WORDS);
  const all: Words = 2 ** wanted.length - 1;
  const ofFilm = lookThrough(titles, wanted);
  const ofAuthor = lookThrough(moments.authorNames, wanted);

  for (const live of numbers ? moments.moments(numbers) : candidates(moments, ofFilm, ofAuthor, all)) {
    const { moment } = live;
    const byAuthor = ofAuthor.having.get(shownAuthor(moment)) ?? 0;
    if (((ofFilm.having.get(moment.film) ?? 0) | byAuthor) === all) yield live;
  }
}

/** Films or authors that have some of the words, each with the words that it has. */
interface Having<Key> {
  readonly having: ReadonlyMap<Key, Words>;
  /** How many there are in all. */
  readonly total: number;
}

function lookThrough<Key>(texts: FoldedTexts<Key>, words: readonly string[]): Having<Key> {
  const having = new Map<Key, Words>();
  for (const [at, word] of words.entries()) {
    for (const key of texts.having(word)) having.set(key, (having.get(key) ?? 0) | (1 << at));
  }
  return { having, total: texts.size };
}

/** All that have every word, newest first, mixed with others that don't. */
function* candidates(
  moments: VisibleMoments,
  ofFilm: Having<string>,
  ofAuthor: Having<ShownAuthor>,
  all: Words,
): Generator<LiveMoment> {
  const films = able(ofFilm, ofAuthor, all);
  const authors = able(ofAuthor, ofFilm, all);
  const lists = [
    ...(films && films.length * FEW < ofFilm.total ? [moments.numbersAbout(films)] : []),
    ...(authors && authors.length * FEW < ofAuthor.total ? [moments.numbersByAuthors(authors)] : []),
  ];
  const [shortest] = lists.toSorted((one, other) => one.length - other.length);
  if (shortest) yield* moments.moments(shortest);
  else yield* moments.newest();
}

/**
 * Those that have every word, alone or together with one of the others; `undefined` if one of the others has every word
 * alone.
 */
function able<Key>({ having }: Having<Key>, others: Having<unknown>, all: Words): Key[] | undefined {
  const help = new Set(others.having.values());
  if (help.has(all)) return undefined;
  const suffices = new Map<Words, boolean>();
  for (const has of new Set(having.values())) {
    suffices.set(has, has === all || [...help].some((other) => (has | other) === all));
  }
  return [...having].filter(([, has]) => suffices.get(has)).map(([key]) => key);
}
