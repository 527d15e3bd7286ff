import { fold } from '../../src/domain/fold.ts';

/** Shorter names are often alike without being anybody's misspelling. */
const MIN_LETTERS = 6;

/** Pairs of different names that may be two spellings of one, each once and in alphabetical order. */
export function nearNames(names: readonly string[]): [one: string, other: string][] {
  const sorted = [...new Set(names)].sort();
  const misspelled = sharing(sorted, shortened).filter(([one, other]) =>
    isOneSlip(lettersOf(one), lettersOf(other)),
  );
  const pairs = [...misspelled, ...sharing(sorted, inAnyOrder), ...longer(sorted)];
  const near = pairs.filter(([one, other]) => fold(one) !== fold(other));
  return [...new Map(near.map((pair) => [pair.join(' ~ '), pair])).values()];
}

const wordsOf = (name: string) => name.split(' ').map(fold);
const lettersOf = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

/** Its letters, whole and without one of them: names that differ by one slip share such a key. */
function shortened(name: string): string[] {
  const letters = [...lettersOf(name)];
  if (letters.length < MIN_LETTERS) return [letters.join('')];
  return [letters.join(''), ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))];
}

/** Whether they are equal but for one letter, or for two neighbours that are swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return true;
  const differing = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [first = 0, second = first] = differing;
  const swapped = second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return differing.length <= 1 || (differing.length === 2 && swapped);
}

const inAnyOrder = (name: string) => [wordsOf(name).sort().join(' ')];

/** All pairs that share a key. */
function sharing(names: readonly string[], keysOf: (name: string) => string[]): [string, string][] {
  const holders = new Map<string, Set<string>>();
  for (const name of names) {
    for (const key of keysOf(name)) holders.set(key, (holders.get(key) ?? new Set()).add(name));
  }
  return [...holders.values()].flatMap((all) => pairsOf([...all]));
}

const pairsOf = (all: readonly string[]): [string, string][] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): [string, string] => [one, other]));

/** A name and the same with another word, unless it is one word with which several names begin, such as a common given name. */
function longer(names: readonly string[]): [string, string][] {
  const byWord = new Map<string, string[]>();
  for (const name of names) {
    for (const word of new Set(wordsOf(name))) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  return names.flatMap((short) => {
    const [first = '', ...more] = wordsOf(short);
    const others = (byWord.get(first) ?? []).filter((name) => wordsOf(name).length > more.length + 1);
    const found = more.length > 0 ? others.filter((name) => holdsAll(name, more)) : begunBy(first, others);
    return found.map((name): [string, string] => (short < name ? [short, name] : [name, short]));
  });
}

const holdsAll = (name: string, words: readonly string[]) =>
  words.every((word) => wordsOf(name).includes(word));

function begunBy(word: string, names: readonly string[]): readonly string[] {
  const begun = names.filter((name) => wordsOf(name)[0] === word);
  return begun.length === 1 ? begun : [];
}
