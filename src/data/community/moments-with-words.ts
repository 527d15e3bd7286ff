import { fold } from '../../domain/fold.ts';
import type { LiveMoment, Person } from '../../domain/moment.ts';
import type { Library } from './library.ts';

/** Which of the words a text has: bit n for word n. */
type Words = number;

/** Bits in a number that JavaScript's operators work on, without the sign. What nobody types in one search is left out. */
const MAX_WORDS = 31;

/** Where more than one in so many films and authors may have every word, the first that do are found soonest among all moments. */
const FEW = 8;

/**
 * The live moments of which film and author together have every word, newest first. Words are looked for in each film and each author
 * once, and moments are gone through only where both can have them.
 * @param words folded
 * @param foldedTitles what is searched of the film with that id, folded
 * @param numbers of moments, newest first, where only some count
 */
export function* momentsWithWords(
  library: Library,
  words: readonly string[],
  foldedTitles: (film: string) => string,
  numbers?: readonly number[],
): Generator<LiveMoment> {
  const wanted = [...new Set(words)].slice(0, MAX_WORDS);
  const all: Words = 2 ** wanted.length - 1;
  const ofFilm = lookThrough(library.momentFilms, (film) => wordsIn(foldedTitles(film), wanted));
  const ofAuthor = lookThrough(library.authors, (author) => wordsIn(foldedName(author), wanted));

  for (const live of numbers ? library.moments(numbers) : candidates(library, ofFilm, ofAuthor, all)) {
    const { film, author } = live.moment;
    if (((ofFilm.get(film) ?? 0) | (ofAuthor.get(author) ?? 0)) === all) yield live;
  }
}

/** All that have every word, newest first, with others that don't. */
function* candidates(
  library: Library,
  ofFilm: ReadonlyMap<string, Words>,
  ofAuthor: ReadonlyMap<Person, Words>,
  all: Words,
): Generator<LiveMoment> {
  const films = able(ofFilm, ofAuthor, all);
  const authors = able(ofAuthor, ofFilm, all);
  const lists = [
    ...(films.length * FEW < ofFilm.size ? [library.numbersAbout(films)] : []),
    ...(authors.length * FEW < ofAuthor.size ? [library.numbersByAuthors(authors)] : []),
  ];
  const [shortest] = lists.toSorted((one, other) => one.length - other.length);
  if (shortest) yield* library.moments(shortest);
  else yield* library.newest();
}

/** Those that have every word, be it with the help of one of the others. */
function able<Key>(of: ReadonlyMap<Key, Words>, others: ReadonlyMap<unknown, Words>, all: Words): Key[] {
  const help = new Set(others.values());
  const suffices = new Map<Words, boolean>();
  for (const has of new Set(of.values())) {
    suffices.set(has, has === all || [...help].some((other) => (has | other) === all));
  }
  return [...of].filter(([, has]) => suffices.get(has)).map(([key]) => key);
}

function lookThrough<Key>(keys: Iterable<Key>, words: (key: Key) => Words): Map<Key, Words> {
  const of = new Map<Key, Words>();
  for (const key of keys) of.set(key, words(key));
  return of;
}

function wordsIn(text: string, words: readonly string[]): Words {
  let has = 0;
  for (const [index, word] of words.entries()) if (text.includes(word)) has |= 1 << index;
  return has;
}

/** Folded once for each person that a library has; they go with it. */
const foldedNames = new WeakMap<Person, string>();

function foldedName(author: Person): string {
  const known = foldedNames.get(author);
  if (known !== undefined) return known;
  const folded = fold(author.name);
  foldedNames.set(author, folded);
  return folded;
}
