import type { PlacedLine } from '../../src/pictures/kit/placed-line.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bounds of a line's ink. */
export function inkOf({ line, x, y }: PlacedLine): Box {
  return { x, y: y - line.above, width: line.width, height: line.above + line.below };
}

/** What stands side by side touches. */
const TOUCH = 0.01;

const overlap = (one: Box, other: Box) =>
  one.x + TOUCH < other.x + other.width &&
  other.x + TOUCH < one.x + one.width &&
  one.y + TOUCH < other.y + other.height &&
  other.y + TOUCH < one.y + one.height;

/** Which of them lie over each other. */
export function overlaps(boxes: readonly (readonly [name: string, box: Box])[]): string[] {
  return boxes.flatMap(([name, box], index) =>
    boxes
      .slice(index + 1)
      .filter(([, other]) => overlap(box, other))
      .map(([other]) => `${name} | ${other}`),
  );
}

/** Which of them leave the picture. */
export const outside = (
  boxes: readonly (readonly [name: string, box: Box])[],
  { width, height }: Pick<Box, 'width' | 'height'>,
): string[] =>
  boxes
    .filter(([, box]) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
    .map(([name]) => name);
