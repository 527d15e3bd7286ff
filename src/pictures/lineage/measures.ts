import type { Face } from '../kit/placed-line.ts';

/**
 * Pixels of the picture: twice those at which Discord's desktop client shows it, which are at most 550 by 350. A phone shows it
 * at a third of its own size.
 */
export const WIDTH = 1100;
export const MAX_HEIGHT = 700;
export const MARGIN = 28;
/** A strip of the bot's colour along the top. */
export const STRIP = 8;
/** Between two columns. */
export const GUTTER = 24;

/** How a film is set. */
export interface Setting {
  readonly title: Face;
  readonly titleLines: number;
  /** The original title on a line of its own; without it, it is among the facts. */
  readonly original: Face | undefined;
  /** Whether the original title is only beside the title, as much of it as there is room for. */
  readonly isOneLine?: boolean;
  /** Whether it is never beside the title. */
  readonly isBelow?: boolean;
  readonly facts: Face;
  readonly factLines: number;
  readonly flag: { readonly width: number; readonly height: number; readonly gap: number };
  /** From a flag to the text. */
  readonly afterFlag: number;
}

/** How the films of a picture are arranged. */
export interface Density extends Setting {
  /** Whether original titles are beside all titles or below all of them, so that all have as many lines. */
  readonly isEven?: boolean;
  readonly columns: number;
  readonly maxRows: number;
  /** Above and below a film's text. */
  readonly padding: number;
  /** From one lane of the tree to the next. */
  readonly lane: number;
  /** From the last lane to the flags. */
  readonly afterLanes: number;
}

/** From the last lane to the flags. */
export const AFTER_LANES = 26;

/** The first film of the family, along the top. */
export const HEAD: Setting = {
  title: { size: 42, weight: 700, leading: 52 },
  titleLines: 1,
  original: { size: 30, weight: 400, leading: 40 },
  facts: { size: 26, weight: 400, leading: 35 },
  factLines: 1,
  flag: { width: 66, height: 44, gap: 8 },
  afterFlag: 16,
};

export const FOOT: Face = { size: 22, weight: 400, leading: 30 };

export const FEW: Density = {
  columns: 1,
  maxRows: 3,
  title: { size: 36, weight: 600, leading: 46 },
  titleLines: 2,
  original: { size: 29, weight: 400, leading: 38 },
  facts: { size: 26, weight: 400, leading: 35 },
  factLines: 2,
  flag: { width: 66, height: 44, gap: 6 },
  afterFlag: 16,
  padding: 13,
  lane: 44,
  afterLanes: AFTER_LANES,
};

export const SEVERAL: Density = {
  columns: 2,
  maxRows: 6,
  title: { size: 31, weight: 600, leading: 39 },
  titleLines: 2,
  original: { size: 26, weight: 400, leading: 33 },
  facts: { size: 24, weight: 400, leading: 31 },
  factLines: 2,
  flag: { width: 54, height: 36, gap: 5 },
  afterFlag: 14,
  padding: 11,
  lane: 34,
  afterLanes: AFTER_LANES,
};

export const MANY: Density = {
  columns: 3,
  maxRows: 7,
  title: { size: 26, weight: 600, leading: 33 },
  titleLines: 2,
  original: { size: 22, weight: 400, leading: 28 },
  facts: { size: 21, weight: 400, leading: 27 },
  factLines: 2,
  flag: { width: 42, height: 28, gap: 4 },
  afterFlag: 12,
  padding: 8,
  lane: 26,
  afterLanes: 24,
};

const CROWD: Density = {
  columns: 3,
  maxRows: 9,
  title: { size: 23, weight: 600, leading: 27 },
  titleLines: 1,
  original: undefined,
  facts: { size: 20, weight: 400, leading: 24 },
  factLines: 1,
  flag: { width: 36, height: 24, gap: 2 },
  afterFlag: 11,
  padding: 2,
  lane: 22,
  afterLanes: 21,
};

/** From the largest letters to the smallest; with less on each film where all of it takes too much height. */
export const DENSITIES: readonly Density[] = [
  ...[FEW, SEVERAL, MANY].flatMap((density) => [density, { ...density, titleLines: 1 }]),
  { ...MANY, titleLines: 1, original: undefined, factLines: 1 },
  CROWD,
  // A tree whose films are named again above its columns may need more rows; Discord shows it a little smaller.
  { ...CROWD, maxRows: 99 },
];

/** More films than these are on several pictures. */
export const MAX_FILMS = 1 + CROWD.columns * CROWD.maxRows;

export const NODE_RADIUS = 8;
export const CURVE = 14;
/** Lanes beyond these overlap, however deep a tree is, so that the text keeps its room. */
const MAX_LANES = 4;

/** The middle of a lane, from the left edge of its column. */
export function laneX(lane: number, density: Pick<Density, 'lane'>): number {
  return 12 + Math.min(lane, MAX_LANES - 1) * density.lane;
}

/** How far the background of the film that was asked for reaches beyond its flag and text. */
export const ASKED_REACH = 8;
/** Between the first film and the others, where the line to further columns runs. */
export const BUS = 26;
/** The same if there is but one column. */
export const NO_BUS = 6;
export const LEGEND_SAMPLE = 52;
