import { wantedTerms } from '../words/search-words.ts';

/** Code units of a query that are considered. */
const MAX_LENGTH = 4_000;

/** Bits in a number that JavaScript's operators use, without the sign. Nobody types more words that matter; the rest are ignored. */
const MAX_PARTS = 31;

/** A term that a text should have. */
export interface WantedTerm {
  readonly term: string;
  /** How far behind the first one of its part. */
  readonly at: number;
  /** What begins with it will do, too. */
  readonly mayGoOn: boolean;
}

/** What a text should have: a word, or a phrase of several in a row. */
export type QueryPart = readonly WantedTerm[];

/** In quotes of any kind: words in a row, each as it is. */
const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」|『([^』]+)』/g;

/**
 * What somebody typed, in parts. All of it is text: there are no operators but quotes.
 * @param minBeginning letters from which a word may be the beginning of another one
 */
export function readQuery(typed: string, minBeginning = 1): readonly QueryPart[] {
  const text = typed.slice(0, MAX_LENGTH);
  const phrases = [...text.matchAll(QUOTED)].map(([whole]) => phrase(whole));
  const words = wantedTerms(text.replace(QUOTED, ' ')).map(
    ({ term, isLetter }): QueryPart => [{ term, at: 0, mayGoOn: isLetter || term.length >= minBeginning }],
  );
  const parts = new Map<string, QueryPart>();
  for (const part of [...phrases, ...words]) {
    if (part.length > 0 && parts.size < MAX_PARTS) parts.set(keyOf(part), part);
  }
  return [...parts.values()];
}

function phrase(quoted: string): QueryPart {
  return wantedTerms(quoted).map(({ term, at, isLetter }) => ({ term, at, mayGoOn: isLetter }));
}

const keyOf = (part: QueryPart): string =>
  part.map(({ term, at, mayGoOn }) => [term, at, mayGoOn].join()).join('\n');
