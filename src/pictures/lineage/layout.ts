import { setImmediate } from 'node:timers/promises';
import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { wrap, wrapTitle } from '../text/wrap.ts';
import { type Edges, edgesOf, type Point } from './edges.ts';
import type { Entry, Lineage } from './entry.ts';
import { Column, type FilmText, type PlacedLine, type Role, setFilm, styleOf } from './film-row.ts';
import { lanesOf } from './lanes.ts';
import {
  AFTER_FLAG,
  AFTER_LANES,
  AROUND_ASKED,
  ASKED_REACH,
  type Density,
  densityFor,
  HEADING,
  LEGEND,
  LEGEND_SAMPLE,
  laneX,
  MARGIN,
  STRIP,
  SUMMARY,
  WIDTH,
} from './measures.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedFlag extends Box {
  /** A country's code, or how many more there are: `+2`. */
  readonly code: string;
}

/** One film where it stands. */
export interface Row {
  readonly entry: Entry;
  readonly box: Box;
  readonly node: Point;
  /** From a dot of one of the lanes to the left to its flag. */
  readonly leader: { readonly from: Point; readonly to: Point } | undefined;
  readonly flags: readonly PlacedFlag[];
  /** The year among them. */
  readonly lines: readonly PlacedLine[];
}

export interface LegendItem {
  readonly kind: LineageKind;
  readonly sample: { readonly from: Point; readonly to: Point };
}

/** Where everything of a picture stands, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Of the heading and the legend. */
  readonly lines: readonly PlacedLine[];
  readonly rows: readonly Row[];
  readonly edges: Edges;
  readonly legend: readonly LegendItem[];
  /** The line between the films and the legend. */
  readonly rule: number;
}

/** Between a dot and the thin line to its flag. */
const LEADER_GAP = 16;
/** Flags beyond that are told as a number, beside the names of the countries. */
const MOST_FLAGS = 3;

/**
 * Time runs downwards: one film a row, in the order of release, further apart where more years lie between. Setting the text of a
 * film takes a millisecond or two, so whoever waits for the event loop has a turn after each.
 */
export async function layOut(lineage: Lineage, typesetter: Typesetter): Promise<Layout> {
  const heading = setHeading(lineage, typesetter);
  const density = densityFor(lineage.entries.length);
  const lanes = lanesOf(lineage);
  const laneOf = (id: string) => lanes.of.get(id) ?? 0;
  const flagX = laneX(lanes.count - 1, lanes.count) + AFTER_LANES;
  const x = flagX + density.flag.width + AFTER_FLAG;

  const rows: Row[] = [];
  let top = heading.bottom + 20;
  for (const [index, entry] of lineage.entries.entries()) {
    const before = lineage.entries[index - 1];
    if (before) top += distance(before, entry, density);
    const text = setFilm(typesetter, entry, { x, width: WIDTH - MARGIN - x, density });
    const nodeX = laneX(laneOf(entry.id), lanes.count);
    const isFirstOfYear = before?.year !== entry.year;
    const row = placeRow({ entry, text, top, flagX, nodeX, isFirstOfYear }, density, typesetter);
    rows.push(row);
    top += row.box.height;
    await setImmediate();
  }
  const nodes = new Map(rows.map(({ entry, node }) => [entry.id, node]));
  const rule = top + 16 + (lineage.entries.at(-1)?.isAsked ? AROUND_ASKED : 0);
  const legend = setLegend(lineage, typesetter, rule + 14);
  return {
    width: WIDTH,
    height: Math.ceil(legend.bottom + 20),
    lines: [...heading.lines, ...legend.lines],
    rows,
    edges: edgesOf(lineage, nodes, laneOf),
    legend: legend.items,
    rule,
  };
}

function setHeading({ name, summary }: Lineage, typesetter: Typesetter): Column {
  const column = new Column(STRIP + 20);
  const room = { width: WIDTH - 2 * MARGIN, mostLines: 2 };
  const heading = wrapTitle(typesetter, name.text, styleOf(HEADING, name.han), room);
  column.addAll(heading, MARGIN, 'title', HEADING);
  column.addAll(wrap(typesetter, summary.text, styleOf(SUMMARY), room), MARGIN, 'quiet', SUMMARY);
  return column;
}

