import { drawText, px } from '../kit/outlines.ts';
import { PALETTES } from '../kit/palette.ts';
import type { Fonts } from '../kit/text/fonts.ts';
import type { PictureSvg } from '../picture-plan.ts';
import { type Bar, layOutYear, STRIP, textsOfYear } from './layout.ts';
import type { YearPlan } from './year-plan.ts';

/** A year in columns, with what was felt and told most below. */
export async function drawYear(plan: YearPlan, fonts: Fonts): Promise<PictureSvg> {
  const typesetter = await fonts.typesetterFor(textsOfYear(plan));
  const { width, height, lines, bars, swatches, base } = layOutYear(plan, typesetter);
  const palette = PALETTES[plan.theme];
  const rect = ({ of, ...bar }: Bar) =>
    `<rect x="${px(bar.x)}" y="${px(bar.y)}" width="${px(bar.width)}" height="${px(bar.height)}" rx="3" fill="${of === 'told' ? palette.second : palette.brandLine}"/>`;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    `<rect width="${width}" height="${STRIP}" fill="${palette.brand}"/>`,
    `<rect x="${base.x}" y="${px(base.y)}" width="${base.width}" height="2" fill="${palette.edge}"/>`,
    ...[...bars, ...swatches].map(rect),
    ...lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  return { svg, width, height };
}
