import type { Span } from '../../domain/span.ts';
import { textTerms } from '../words/search-words.ts';
import type { QueryPart } from './query.ts';

/** Words, and each letter of a script without spaces. */
const PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}'’ʼ\u200C])+/gu;

interface Piece extends Span {
  readonly terms: readonly string[];
}

/**
 * Where in a text the words that were searched for are, those next to each other as one.
 * @param meant as `FoundMoments` has it
 */
export function hitsIn(text: string, meant: readonly QueryPart[]): Span[] {
  const pieces = piecesOf(text);
  const isHit = pieces.map(() => false);
  for (const part of meant) {
    for (let at = 0; at < pieces.length; at += 1) {
      const length = lengthAt(pieces, at, part);
      for (let one = at; one < at + length; one += 1) isHit[one] = true;
    }
  }
  const hits: Span[] = [];
  for (const [at, { from, to }] of pieces.entries()) {
    if (!isHit[at]) continue;
    const last = hits.at(-1);
    if (last?.to === from) hits[hits.length - 1] = { from: last.from, to };
    else hits.push({ from, to });
  }
  return hits;
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECES)].map(({ 0: piece, index }) => ({
    from: index,
    to: index + piece.length,
    terms: textTerms(piece),
  }));
}

/** How many pieces from there on are that part of the query; 0 if it isn't there. */
function lengthAt(pieces: readonly Piece[], at: number, part: QueryPart): number {
  let length = 0;
  for (const { term, at: behind, mayGoOn } of part) {
    const fitting = piecesOfTerm(pieces, at + behind, term, mayGoOn);
    if (fitting === 0) return 0;
    length = Math.max(length, behind + fitting);
  }
  return length;
}

/** A term of a script without spaces is of one or two pieces. */
function piecesOfTerm(pieces: readonly Piece[], at: number, term: string, mayGoOn: boolean): number {
  const here = pieces[at];
  if (!here) return 0;
  if (here.terms.some((one) => one === term || (mayGoOn && one.startsWith(term)))) return 1;
  const next = pieces[at + 1];
  const pair = next?.from === here.to ? `${here.terms.join('')}${next.terms.join('')}` : undefined;
  return pair === term ? 2 : 0;
}
