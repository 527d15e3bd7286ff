import type { Tree, Twig } from './tree.ts';

/** A place in a column: a film, or the name of a film in an earlier column from which the next ones hang. */
export interface Cell {
  readonly twig: Twig;
  readonly isRepeated: boolean;
}

export type Columns = readonly (readonly Cell[])[];

/**
 * A tree in columns that are read one after the other. What hangs together stays in one column if it can; otherwise the film
 * from which the rest hangs is named again above it.
 * @returns `undefined` if there are too many films
 */
export function columnsOf({ root, twigs }: Tree, count: number, maxRows: number): Columns | undefined {
  const branches = branchesOf(root, twigs);
  const least = Math.max(1, Math.ceil(twigs.length / count));
  for (const cut of [wholeBranches, anywhere]) {
    for (let rows = least; rows <= maxRows; rows += 1) {
      const columns = cut(root, branches, rows);
      if (columns.length <= count && columns.every((column) => column.length <= rows)) return columns;
    }
  }
  return undefined;
}

/** A film that hangs from the root or from none, with all that hangs from it. */
function branchesOf(root: string, twigs: readonly Twig[]): readonly (readonly Twig[])[] {
  const branches: Twig[][] = [];
  for (const twig of twigs) {
    const last = branches.at(-1);
    if (last && twig.from && twig.from.id !== root) last.push(twig);
    else branches.push([twig]);
  }
  return branches;
}

type Cut = (root: string, branches: readonly (readonly Twig[])[], rows: number) => Columns;

const wholeBranches: Cut = (_root, branches, rows) => {
  const columns: Cell[][] = [];
  for (const branch of branches) {
    const cells = branch.map((twig) => ({ twig, isRepeated: false }));
    const last = columns.at(-1);
    if (last && last.length + cells.length <= rows) last.push(...cells);
    else columns.push(cells);
  }
  return columns;
};

const anywhere: Cut = (root, branches, rows) => {
  const twigs = branches.flat();
  const byId = new Map(twigs.map((twig) => [twig.id, twig]));
  const columns: Cell[][] = [];
  for (const twig of twigs) {
    const last = columns.at(-1);
    if (last && last.length + cellsFor(twig, last).length <= rows) last.push(...cellsFor(twig, last));
    else columns.push(cellsFor(twig, []));
  }
  return columns;

  function cellsFor(twig: Twig, column: readonly Cell[]): Cell[] {
    const { from } = twig;
    const cell = { twig, isRepeated: false };
    const isNamed = !from || from.id === root || column.some((one) => one.twig.id === from.id);
    const original = from && byId.get(from.id);
    return isNamed || !original ? [cell] : [{ twig: original, isRepeated: true }, cell];
  }
};
