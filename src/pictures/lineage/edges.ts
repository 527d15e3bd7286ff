import type { LineageKind } from '../../domain/catalogue-files.ts';
import type { Descent } from './descents.ts';
import { CURVE, NODE_RADIUS } from './measures.ts';
import type { Tree } from './tree.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line in the tree, from a film to those that follow it. */
export interface Stroke {
  /** As an SVG path. */
  readonly path: string;
  readonly kind: LineageKind;
  /** Whether it is on the way from the first film to the one that was asked for. */
  readonly isOnTheWay: boolean;
}

/** The last part of a line, which belongs to one film alone. */
interface Arm extends Stroke, Descent {
  /** Where it arrives, and from where. */
  readonly tip: Point & { readonly comes: 'from above' | 'from the left' };
}

export interface Edges {
  /** The part that several followers of one film share. */
  readonly trunks: readonly Stroke[];
  /** One for each film that hangs from another. */
  readonly arms: readonly Arm[];
}

/** A film in a column, at its position. */
export interface Knot {
  readonly id: string;
  readonly from: Tree['twigs'][number]['from'];
  readonly node: Point;
  readonly isRepeated: boolean;
}

export interface Grove {
  readonly head: { readonly id: string; readonly node: Point };
  readonly columns: readonly {
    /** The middle of its first lane. */
    readonly x: number;
    readonly knots: readonly Knot[];
  }[];
  /** The height of the line that leads from the first film to the columns. */
  readonly bus: number;
}

/** Between a film's dot and a line that begins or ends there. */
const CLEARANCE = 3;

/** @param way the films on the way from the first one to the one that was asked for */
export function edgesOf({ head, columns, bus }: Grove, way: ReadonlySet<string>): Edges {
  const trunks: Stroke[] = [];
  const arms: Arm[] = [];
  const all = columns.flatMap(({ knots }) => knots.filter(({ isRepeated }) => !isRepeated));
  for (const [index, { x, knots }] of columns.entries()) {
    const stems: readonly Stem[] = [
      index === 0 ? stemAt(head.id, head.node) : { id: head.id, x, start: busTo(x) },
      ...knots.map(({ id, node }) => stemAt(id, node)),
    ];
    for (const stem of stems) {
      const here = knots.filter(({ from, isRepeated }) => !isRepeated && from?.id === stem.id);
      const kinds = new Set(all.filter(({ from }) => from?.id === stem.id).map(({ from }) => from?.kind));
      const [only] = kinds;
      const kind = kinds.size === 1 && only ? only : 'remake';
      trunks.push(...trunksOf(stem, here, kind, way));
      arms.push(...here.flatMap((knot) => armTo(knot, stem, way)));
    }
  }
  return { trunks, arms };

  function busTo(x: number): string {
    const { node } = head;
    return `M${node.x} ${below(node)}V${bus - CURVE}Q${node.x} ${bus} ${node.x + CURVE} ${bus}H${x - CURVE}Q${x} ${bus} ${x} ${bus + CURVE}`;
  }
}

/** Where a film's line begins. */
interface Stem {
  readonly id: string;
  readonly x: number;
  /** The path as far as the top of the line that its followers share. */
  readonly start: string;
}

const below = ({ y }: Point): number => y + NODE_RADIUS + CLEARANCE;

const stemAt = (id: string, node: Point): Stem => ({ id, x: node.x, start: `M${node.x} ${below(node)}` });

/** The shared line down to the lowest arm, and over it the part that leads to the film that was asked for. */
function trunksOf(
  { x, start }: Stem,
  knots: readonly Knot[],
  kind: LineageKind,
  way: ReadonlySet<string>,
): readonly Stroke[] {
  const bent = knots.filter(({ node }) => node.x !== x);
  const lowest = bent.at(-1);
  const lit = bent.find(({ id }) => way.has(id));
  const down = ({ node }: Knot) => `${start}V${node.y - CURVE}`;
  return [
    ...(lowest ? [{ path: down(lowest), kind, isOnTheWay: false }] : []),
    ...(lit ? [{ path: down(lit), kind, isOnTheWay: true }] : []),
  ];
}

/** From a film's dot to the shared line in a quarter of a circle; or straight up if it is in the same lane. */
function armTo({ id, from, node }: Knot, { x, start }: Stem, way: ReadonlySet<string>): readonly Arm[] {
  if (!from) return [];
  const gap = NODE_RADIUS + CLEARANCE;
  const path =
    node.x === x
      ? `${start}V${node.y - gap}`
      : `M${node.x - gap} ${node.y}H${x + CURVE}Q${x} ${node.y} ${x} ${node.y - CURVE}`;
  const tip =
    node.x === x
      ? { x, y: node.y - gap, comes: 'from above' as const }
      : { x: node.x - gap, y: node.y, comes: 'from the left' as const };
  return [{ from: from.id, to: id, kind: from.kind, path, tip, isOnTheWay: way.has(id) }];
}

/** The film that was asked for, and each film from which it hangs, but for the root. */
export function wayTo(asked: string | undefined, { twigs }: Tree): ReadonlySet<string> {
  const way = new Set<string>();
  let twig = twigs.find(({ id }) => id === asked);
  while (twig?.from) {
    way.add(twig.id);
    const { id } = twig.from;
    twig = twigs.find((one) => one.id === id);
  }
  return way;
}
