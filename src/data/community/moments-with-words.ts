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
  const ofFilm = lookThrough(library.momentFilms, foldedTitles, wanted);
  const ofAuthor = lookThrough(library.authors, foldedName, wanted);

  for (const live of numbers ? library.moments(numbers) : candidates(library, ofFilm, ofAuthor, all)) {
    const { film, author } = live.moment;
    if (((ofFilm.having.get(film) ?? 0) | (ofAuthor.having.get(author) ?? 0)) === all) yield live;
  }
}

/** Films or authors that have some of the words, each with those that it has. */
interface Having<Key> {
  readonly having: ReadonlyMap<Key, Words>;
  /** How many there are in all. */
  readonly total: number;
}

function lookThrough<Key>(
  keys: Iterable<Key>,
  textOf: (key: Key) => string,
  words: readonly string[],
): Having<Key> {
  const having = new Map<Key, Words>();
  let total = 0;
  for (const key of keys) {
    total += 1;
    const text = textOf(key);
    let has: Words = 0;
    for (let at = 0; at < words.length; at += 1) if (text.includes(words[at] ?? '')) has |= 1 << at;
    if (has !== 0) having.set(key, has);
  }
  return { having, total };
}

/** All that have every word, newest first, with others that don't. */
function* candidates(
  library: Library,
  ofFilm: Having<string>,
  ofAuthor: Having<Person>,
  all: Words,
): Generator<LiveMoment> {
  const films = able(ofFilm, ofAuthor, all);
  const authors = able(ofAuthor, ofFilm, all);
  const lists = [
    ...(films && films.length * FEW < ofFilm.total ? [library.numbersAbout(films)] : []),
    ...(authors && authors.length * FEW < ofAuthor.total ? [library.numbersByAuthors(authors)] : []),
  ];
  const [shortest] = lists.toSorted((one, other) => one.length - other.length);
  if (shortest) yield* library.moments(shortest);
  else yield* library.newest();
}

/** Those that have every word, be it with the help of one of the others; `undefined` where one of the others needs no help. */
function able<Key>({ having }: Having<Key>, others: Having<unknown>, all: Words): Key[] | undefined {
  const help = new Set(others.having.values());
  if (help.has(all)) return undefined;
  const suffices = new Map<Words, boolean>();
  for (const has of new Set(having.values())) {
    suffices.set(has, has === all || [...help].some((other) => (has | other) === all));
  }
  return [...having].filter(([, has]) => suffices.get(has)).map(([key]) => key);
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
