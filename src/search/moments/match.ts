import type { TypoLimit } from '../words/typos.ts';
import type { QueryPart, WantedTerm } from './query.ts';
import type { Segment } from './segment.ts';

/** How well a text has what was wanted. */
export const QUALITY = {
  /** A whole word, or the phrase. */
  whole: 3,
  beginning: 1,
  mistyped: 0,
} as const;

/** Is told whose text matches, and how well. The same owner may come several times, the best match first. */
type Visit = (owner: number, quality: number) => void;

/** Visits the owners of all texts that have that part of a query. */
export function visitMatches(segments: readonly Segment[], part: QueryPart, visit: Visit): void {
  visitWholeMatches(segments, part, visit);
  visitBeginnings(segments, part, visit);
}

/** The same for whole words and phrases. */
export function visitWholeMatches(segments: readonly Segment[], part: QueryPart, visit: Visit): void {
  const [first] = part;
  if (!first) return;
  if (part.length > 1) {
    for (const segment of segments) visitPhrase(segment, part, (owner) => visit(owner, QUALITY.whole));
    return;
  }
  visitWhole(segments, first.term, visit);
}

/** The same for what begins with a word. */
export function visitBeginnings(segments: readonly Segment[], part: QueryPart, visit: Visit): void {
  const [first] = part;
  if (first?.mayGoOn && part.length === 1) visitLonger(segments, first.term, visit);
}

function visitWhole(segments: readonly Segment[], term: string, visit: Visit): void {
  for (const segment of segments) {
    const { from, to } = segment.terms.equal(term);
    if (from < to) segment.each(from, (text) => visit(segment.owners[text] ?? 0, QUALITY.whole));
  }
}

function visitLonger(segments: readonly Segment[], beginning: string, visit: Visit): void {
  for (const segment of segments) {
    const { from, to } = segment.terms.beginningWith(beginning);
    for (let index = from; index < to; index += 1) {
      segment.each(index, (text) => visit(segment.owners[text] ?? 0, QUALITY.beginning));
    }
  }
}

function visitPhrase(segment: Segment, part: QueryPart, visit: (owner: number) => void): void {
  // The rarest term first: only texts that have it are looked at again.
  const terms = part
    .map((wanted) => ({ wanted, range: rangeOf(segment, wanted) }))
    .map((one) => ({ ...one, bytes: bytesOf(segment, one.range) }))
    .sort((one, other) => one.bytes - other.bytes);
  if (terms.some(({ bytes }) => bytes === 0)) return;
  let begins: Map<number, ReadonlySet<number>> | undefined;
  for (const { wanted, range } of terms) {
    const found = new Map<number, Set<number>>();
    for (let index = range.from; index < range.to; index += 1) {
      segment.eachWithPositions(index, (text, from) => {
        const before = begins?.get(text);
        if (begins && !before) return;
        const here = found.get(text) ?? new Set();
        for (const position of segment.positionsAt(from)) {
          const begin = position - wanted.at;
          if (!before || before.has(begin)) here.add(begin);
        }
        if (here.size > 0) found.set(text, here);
      });
    }
    begins = found;
  }
  for (const text of begins?.keys() ?? []) visit(segment.owners[text] ?? 0);
}

const rangeOf = ({ terms }: Segment, { term, mayGoOn }: WantedTerm) =>
  mayGoOn ? terms.beginningWith(term) : terms.equal(term);

function bytesOf(segment: Segment, { from, to }: { readonly from: number; readonly to: number }): number {
  let bytes = 0;
  for (let index = from; index < to; index += 1) bytes += segment.bytesOf(index);
  return bytes;
}

/** The terms that a mistyped word may mean, by the number of typing errors, the fewest first. */
export function nearTerms(
  segments: readonly Segment[],
  word: string,
  typos: TypoLimit,
): readonly (readonly string[])[] {
  if (!/^[\p{L}\p{M}]+$/u.test(word)) return [];
  const near: Set<string>[] = [];
  for (const { terms } of segments) {
    for (const { index, typos: count } of terms.near(word, typos(word.length))) {
      near[count] ??= new Set();
      near[count].add(terms.at(index));
    }
  }
  return near.flatMap((terms) => [[...terms]]);
}
