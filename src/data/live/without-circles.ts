/** An original and a film that follows it, by their ids in the source. */
interface Tied {
  readonly from: string;
  readonly to: string;
}

/**
 * Without duplicates and circles: two films of one year may each be said to follow the other, and then the first statement
 * counts.
 */
export function withoutCircles<T extends Tied>(ties: readonly T[]): T[] {
  const kept: T[] = [];
  for (const tie of ties) {
    const isKept = kept.some(({ from, to }) => from === tie.from && to === tie.to);
    if (!isKept && !comesFrom(tie.from, tie.to, kept)) kept.push(tie);
  }
  return kept;
}

function comesFrom(film: string, origin: string, ties: readonly Tied[]): boolean {
  const origins = new Set([film]);
  for (const one of origins) {
    for (const { from, to } of ties) if (to === one) origins.add(from);
  }
  return origins.has(origin);
}
