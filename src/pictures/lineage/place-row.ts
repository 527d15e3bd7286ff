import type { Typesetter } from '../kit/text/typesetter.ts';
import type { Point } from './edges.ts';
import type { Entry } from './entry.ts';
import { type FilmText, type PlacedLine, type Role, styleOf } from './film-row.ts';
import { AFTER_LANES, ASKED_REACH, type Density, MARGIN, WIDTH } from './measures.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedFlag extends Box {
  /** A country's code, or how many more there are: `+2`. */
  readonly code: string;
}

/** One film at its position. */
export interface Row {
  readonly entry: Entry;
  readonly box: Box;
  readonly node: Point;
  /** From a dot in one of the lanes on the left to its flag. */
  readonly leader: { readonly from: Point; readonly to: Point } | undefined;
  readonly flags: readonly PlacedFlag[];
  /** The year among them. */
  readonly lines: readonly PlacedLine[];
}

/** Between a dot and the thin line to its flag. */
const LEADER_GAP = 16;
/** More flags than this are shown as a number, beside the names of the countries. */
const MAX_FLAGS = 3;

/** What is known about a film before it is placed. */
interface RowParts {
  readonly entry: Entry;
  readonly text: FilmText;
  readonly top: number;
  readonly flagX: number;
  readonly nodeX: number;
  readonly isFirstOfYear: boolean;
}

export function placeRow(
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

/** A year that repeats the row above is drawn fainter. */
function yearRole({ isAsked }: Entry, isFirstOfYear: boolean): Role {
  if (isAsked) return 'brandText';
  return isFirstOfYear ? 'title' : 'quiet';
}

function flagsOf(codes: readonly string[]): readonly string[] {
  if (codes.length <= MAX_FLAGS) return codes;
  return [...codes.slice(0, MAX_FLAGS - 1), `+${codes.length - MAX_FLAGS + 1}`];
}
