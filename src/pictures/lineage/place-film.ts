import type { Point } from './edges.ts';
import type { FilmText } from './film-text.ts';
import { ASKED_REACH, type Setting } from './measures.ts';
import type { PlacedLine } from './placed-line.ts';
import type { TreeEntry } from './tree-picture.ts';

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedFlag extends Box {
  /** A country's code, or how many more there are: `+2`. */
  readonly code: string;
}

/** One film at its position. */
export interface PlacedFilm {
  readonly entry: TreeEntry;
  readonly box: Box;
  readonly node: Point;
  readonly flags: readonly PlacedFlag[];
  readonly lines: readonly PlacedLine[];
}

/** More flags than this are shown as a number. */
const MAX_FLAGS = 2;

interface FilmParts {
  readonly entry: TreeEntry;
  readonly text: FilmText;
  /** Where its background begins, and its text. */
  readonly top: number;
  readonly padding: number;
  /** The middle of its lane. */
  readonly nodeX: number;
  readonly flagX: number;
  /** Where its background ends. */
  readonly right: number;
}

/** @param height of its background */
export function placeFilm(
  { entry, text, top, padding, nodeX, flagX, right }: FilmParts,
  { flag }: Setting,
  height: number,
): PlacedFilm {
  const shift = top + padding;
  const middle = shift + text.middle;
  const flags = flagsOf(entry.flags).map((code, index) => ({
    code,
    x: flagX,
    y: Math.max(top + 2, Math.round(middle - flag.height / 2)) + index * (flag.height + flag.gap),
    width: flag.width,
    height: flag.height,
  }));
  const x = flagX - ASKED_REACH;
  return {
    entry,
    box: { x, y: top, width: right - x, height },
    node: { x: nodeX, y: middle },
    flags,
    lines: text.lines.map((line) => ({ ...line, y: line.y + shift })),
  };
}

/** The height that a film needs, without the space around it. */
export function filmHeight({ flags }: TreeEntry, text: FilmText, { flag }: Setting): number {
  const count = flagsOf(flags).length;
  const lowest = text.middle - flag.height / 2 + count * (flag.height + flag.gap) - flag.gap;
  return Math.ceil(Math.max(text.height, count === 0 ? 0 : lowest));
}

/** From the left edge of a film's flag to its text. */
export const toText = ({ flag, afterFlag }: Setting): number => flag.width + afterFlag;

function flagsOf(codes: readonly string[]): readonly string[] {
  if (codes.length <= MAX_FLAGS) return codes;
  return [...codes.slice(0, MAX_FLAGS - 1), `+${codes.length - MAX_FLAGS + 1}`];
}
