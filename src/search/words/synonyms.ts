/** Words with several spellings, and words that may be left out; folded, like the words of a search. */

/** They may come before a title, after it behind a comma, or be missing. */
export const ARTICLES: ReadonlySet<string> = new Set(
  `the a an
  el la lo los las un una unos unas o os as um uma
  le les l une des du d il gli i gl dell
  der die das ein eine de het een den det en et`.split(/\s+/),
);

/** What “&” is read as; it may be left out. */
export const CONNECTORS: ReadonlySet<string> = new Set('and und et y e ve och og и και'.split(' '));

const ENGLISH_NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

/** II to XX. A single I is a word in too many languages. */
const ROMAN_NUMERALS = 'II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
  .toLowerCase()
  .split(' ');

const GROUPS: readonly (readonly string[])[] = [
  ['no', 'nr', 'number', 'numero', 'num'],
  ...Array.from({ length: 20 }, (_, index) =>
    [String(index + 1), ENGLISH_NUMBERS[index], ROMAN_NUMERALS[index - 1]].filter(
      (word) => word !== undefined,
    ),
  ),
];

const OTHERS = new Map(
  GROUPS.flatMap((group) => group.map((word) => [word, group.filter((other) => other !== word)] as const)),
);

/** Other spellings of the word: `7` is `seven` and `vii`. */
export function synonymsOf(word: string): readonly string[] {
  return OTHERS.get(word) ?? [];
}
