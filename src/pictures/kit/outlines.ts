import { EM } from './text/font-face.ts';
import type { SetLine } from './text/typesetter.ts';

/** Two decimals are finer than the eye can see. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A line of text as outlines: the renderer needs no font, and it looks the same everywhere. */
export function drawText({ glyphs, size }: SetLine, x: number, y: number, colour: string): string {
  if (glyphs.length === 0) return '';
  const scale = size / EM;
  const paths = glyphs.map(
    (glyph) => `<path transform="translate(${px(glyph.x)} ${px(glyph.y)})" d="${glyph.outline}"/>`,
  );
  return `<g fill="${colour}" transform="matrix(${scale} 0 0 ${-scale} ${px(x)} ${px(y)})">${paths.join('')}</g>`;
}
