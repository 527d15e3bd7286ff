import { type PlacedLine, SEEN_MIDDLE, styleOf } from '../kit/placed-line.ts';
import type { SetLine, Typesetter } from '../kit/text/typesetter.ts';
import { wrap } from '../kit/text/wrap.ts';
import { type Cell, type Columns, columnsOf } from './columns.ts';
import { type Edges, edgesOf, type Knot, type Point, wayTo } from './edges.ts';
import { type FilmText, setFilm } from './film-text.ts';
import { type LegendItem, setFoot } from './legend.ts';
import {
  AFTER_LANES,
  ASKED_REACH,
  BUS,
  DENSITIES,
  type Density,
  GUTTER,
  HEAD,
  laneX,
  MARGIN,
  MAX_HEIGHT,
  NO_BUS,
  STRIP,
  WIDTH,
} from './measures.ts';
import { filmHeight, type PlacedFilm, placeFilm, toText } from './place-film.ts';
import type { TreeEntry, TreePicture } from './tree-picture.ts';

/** The position of everything in a picture, in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Along the bottom, and the names of films that are repeated above a column. */
  readonly lines: readonly PlacedLine[];
  /** The first film along the top, then the others, column by column. */
  readonly films: readonly PlacedFilm[];
  /** The dots of films that are named again. */
  readonly repeated: readonly Point[];
  readonly edges: Edges;
  readonly legend: readonly LegendItem[];
}

/**
 * The first film along the top, the others below it in columns, as large as they fit into the height that Discord shows.
 */
export function layOut(lineage: TreePicture, typesetter: Typesetter, densities = DENSITIES): Layout {
  let layout: Layout | undefined;
  for (const density of densities) {
    const columns = columnsOf(lineage.tree, density.columns, density.maxRows);
    if (!columns) continue;
    layout = layOutIn(columns, density, lineage, typesetter);
    if (layout.height <= MAX_HEIGHT) break;
  }
  if (!layout) throw new Error('more films than a picture holds');
  return layout;
}

function layOutIn(columns: Columns, density: Density, lineage: TreePicture, typesetter: Typesetter): Layout {
  const entries = new Map(lineage.entries.map((entry) => [entry.id, entry]));
  const head = placeHead(entryIn(entries, lineage.tree.root), typesetter);
  const underHead = head.box.y + head.box.height;
  const top = underHead + (columns.length > 1 ? BUS : NO_BUS);
  const placed: PlacedColumn[] = [];
  for (const column of setColumns(columns, density, entries, typesetter)) {
    placed.push(placeColumn(column, density, top));
  }
  const foot = setFoot(lineage, typesetter, Math.max(underHead, ...placed.map(({ bottom }) => bottom)) + 8);
  const asked = lineage.entries.find(({ isAsked }) => isAsked)?.id;
  const grove = { head: { id: head.entry.id, node: head.node }, columns: placed, bus: top - BUS / 2 };
  return {
    width: WIDTH,
    height: Math.ceil(foot.bottom + 12),
    lines: [...placed.flatMap(({ names }) => names), ...foot.lines],
    films: [head, ...placed.flatMap(({ films }) => films)],
    repeated: placed.flatMap(({ knots }) => knots.filter((knot) => knot.isRepeated).map(({ node }) => node)),
    edges: edgesOf(grove, wayTo(asked, lineage.tree)),
    legend: foot.legend,
  };
}

function entryIn(entries: ReadonlyMap<string, TreeEntry>, id: string): TreeEntry {
  const entry = entries.get(id);
  if (!entry) throw new Error(`a tree with a film that the family lacks: ${id}`);
  return entry;
}

const HEAD_PADDING = 10;

