import { cleanLine } from '../../../domain/clean-text.ts';

/** What is written and moved as one: a letter with its marks, an emoji with all that belongs to it. */
export interface Cluster {
  readonly text: string;
  /** Characters that need a glyph, unlike joiners and selectors. */
  readonly codePoints: readonly number[];
}

/** Without a language: user-perceived characters are the same in all languages of the catalogue. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function clustersOf(text: string): readonly Cluster[] {
  return [...graphemes.segment(text)].map(({ segment }) => ({
    text: segment,
    codePoints: [...segment.replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map(
      (character) => character.codePointAt(0) ?? 0,
    ),
  }));
}

/** Marks and isolates of direction, and places where a word may be broken: the typesetter does both by itself. */
const FOR_OTHERS = /[\u00AD\u061C\u200B\u200E\u200F\u2060\u2066-\u2069]/g;

/** A text from people or databases as one line that can be set: well formed, composed, without controls. */
export function settable(text: string): string {
  return cleanLine(text).replace(FOR_OTHERS, '');
}
