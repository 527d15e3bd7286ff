import type { LineageKind } from '../../domain/catalogue-files.ts';
import { flagDrawing } from '../kit/flags.ts';
import type { Palette } from '../kit/palette.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import type { Edges, Point, Stroke } from './edges.ts';
import type { Layout } from './layout.ts';
import type { LegendItem } from './legend.ts';
import { NODE_RADIUS, STRIP } from './measures.ts';
import { drawText, px } from './outlines.ts';
import type { Box, PlacedFilm, PlacedFlag } from './place-film.ts';
import { styleOf } from './placed-line.ts';

const FLAG_RADIUS = 5;
const ASKED_RADIUS = 14;
const TEXT_OF_NO_FLAG = { size: 18, weight: 600, leading: 22 } as const;

/** How a picture is drawn: its colours, and whether the kinds of lines are told apart. */
export interface Manner {
  readonly palette: Palette;
  readonly hasKinds: boolean;
  readonly hasArrows?: boolean;
  readonly typesetter: Typesetter;
}

/** Draws a layout. Everything has its own background: Discord doesn't say whether the reader's theme is dark. */
export function drawLayout(layout: Layout, { palette, hasKinds, hasArrows, typesetter }: Manner): string {
  const { width, height, films, edges, lines, legend, repeated } = layout;
  const strokes = [...edges.trunks, ...edges.arms].map((stroke) =>
    hasKinds ? stroke : { ...stroke, kind: 'remake' as const },
  );
  const parts = [
    rect({ x: 0, y: 0, width, height }, palette.ground),
    rect({ x: 0, y: 0, width, height: STRIP }, palette.brand),
    ...films.filter(({ entry }) => entry.isAsked).map((film) => drawAskedGround(film, palette)),
    ...strokes.filter(({ isOnTheWay }) => !isOnTheWay).map((stroke) => drawStroke(stroke, palette)),
    ...strokes.filter(({ isOnTheWay }) => isOnTheWay).map((stroke) => drawStroke(stroke, palette)),
    ...(hasArrows ? edges.arms.map((arm) => drawTip(arm, palette)) : []),
    ...repeated.map((node) => drawRepeated(node, palette)),
    ...films.map((film) => drawFilm(film, palette, typesetter)),
    ...legend.map((item) => drawSample(item, palette)),
    ...lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

function rect({ x, y, width, height }: Box, fill: string, more = ''): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}" ${more}/>`;
}

function drawAskedGround({ box }: PlacedFilm, { askedGround, askedEdge }: Palette): string {
  return rect(box, askedGround, `rx="${ASKED_RADIUS}" stroke="${askedEdge}" stroke-width="2"`);
}

/** Each kind has a style of its own, so that nobody has to tell colours apart. */
const MANNERS: Readonly<Record<LineageKind, { readonly width: number; readonly dashes: string }>> = {
  remake: { width: 4, dashes: '' },
  unofficial: { width: 4, dashes: 'stroke-dasharray="10 8"' },
  readaptation: { width: 6, dashes: 'stroke-dasharray="0.01 10" stroke-linecap="round"' },
  // Two lines beside each other: the background is drawn over the middle of a wide one.
  reboot: { width: 9, dashes: '' },
};
const BETWEEN_DOUBLE = 4;

function drawPath(path: string, kind: LineageKind, colour: string, ground: string): string {
  const { width, dashes } = MANNERS[kind];
  const line = (stroke: string, wide: number, more: string) =>
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${wide}" ${more}/>`;
  return line(colour, width, dashes) + (kind === 'reboot' ? line(ground, BETWEEN_DOUBLE, '') : '');
}

function drawStroke({ path, kind, isOnTheWay }: Stroke, { line, brandLine, ground }: Palette): string {
  return drawPath(path, kind, isOnTheWay ? brandLine : line, ground);
}

/** Half the width of an arrow's head. */
const TIP = 6;
/** How far an arrow's head reaches past the end of its line, whose end is blunt. */
const TIP_REACH = 2;

function drawTip(
  { tip: { x, y, comes }, isOnTheWay }: Edges['arms'][number],
  { line, brandLine }: Palette,
): string {
  const [back, side] = [-1.6 * TIP, TIP];
  const path =
    comes === 'from above'
      ? `M${px(x)} ${px(y + TIP_REACH)}l${-side} ${back}h${2 * side}z`
      : `M${px(x + TIP_REACH)} ${px(y)}l${back} ${-side}v${2 * side}z`;
  return `<path d="${path}" fill="${isOnTheWay ? brandLine : line}"/>`;
}

