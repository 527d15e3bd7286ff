import { cleanLine } from '../../../domain/clean-text.ts';

/** What is written and moved as one: a letter with its marks, an emoji with all that belongs to it. */
export interface Cluster {
  readonly text: string;
  /** Characters that need a glyph, unlike joiners and selectors. */
  readonly codePoints: readonly number[];
}

/** Without a language: user-perceived characters are the same in all languages of the catalogue. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Latin letters and punctuation, none of which is joined with others: looking for graphemes takes ten times as long. */
const SIMPLE = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

const simple = new Map<string, Cluster>();

export function clustersOf(text: string): readonly Cluster[] {
  if (SIMPLE.test(text)) return Array.from(text, simpleCluster);
  return [...graphemes.segment(text)].map(({ segment }) => ({
    text: segment,
    codePoints: [...segment.replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map(
      (character) => character.codePointAt(0) ?? 0,
    ),
  }));
}

function simpleCluster(text: string): Cluster {
  const cluster = simple.get(text) ?? { text, codePoints: [text.charCodeAt(0)] };
  simple.set(text, cluster);
  return cluster;
}

/** Marks and isolates of direction, and places where a word may be broken: the typesetter does both by itself. */
const FOR_OTHERS = /[\u00AD\u061C\u200B\u200E\u200F\u2060\u2066-\u2069]/g;

/** A text from people or databases as one line that can be set: well formed, composed, without controls. */
export function settable(text: string): string {
  return cleanLine(text).replace(FOR_OTHERS, '');
}
