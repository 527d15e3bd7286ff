import { setImmediate } from 'node:timers/promises';
import type { Typesetter } from '../kit/text/typesetter.ts';
import { wrap, wrapTitle } from '../kit/text/wrap.ts';
import { type Edges, edgesOf } from './edges.ts';
import type { Entry, Lineage } from './entry.ts';
import { Column, type PlacedLine, setFilm, styleOf } from './film-row.ts';
import { lanesOf } from './lanes.ts';
import { type LegendItem, setLegend } from './legend.ts';
import {
  AFTER_FLAG,
  AFTER_LANES,
  AROUND_ASKED,
  type Density,
  densityFor,
  HEADING,
  laneX,
  MARGIN,
  STRIP,
  SUMMARY,
  WIDTH,
} from './measures.ts';
import { placeRow, type Row } from './place-row.ts';

/** The position of everything in a picture, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the heading and the legend. */
  readonly lines: readonly PlacedLine[];
  readonly rows: readonly Row[];
  readonly edges: Edges;
  readonly legend: readonly LegendItem[];
  /** The line between the films and the legend. */
  readonly rule: number;
}

/**
 * Time runs downwards: one film per row, in order of release, with more space where more years lie between. Setting a
 * film's text takes a millisecond or two, so the event loop gets a turn after each.
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
  const room = { width: WIDTH - 2 * MARGIN, maxLines: 2 };
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
