import { NUMBER_WORDS } from './numbers.ts';

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

const GROUPS: readonly (readonly string[])[] = [['no', 'nr', 'number', 'numero', 'num'], ...NUMBER_WORDS];

const OTHERS = new Map(
  GROUPS.flatMap((group) => group.map((word) => [word, group.filter((other) => other !== word)] as const)),
);

/** Other spellings of the word: `7` is `seven`, `siete` and `vii`. */
export function synonymsOf(word: string): readonly string[] {
  return OTHERS.get(word) ?? [];
}
