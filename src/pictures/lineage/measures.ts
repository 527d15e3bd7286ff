import type { Weight } from '../kit/text/font-face.ts';

/**
 * Pixels of the picture. A phone shows it at about half the width, so the smallest text (22) is as large there as Discord's
 * own small print (11).
 */
export const WIDTH = 750;
export const MARGIN = 34;
/** A strip of the bot's colour along the top. */
export const STRIP = 8;

export interface Face {
  readonly size: number;
  readonly weight: Weight;
  /** From one baseline to the next. */
  readonly leading: number;
}

export interface Density {
  readonly title: Face;
  readonly original: Face;
  readonly facts: Face;
  readonly mark: Face;
  readonly year: Face;
  readonly flag: { readonly width: number; readonly height: number; readonly gap: number };
  /** Above and below a film's text. */
  readonly padding: number;
  /** Between films of the same year. */
  readonly gap: number;
  /** Extra space for each doubling of the years between two films. */
  readonly perDoubling: number;
  /** Whether an original title may follow the title if both fit on one line. */
  readonly oneLine: boolean;
}

export const HEADING: Face = { size: 42, weight: 700, leading: 52 };
export const SUMMARY: Face = { size: 24, weight: 400, leading: 32 };
export const LEGEND: Face = { size: 22, weight: 400, leading: 34 };

const ROOMY: Density = {
  title: { size: 30, weight: 600, leading: 39 },
  original: { size: 25, weight: 400, leading: 35 },
  facts: { size: 22, weight: 400, leading: 31 },
  mark: { size: 22, weight: 700, leading: 30 },
  year: { size: 26, weight: 600, leading: 39 },
  flag: { width: 48, height: 32, gap: 6 },
  padding: 13,
  gap: 6,
  perDoubling: 9,
  oneLine: false,
};

const COMPACT: Density = {
  title: { size: 26, weight: 600, leading: 34 },
  original: { size: 23, weight: 400, leading: 32 },
  facts: { size: 22, weight: 400, leading: 30 },
  mark: { size: 22, weight: 700, leading: 29 },
  year: { size: 24, weight: 600, leading: 34 },
  flag: { width: 45, height: 30, gap: 5 },
  padding: 8,
  gap: 2,
  perDoubling: 6,
  oneLine: true,
};

/** With more films than this, rows are closer together. */
const MAX_ROOMY = 10;

export function densityFor(films: number): Density {
  return films > MAX_ROOMY ? COMPACT : ROOMY;
}

/** Lanes of the tree: the fewer there are, the wider apart, so that the kind of a line can be seen. */
export const NODE_RADIUS = 8;
export const CURVE = 16;
const LANE = { first: 122, widest: 54, all: 124, narrowest: 22 } as const;

export function laneX(lane: number, count: number): number {
  const step = Math.max(LANE.narrowest, Math.min(LANE.widest, LANE.all / Math.max(1, count - 1)));
  // However deep a tree is, the text keeps its space: further lanes overlap.
  return LANE.first + Math.min(lane * step, LANE.all);
}

export const AFTER_LANES = 34;
export const AFTER_FLAG = 16;
/** Above and below the film that was asked for, so that its background has space around it. */
export const AROUND_ASKED = 8;
/** How far that background reaches beyond its flag and text. */
export const ASKED_REACH = 14;
export const LEGEND_SAMPLE = 52;
