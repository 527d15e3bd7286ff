import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Descent, Lineage } from './entry.ts';
import { CURVE, NODE_RADIUS } from './measures.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line in the tree, from a film down to those that follow it. */
export interface Stroke {
  /** As an SVG path. */
  readonly path: string;
  readonly kind: LineageKind;
  /** Whether it is on the way from the original to the film that was asked for. */
  readonly isOnTheWay: boolean;
}

/** The last part of a line, which belongs to one film alone. */
export interface Arm extends Stroke {
  readonly from: string;
  readonly to: string;
  /** Where it may cross the lines of other films: the ground separates them there. Empty if it runs beside its line. */
  readonly over: string;
}

export interface Edges {
  /** The part that several followers of one film share. */
  readonly trunks: readonly Stroke[];
  /** One for each edge of the lineage. */
  readonly arms: readonly Arm[];
}

/** Between a film's dot and a line that begins or ends there. */
const CLEARANCE = 3;

export function edgesOf(
  lineage: Lineage,
  nodes: ReadonlyMap<string, Point>,
  laneOf: (id: string) => number,
): Edges {
  const onTheWay = wayToAsked(lineage);
  const trunks: Stroke[] = [];
  const arms: Arm[] = [];
  for (const { id } of lineage.entries) {
    const start = nodes.get(id);
    const here = lineage.descents.filter(({ from }) => from === id);
    if (!start) continue;
    const bent: { readonly y: number; readonly descent: Descent }[] = [];
    for (const descent of here) {
      const end = nodes.get(descent.to);
      if (!end) continue;
      const isStraight = end.x === start.x;
      const isBeside = Math.abs(laneOf(descent.to) - laneOf(id)) <= 1;
      arms.push({
        ...descent,
        path: isStraight ? straight(start, end) : bend(start, end),
        isOnTheWay: onTheWay.has(descent),
        over: isBeside ? '' : level(start, end),
      });
      if (!isStraight) bent.push({ y: end.y, descent });
    }
    trunks.push(...trunksOf(start, bent, onTheWay));
  }
  // Those that cross others are drawn after them.
  return { trunks, arms: arms.sort((one, other) => Number(one.over !== '') - Number(other.over !== '')) };
}

/** The edges back from the film that was asked for, each to the first film that it follows. */
function wayToAsked({ entries, descents }: Lineage): ReadonlySet<Descent> {
  const way = new Set<Descent>();
  let id = entries.find(({ isAsked }) => isAsked)?.id;
  while (id !== undefined) {
    const step = descents.find(({ to }) => to === id);
    if (!step || way.has(step)) break;
    way.add(step);
    id = step.from;
  }
  return way;
}

/**
 * The shared line down to the lowest arm, in the style of the arms if all are of one kind; and over it, the part that leads
 * to the film that was asked for.
 */
function trunksOf(
  start: Point,
  bent: readonly { readonly y: number; readonly descent: Descent }[],
  onTheWay: ReadonlySet<Descent>,
): readonly Stroke[] {
  const [first] = bent;
  if (!first) return [];
  const kind = bent.every(({ descent }) => descent.kind === first.descent.kind)
    ? first.descent.kind
    : 'remake';
  const down = (y: number): string => {
    const sign = y > start.y ? 1 : -1;
    return `M${start.x} ${start.y + sign * (NODE_RADIUS + CLEARANCE)}V${y - sign * CURVE}`;
  };
  const below = bent.map(({ y }) => y).filter((y) => y > start.y);
  const above = bent.map(({ y }) => y).filter((y) => y < start.y);
  const ends = [
    ...(below.length > 0 ? [Math.max(...below)] : []),
    ...(above.length > 0 ? [Math.min(...above)] : []),
  ];
  const lit = bent.find(({ descent }) => onTheWay.has(descent));
  return [
    ...ends.map((y) => ({ path: down(y), kind, isOnTheWay: false })),
    ...(lit ? [{ path: down(lit.y), kind, isOnTheWay: true }] : []),
  ];
}

function straight(start: Point, end: Point): string {
  const sign = end.y > start.y ? 1 : -1;
  const gap = sign * (NODE_RADIUS + CLEARANCE);
  return `M${start.x} ${start.y + gap}V${end.y - gap}`;
}

/**
 * Horizontal to the left of the film's dot, then up to the shared line in a quarter of a circle. It is drawn from the dot,
 * so that dashes begin where they are seen best.
 */
function bend(start: Point, end: Point): string {
  const down = end.y > start.y ? 1 : -1;
  return `${level(start, end)}Q${start.x} ${end.y} ${start.x} ${end.y - down * CURVE}`;
}

function level(start: Point, end: Point): string {
  const right = end.x > start.x ? 1 : -1;
  return `M${end.x - right * (NODE_RADIUS + CLEARANCE)} ${end.y}H${start.x + right * CURVE}`;
}