function drawSample({ kind, sample: { from, to } }: LegendItem, { line, ground }: Palette): string {
  return drawPath(`M${px(from.x)} ${px(from.y)}H${px(to.x)}`, kind, line, ground);
}

function drawFilm(film: PlacedFilm, palette: Palette, typesetter: Typesetter): string {
  if (film.entry.isGap) return drawGap(film, palette);
  const ground = film.entry.isAsked ? palette.askedGround : palette.ground;
  return [
    drawNode(film, palette),
    ...film.flags.map((flag) => drawFlag(flag, palette, ground, typesetter)),
    ...film.lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ].join('');
}

const GAP_INSET = 6;

/** An empty box with a dashed edge, and a ring that is dashed as well. */
function drawGap({ box, node }: PlacedFilm, { line, ground }: Palette): string {
  const dashed = `fill="${ground}" stroke="${line}" stroke-width="2.5" stroke-dasharray="7 6"`;
  const { x, y, width, height } = box;
  const inner = {
    x: x + 8,
    y: y + GAP_INSET,
    width: Math.min(width - 16, 240),
    height: height - 2 * GAP_INSET,
  };
  return (
    `<circle cx="${px(node.x)}" cy="${px(node.y)}" r="${NODE_RADIUS - 1}" fill="${ground}" stroke="${line}" stroke-width="3" stroke-dasharray="4 3"/>` +
    `<rect x="${px(inner.x)}" y="${px(inner.y)}" width="${px(inner.width)}" height="${px(inner.height)}" rx="10" ${dashed}/>`
  );
}

/** A small ring: this film has its place in an earlier column. */
function drawRepeated({ x, y }: Point, { line, ground }: Palette): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${NODE_RADIUS - 2}" fill="${ground}" stroke="${line}" stroke-width="3"/>`;
}

/** A ring for an original, a dot for what follows; larger and in the bot's colour for the film that was asked for. */
function drawNode({ node, entry }: PlacedFilm, { line, brand, brandLine, ground, title }: Palette): string {
  const circle = (radius: number, more: string) =>
    `<circle cx="${px(node.x)}" cy="${px(node.y)}" r="${radius}" ${more}/>`;
  const clear = circle(NODE_RADIUS + 3, `fill="${ground}"`);
  if (entry.isAsked) {
    const inside = entry.isOriginal ? ground : brand;
    return clear + circle(NODE_RADIUS, `fill="${inside}" stroke="${brandLine}" stroke-width="4"`);
  }
  if (entry.isOriginal)
    return clear + circle(NODE_RADIUS - 1, `fill="${ground}" stroke="${title}" stroke-width="4"`);
  return clear + circle(NODE_RADIUS - 1, `fill="${line}"`);
}

function drawFlag(flag: PlacedFlag, palette: Palette, ground: string, typesetter: Typesetter): string {
  const { code, x, y, width, height } = flag;
  const drawing = flagDrawing(code);
  const outline = `rx="${FLAG_RADIUS}" stroke="${palette.edge}" stroke-width="1.5"`;
  if (!drawing) {
    const line = typesetter.line(code, styleOf(TEXT_OF_NO_FLAG));
    const left = x + (width - line.width) / 2;
    const baseline = y + height / 2 + TEXT_OF_NO_FLAG.size * 0.36;
    return rect(flag, palette.ground, outline) + drawText(line, left, baseline, palette.quiet);
  }
  const picture = `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${drawing.viewBox}" preserveAspectRatio="xMidYMid slice">${drawing.inside}</svg>`;
  return picture + corners(flag, ground) + rect(flag, 'none', outline);
}

/** Rounds a flag by drawing the background over its corners: clipping would take many times as long. */
function corners({ x, y, width, height }: Box, ground: string): string {
  const r = FLAG_RADIUS;
  const corner = (cx: number, cy: number, dx: number, dy: number) =>
    `M${cx} ${cy}h${dx * r}q${-dx * r} 0 ${-dx * r} ${dy * r}z`;
  const path =
    corner(x, y, 1, 1) +
    corner(x + width, y, -1, 1) +
    corner(x, y + height, 1, -1) +
    corner(x + width, y + height, -1, -1);
  return `<path d="${path}" fill="${ground}" stroke="${ground}"/>`;
}
