import { pick, type Random } from '../../harness/seeded.ts';
import type { Film } from '../../src/domain/film.ts';

/** How often a word is made up from two others: otherwise there would be no more words than the catalogue has. */
const NEW_WORDS = 0.2;

/**
 * Made-up films: each has as many titles as one of the given films, in the same scripts, made of the beginnings and ends of
 * other titles.
 */
export function madeFilms(given: readonly Film[], count: number, random: Random): Film[] {
  const byScript = grouped(given.flatMap(titlesOf));
  const retitle = (title: string): string => {
    const alike = byScript.get(scriptOf(title)) ?? [title];
    const joined = [
      ...firstHalf(pick(alike, random).split(' ')),
      ...secondHalf(pick(alike, random).split(' ')),
    ];
    return joined
      .map((word) =>
        random() < NEW_WORDS
          ? firstHalf([...word])
              .concat(secondHalf([...pick(joined, random)]))
              .join('')
          : word,
      )
      .join(' ');
  };
  return Array.from({ length: count }, (_, index): Film => {
    const { released: _released, ...pattern } = pick(given, random);
    return {
      ...pattern,
      id: `made-${index}`,
      title: retitle(pattern.title),
      originalTitle: retitle(pattern.originalTitle),
      titles: Object.fromEntries(
        Object.entries(pattern.titles).map(([language, title]) => [language, retitle(title)]),
      ),
      aliases: pattern.aliases.map(retitle),
      year: 1930 + Math.floor(random() * 97),
    };
  });
}

/** All its titles. */
export function titlesOf({ title, originalTitle, titles, aliases }: Film): string[] {
  return [title, originalTitle, ...Object.values(titles), ...aliases];
}

const SCRIPTS =
  'Hangul Hiragana Katakana Han Thai Devanagari Tamil Telugu Kannada Malayalam Bengali Arabic Hebrew Greek Cyrillic Georgian Armenian'
    .split(' ')
    .map((script) => ({ script, letter: new RegExp(`\\p{Script=${script}}`, 'u') }));

function scriptOf(title: string): string {
  return SCRIPTS.find(({ letter }) => letter.test(title))?.script ?? 'Latin';
}

function firstHalf<T>(list: readonly T[]): T[] {
  return list.slice(0, Math.ceil(list.length / 2));
}

function secondHalf<T>(list: readonly T[]): T[] {
  return list.slice(Math.floor(list.length / 2));
}

function grouped(titles: readonly string[]): Map<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const script = scriptOf(title);
    const group = groups.get(script);
    if (group) group.push(title);
    else groups.set(script, [title]);
  }
  return groups;
}