/** Doublings rather than years: a century between two films would tear the picture apart. */
function distance(before: Entry, entry: Entry, { gap, perDoubling }: Density): number {
  const around = before.isAsked || entry.isAsked ? AROUND_ASKED : 0;
  return around + gap + Math.round(perDoubling * Math.log2(1 + Math.max(0, entry.year - before.year)));
}

interface RowParts {
  readonly entry: Entry;
  readonly text: FilmText;
  readonly top: number;
  readonly flagX: number;
  readonly nodeX: number;
  readonly isFirstOfYear: boolean;
}

function placeRow(
  { entry, text, top, flagX, nodeX, isFirstOfYear }: RowParts,
  density: Density,
  typesetter: Typesetter,
): Row {
  const { flag, padding, year } = density;
  const shift = top + padding;
  const middle = shift + text.middle;
  const flags = flagsOf(entry.flags).map((code, index) => ({
    code,
    x: flagX,
    y: Math.round(middle - flag.height / 2) + index * (flag.height + flag.gap),
    width: flag.width,
    height: flag.height,
  }));
  const lowest = Math.max(0, ...flags.map(({ y, height }) => y + height)) - shift;
  const yearLine = {
    line: typesetter.line(String(entry.year), styleOf(year)),
    x: MARGIN,
    y: shift + text.baseline,
    role: yearRole(entry, isFirstOfYear),
  };
  const left = flagX - ASKED_REACH;
  return {
    entry,
    box: {
      x: left,
      y: top,
      width: WIDTH - MARGIN + ASKED_REACH - left,
      height: Math.ceil(2 * padding + Math.max(text.height, lowest)),
    },
    node: { x: nodeX, y: middle },
    leader:
      nodeX + AFTER_LANES < flagX
        ? leader(nodeX, entry.isAsked ? left : flagX - LEADER_GAP / 2, middle)
        : undefined,
    flags,
    lines: [yearLine, ...text.lines.map((line) => ({ ...line, y: line.y + shift }))],
  };
}

function leader(nodeX: number, end: number, y: number): Row['leader'] {
  return { from: { x: nodeX + LEADER_GAP, y }, to: { x: end, y } };
}

/** A year that the row above has told stands back. */
function yearRole({ isAsked }: Entry, isFirstOfYear: boolean): Role {
  if (isAsked) return 'brandText';
  return isFirstOfYear ? 'title' : 'quiet';
}

function flagsOf(codes: readonly string[]): readonly string[] {
  if (codes.length <= MOST_FLAGS) return codes;
  return [...codes.slice(0, MOST_FLAGS - 1), `+${codes.length - MOST_FLAGS + 1}`];
}

interface SetLegend {
  readonly lines: readonly PlacedLine[];
  readonly items: readonly LegendItem[];
  readonly bottom: number;
}

/** A sample of each kind of line that occurs and its name, side by side as far as there is room. */
function setLegend({ kinds }: Lineage, typesetter: Typesetter, top: number): SetLegend {
  const lines: PlacedLine[] = [];
  const items: LegendItem[] = [];
  let x = MARGIN;
  let y = top + LEGEND.size;
  for (const { kind, name } of kinds) {
    const room = { width: WIDTH - 2 * MARGIN - LEGEND_SAMPLE - 12, mostLines: 1 };
    const [line] = wrap(typesetter, name.text, styleOf(LEGEND), room);
    if (!line) continue;
    const width = LEGEND_SAMPLE + 12 + line.width;
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      y += LEGEND.leading;
    }
    const middle = y - LEGEND.size * 0.3;
    items.push({ kind, sample: { from: { x: x + 3, y: middle }, to: { x: x + LEGEND_SAMPLE, y: middle } } });
    lines.push({ line, x: x + LEGEND_SAMPLE + 12, y, role: 'quiet' });
    x += width + 36;
  }
  return { lines, items, bottom: kinds.length === 0 ? top : y + LEGEND.leading - LEGEND.size };
}
