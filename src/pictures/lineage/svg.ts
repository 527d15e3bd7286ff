import type { LineageKind } from '../../domain/catalogue-files.ts';
import { flagDrawing } from '../kit/flags.ts';
import type { Palette } from '../kit/palette.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import type { Arm, Stroke } from './edges.ts';
import { styleOf } from './film-row.ts';
import type { Layout } from './layout.ts';
import type { LegendItem } from './legend.ts';
import { MARGIN, NODE_RADIUS, STRIP } from './measures.ts';
import { drawText, px } from './outlines.ts';
import type { Box, PlacedFlag, Row } from './place-row.ts';

const FLAG_RADIUS = 5;
const ASKED_RADIUS = 14;
const TEXT_OF_NO_FLAG = { size: 18, weight: 600, leading: 22 } as const;

/** Draws a layout. Everything has its own background: Discord doesn't say whether the reader's theme is dark. */
export function drawLayout(layout: Layout, palette: Palette, typesetter: Typesetter): string {
  const { width, height, rows, edges, lines, legend, rule } = layout;
  const strokes = [...edges.trunks, ...edges.arms];
  const parts = [
    rect({ x: 0, y: 0, width, height }, palette.ground),
    rect({ x: 0, y: 0, width, height: STRIP }, palette.brand),
    ...rows.filter(({ entry }) => entry.isAsked).map((row) => drawAskedGround(row, palette)),
    ...rows.map((row) => drawLeader(row, palette)),
    ...strokes.filter(({ isOnTheWay }) => !isOnTheWay).map((stroke) => drawStroke(stroke, palette)),
    ...strokes.filter(({ isOnTheWay }) => isOnTheWay).map((stroke) => drawStroke(stroke, palette)),
    ...rows.map((row) => drawRow(row, palette, typesetter)),
    legend.length === 0
      ? ''
      : rect({ x: MARGIN, y: rule, width: width - 2 * MARGIN, height: 2 }, palette.rule),
    ...legend.map((item) => drawSample(item, palette)),
    ...lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

function rect({ x, y, width, height }: Box, fill: string, more = ''): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}" ${more}/>`;
}

function drawAskedGround({ box }: Row, { askedGround, askedEdge }: Palette): string {
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
/** The width of the background where one line crosses another. */
const HALO = 14;

function drawPath(path: string, kind: LineageKind, colour: string, ground: string): string {
  const { width, dashes } = MANNERS[kind];
  const line = (stroke: string, wide: number, more: string) =>
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${wide}" ${more}/>`;
  return line(colour, width, dashes) + (kind === 'reboot' ? line(ground, BETWEEN_DOUBLE, '') : '');
}

function drawStroke(stroke: Stroke | Arm, { line, brandLine, ground }: Palette): string {
  const colour = stroke.isOnTheWay ? brandLine : line;
  const over = 'over' in stroke ? stroke.over : '';
  const halo = over === '' ? '' : `<path d="${over}" fill="none" stroke="${ground}" stroke-width="${HALO}"/>`;
  return halo + drawPath(stroke.path, stroke.kind, colour, ground);
}

function drawSample({ kind, sample: { from, to } }: LegendItem, { line, ground }: Palette): string {
  return drawPath(`M${px(from.x)} ${px(from.y)}H${px(to.x)}`, kind, line, ground);
}

function drawRow(row: Row, palette: Palette, typesetter: Typesetter): string {
  const ground = row.entry.isAsked ? palette.askedGround : palette.ground;
  return [
    drawNode(row, palette),
    ...row.flags.map((flag) => drawFlag(flag, palette, ground, typesetter)),
    ...row.lines.map(({ line, x, y, role }) => drawText(line, x, y, palette[role])),
  ].join('');
}

/** Guides the eye from a dot on the left to its film; too thin to be taken for a line of the tree. */
function drawLeader({ leader, entry }: Row, { rule, askedEdge }: Palette): string {
  if (!leader || entry.flags.length === 0) return '';
  const { from, to } = leader;
  const colour = entry.isAsked ? askedEdge : rule;
  return `<path d="M${px(from.x)} ${px(from.y)}H${px(to.x)}" stroke="${colour}" stroke-width="2"/>`;
}

/** A ring for an original, a dot for what follows; larger and in the bot's colour for the film that was asked for. */
function drawNode({ node, entry }: Row, { line, brand, brandLine, ground, title }: Palette): string {
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
