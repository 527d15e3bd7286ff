import { cleanLine } from '../../../domain/text.ts';

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

/** A text from people or databases as one line that can be set: well formed, composed, without controls. */
export function settable(text: string): string {
  return cleanLine(text);
}
