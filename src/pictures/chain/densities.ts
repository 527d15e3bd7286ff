import { type Density, FEW, MANY, SEVERAL } from '../lineage/measures.ts';

/** One line for each moment: the name, and as much of the film's title as there is room for. */
const ROWS: Density = {
  columns: 2,
  maxRows: 16,
  title: { size: 23, weight: 600, leading: 28 },
  titleLines: 1,
  original: { size: 22, weight: 400, leading: 28 },
  isOneLine: true,
  facts: { size: 20, weight: 400, leading: 24 },
  factLines: 0,
  flag: { width: 33, height: 22, gap: 2 },
  afterFlag: 11,
  padding: 1,
  lane: 22,
  afterLanes: 21,
};

/** From the largest letters to the smallest. */
export const DENSITIES: readonly Density[] = [
  ...[FEW, SEVERAL, MANY].map((density) => ({ ...density, titleLines: 1, isEven: true })),
  ROWS,
  // A chain of which much is named again above a column may need more rows; Discord shows it a little smaller.
  ...[20, 99].map((maxRows) => ({ ...ROWS, maxRows })),
];

/** Moments of longer chains are left out. The first one is above the columns, and one is named again above the second. */
export const MAX_LINKS = ROWS.columns * ROWS.maxRows;
