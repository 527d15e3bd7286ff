import { drawText, px } from '../kit/outlines.ts';
import { PALETTES } from '../kit/palette.ts';
import { latin } from '../kit/placed-line.ts';
import type { Fonts, Wanted } from '../kit/text/fonts.ts';
import { ELLIPSIS } from '../kit/text/wrap.ts';
import type { PictureSvg } from '../picture-plan.ts';
import { BAR, layOutQuote, QUOTE_MARGIN, STRIP } from './layout.ts';
import type { QuotePlan } from './quote-plan.ts';

/** The card of a moment, as large as its story needs. */
export async function drawQuote(plan: QuotePlan, fonts: Fonts): Promise<PictureSvg> {
  const typesetter = await fonts.typesetterFor(textsOf(plan));
  const { width, height, lines, bar, rule } = layOutQuote(plan, typesetter);
  const palette = PALETTES[plan.theme];
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    `<rect width="${width}" height="${STRIP}" fill="${palette.brand}"/>`,
    `<rect x="${QUOTE_MARGIN}" y="${px(rule)}" width="${width - 2 * QUOTE_MARGIN}" height="2" fill="${palette.edge}"/>`,
    bar &&
      `<rect x="${px(bar.x)}" y="${px(bar.y)}" width="${BAR.width}" height="${BAR.height}" rx="2" fill="${palette.brand}"/>`,
    ...lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  return { svg, width, height };
}

/** Every text on the card: the fonts are opened for these. */
export function textsOf({ paragraphs, name, film }: QuotePlan): readonly Wanted[] {
  const { title, original, facts } = film;
  const told = [...paragraphs, title, ...(original ? [original] : []), ...(name ? [name] : [])];
  return [...told, ...told.map((one) => ({ ...one, text: ELLIPSIS })), latin(facts), latin(ELLIPSIS)];
}
