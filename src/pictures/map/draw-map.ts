import { drawText, px } from '../kit/outlines.ts';
import { PALETTES } from '../kit/palette.ts';
import type { Fonts } from '../kit/text/fonts.ts';
import type { PictureSvg } from '../picture-plan.ts';
import { layOutMap, STRIP, SWATCH, textsOfMap } from './layout.ts';
import type { MapPlan } from './map-plan.ts';

/** Land, the countries of the films in their colours, and a circle for each country of people. */
export async function drawMap(plan: MapPlan, fonts: Fonts): Promise<PictureSvg> {
  const typesetter = await fonts.typesetterFor(textsOfMap(plan));
  const { width, height, origin, land, films, people, swatches, samples, lines } = layOutMap(
    plan,
    typesetter,
  );
  const palette = PALETTES[plan.theme];
  const circle = (x: number, y: number, radius: number, fill: string) =>
    `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${fill}" stroke="${palette.ground}" stroke-width="2"/>`;
  const shape = (path: string, fill: string) =>
    `<path d="${path}" fill="${fill}" stroke="${palette.ground}" stroke-width="0.8"/>`;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    `<rect width="${width}" height="${STRIP}" fill="${palette.brand}"/>`,
    `<g transform="translate(${origin.x} ${origin.y})">`,
    shape(land, palette.land),
    ...films.map(({ path, step }) => (path === undefined ? '' : shape(path, palette.scale[step]))),
    '</g>',
    ...films.map(({ path, at, radius, step }) =>
      path === undefined ? circle(at.x, at.y, radius, palette.scale[step]) : '',
    ),
    ...people.map(({ x, y, radius }) => circle(x, y, radius, palette.second)),
    ...swatches.map(
      ({ x, y, step }) =>
        `<rect x="${px(x)}" y="${px(y)}" width="${SWATCH.width}" height="${SWATCH.height}" fill="${palette.scale[step]}"/>`,
    ),
    ...samples.map(({ x, y, radius }) => circle(x, y, radius, palette.second)),
    ...lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
  return { svg, width, height };
}