function placeHead(entry: TreeEntry, typesetter: Typesetter): PlacedFilm {
  const nodeX = MARGIN + laneX(0, { lane: 0 });
  const flagX = nodeX + AFTER_LANES;
  const x = flagX + toText(HEAD);
  const right = WIDTH - MARGIN + ASKED_REACH;
  const text = setFilm(typesetter, entry, HEAD, { x, width: WIDTH - MARGIN - x });
  const parts = { entry, text, top: STRIP + 8, padding: HEAD_PADDING, nodeX, flagX, right };
  return placeFilm(parts, HEAD, filmHeight(entry, text, HEAD) + 2 * HEAD_PADDING);
}

/** A cell with its text, not yet at its position. */
interface SetCell extends Cell {
  readonly entry: TreeEntry;
  /** Only the name of a film that is repeated. */
  readonly text: FilmText | SetLine;
  readonly height: number;
}

interface SetColumn {
  readonly left: number;
  readonly right: number;
  readonly flagX: number;
  readonly cells: readonly SetCell[];
}

function setColumns(
  columns: Columns,
  density: Density,
  entries: ReadonlyMap<string, TreeEntry>,
  typesetter: Typesetter,
): readonly SetColumn[] {
  const width = (WIDTH - 2 * MARGIN - (columns.length - 1) * GUTTER) / columns.length;
  const set: SetColumn[] = [];
  for (const [index, cells] of columns.entries()) {
    const left = MARGIN + index * (width + GUTTER);
    const deepest = Math.max(...cells.map(({ twig }) => twig.lane));
    const flagX = left + laneX(deepest, density) + density.afterLanes;
    const x = flagX + toText(density);
    const setCells: SetCell[] = [];
    for (const cell of cells) {
      const entry = entryIn(entries, cell.twig.id);
      if (cell.isRepeated) {
        const room = { width: left + width - flagX, maxLines: 1 };
        const [text] = wrap(typesetter, entry.name, styleOf(density.facts, entry.title), room);
        if (!text) throw new Error('a name without a line');
        const height = density.facts.leading + density.padding;
        setCells.push({ ...cell, entry, text, height });
      } else {
        const text = setFilm(typesetter, entry, density, { x, width: left + width - x });
        const height = filmHeight(entry, text, density) + 2 * density.padding;
        setCells.push({ ...cell, entry, text, height });
      }
    }
    set.push({ left, right: left + width + ASKED_REACH, flagX, cells: setCells });
  }
  const isUneven = density.isEven && !density.isBelow && placesOfOriginals(set).size > 1;
  return isUneven ? setColumns(columns, { ...density, isBelow: true }, entries, typesetter) : set;
}

const placesOfOriginals = (columns: readonly SetColumn[]): ReadonlySet<string> =>
  new Set(
    columns.flatMap(({ cells }) =>
      cells.flatMap(({ text }) => ('glyphs' in text ? [] : (text.original ?? []))),
    ),
  );

interface PlacedColumn {
  /** The middle of its first lane. */
  readonly x: number;
  readonly bottom: number;
  readonly films: readonly PlacedFilm[];
  readonly names: readonly PlacedLine[];
  readonly knots: readonly Knot[];
}

function placeColumn({ left, right, flagX, cells }: SetColumn, density: Density, top: number): PlacedColumn {
  const films: PlacedFilm[] = [];
  const names: PlacedLine[] = [];
  const knots: Knot[] = [];
  let y = top;
  for (const { twig, isRepeated, entry, text, height } of cells) {
    const nodeX = left + laneX(twig.lane, density);
    if ('glyphs' in text) {
      const baseline = y + density.padding / 2 + density.facts.size;
      names.push({ line: text, x: flagX, y: baseline, role: 'quiet' });
      const node = { x: nodeX, y: baseline - density.facts.size * SEEN_MIDDLE };
      knots.push({ id: twig.id, from: twig.from, node, isRepeated });
    } else {
      const parts = { entry, text, top: y, padding: density.padding, nodeX, flagX, right };
      const film = placeFilm(parts, density, height);
      films.push(film);
      knots.push({ id: twig.id, from: twig.from, node: film.node, isRepeated });
    }
    y += height;
  }
  return { x: left + laneX(0, density), bottom: y, films, names, knots };
}
