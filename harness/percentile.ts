/** The nearest rank: a time that was measured, not one between two. NaN if nothing was measured. */
export function percentile(times: readonly number[], percent: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function median(times: readonly number[]): number {
  return percentile(times, 50);
}
