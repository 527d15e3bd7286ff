import { type Measurement, percentile } from './measurement.ts';

const HEAD = ['what', 'n', 'p50 ms', 'p99 ms', 'floor p50', 'ratio p50', 'ratio p99'];

/** One line a measurement; names to the left, numbers to the right. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = [HEAD, ...measurements.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((cells) => cells.map(pad).join('  ')).join('\n');
}

function row({ what, real, floor }: Measurement): string[] {
  const [p50, p99] = [percentile(real, 50), percentile(real, 99)];
  const [floor50, floor99] = [percentile(floor, 50), percentile(floor, 99)];
  const numbers = [p50, p99, floor50, p50 / floor50, p99 / floor99].map((number) => number.toFixed(2));
  return [what, String(real.length), ...numbers];
}
