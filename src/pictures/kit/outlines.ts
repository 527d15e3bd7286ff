import { EM } from './text/font-face.ts';
import { EMOJI, type PlacedEmoji, type SetLine } from './text/typesetter.ts';

/** Two decimals are finer than the eye can see. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A line of text as outlines: the renderer needs no font, and it looks the same everywhere. */
export function drawText(line: SetLine, x: number, y: number, colour: string): string {
  const { glyphs, emoji, size } = line;
  const scale = size / EM;
  const pictures = emoji.map((one) => drawEmoji(one, scale, x, y)).join('');
  if (glyphs.length === 0) return pictures;
  // One path: a hundred small ones take the renderer twice as long to read.
  const path = glyphs.map((glyph) => `M${px(glyph.x)} ${px(glyph.y)}${glyph.outline}`).join('');
  return `<path fill="${colour}" transform="matrix(${scale} 0 0 ${-scale} ${px(x)} ${px(y)})" d="${path}"/>${pictures}`;
}

function drawEmoji({ drawing, x: left }: PlacedEmoji, scale: number, x: number, y: number): string {
  const side = px(EMOJI.side * scale);
  const top = px(y - (EMOJI.side - EMOJI.below) * scale);
  return `<svg x="${px(x + left * scale)}" y="${top}" width="${side}" height="${side}" viewBox="${drawing.viewBox}">${drawing.inside}</svg>`;
}
