export interface Axis {
  readonly unit: string;
  readonly kind: 'linear' | 'logarithmic';
}

interface Scale {
  /** The values that have a number beside the axis. */
  readonly ticks: readonly number[];
  /** Pixels from the axis' beginning. */
  at(value: number): number;
}

interface Plot {
  readonly width: number;
  readonly height: number;
}

/** An axis on which all values fit: from 0, or between the round numbers around them. */
export function scaleOf({ kind }: Axis, values: readonly number[], length: number): Scale {
  const most = Math.max(...values, 1);
  if (kind === 'linear') return linear(most, length);
  const least = Math.min(...values, most);
  return logarithmic([10 ** Math.floor(Math.log10(least)), 10 ** Math.ceil(Math.log10(most))], length);
}

/** @param ends both powers of ten */
function logarithmic([from, most]: readonly [number, number], length: number): Scale {
  const powers = Math.max(1, Math.round(Math.log10(most / from)));
  const end = from * 10 ** powers;
  return {
    // Within one power there is room for numbers between them.
    ticks: Array.from({ length: powers + 1 }, (_, power) => from * 10 ** power).flatMap((power) =>
      powers > 1 || power === end ? [power] : [power, 2 * power, 5 * power],
    ),
    at: (value) => (Math.log10(value / from) / powers) * length,
  };
}

/** Steps between two numbers beside an axis that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];
const MAX_TICKS = 5;

function linear(most: number, length: number): Scale {
  const power = 10 ** Math.floor(Math.log10(most / MAX_TICKS));
  const step = (STEPS.find((one) => one * power * MAX_TICKS >= most) ?? 10) * power;
  const count = Math.ceil(most / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, at) => at * step),
    at: (value) => (value / (count * step)) * length,
  };
}

/** The grid of a panel with the numbers beside it. */
export function frame({ across, up, plot }: { across: Scale; up: Scale; plot: Plot }): string {
  const rows = up.ticks.map((value, at) => {
    const y = place(plot.height - up.at(value));
    return `<line class="${at === 0 ? 'base' : 'grid'}" x1="0" y1="${y}" x2="${plot.width}" y2="${y}"/><text x="-10" y="${y + 4}" text-anchor="end">${amount(value)}</text>`;
  });
  const columns = across.ticks.map((value) => {
    const x = place(across.at(value));
    return `<line class="base" x1="${x}" y1="${plot.height}" x2="${x}" y2="${plot.height + 5}"/><text x="${x}" y="${plot.height + 21}" text-anchor="middle">${amount(value)}</text>`;
  });
  const caption = `<text x="${plot.width / 2}" y="${plot.height + 38}" text-anchor="middle">moments</text>`;
  return [...rows, ...columns, caption].join('');
}

/** As in `10,000`. */
export function amount(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** Tenths of a pixel are enough. */
export function place(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
