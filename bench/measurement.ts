/** Times of the real thing and of its floor, in milliseconds, taken by turns. */
export interface Measurement {
  readonly what: string;
  readonly real: number[];
  readonly floor: number[];
}

/** The nearest rank: a time that was measured, not one between two. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
