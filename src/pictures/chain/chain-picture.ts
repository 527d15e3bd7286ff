import type { Drawings } from '../drawings.ts';
import type { Theme } from '../kit/palette.ts';
import type { DrawnPicture } from '../picture-plan.ts';
import { altOf } from './alt.ts';
import { type ChainSubject, chainDrawing } from './chain-drawing.ts';

export interface ChainPicture extends DrawnPicture {
  /** The same in words. */
  readonly alt: string;
}

/**
 * A chain as a picture, which isn't kept: it says what people told.
 * @param maxAltLength of the picture in words, in UTF-16 units
 * @returns `undefined` if it can't be drawn: a page works without it, since its words say the same
 */
export async function chainPicture(
  drawings: Drawings,
  subject: ChainSubject,
  theme: Theme,
  maxAltLength: number,
): Promise<ChainPicture | undefined> {
  const tree = chainDrawing(subject);
  const drawn = await drawings.draw({ kind: 'chain', tree, theme });
  return drawn && { ...drawn, alt: altOf(tree, subject.texts.chain.gap, maxAltLength) };
}
