import { cleanLine } from '../../../domain/text.ts';

/** What is written and moved as one: a letter with its marks, an emoji with all that belongs to it. */
export interface Cluster {
  readonly text: string;
  /** What must have a glyph: joiners and selectors need none. */
  readonly codePoints: readonly number[];
}

/** Of no language: user-perceived characters are the same in all that the catalogue has. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function clustersOf(text: string): readonly Cluster[] {
  return [...graphemes.segment(text)].map(({ segment }) => ({
    text: segment,
    codePoints: [...segment.replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map(
      (character) => character.codePointAt(0) ?? 0,
    ),
  }));
}

/** What people typed or databases answered, as one line that can be set: well formed, composed, without controls. */
export function settable(text: string): string {
  return cleanLine(text);
}
