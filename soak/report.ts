import { aligned } from '../harness/aligned.ts';
import type { Part } from './options.ts';

/** A row of the table. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** `ms`, `MB`, or nothing for what is counted. */
  readonly unit?: string;
}

/** What one part found. */
export interface PartReport {
  readonly part: Part;
  readonly figures: readonly Figure[];
  /** What must always hold and didn't, in words. */
  readonly broken: readonly string[];
}

/** Of each part, that many broken things are told; the first ones say most. */
const MAX_TOLD = 20;

/** The figures as a table, and what broke below it. */
export function reportOf(reports: readonly PartReport[]): string {
  const rows = reports.flatMap(({ part, figures, broken }) =>
    [...figures, { what: 'broken', value: broken.length }].map((figure) => [
      `${part}: ${figure.what}`,
      shownValue(figure),
    ]),
  );
  const told = reports.flatMap(({ part, broken }) => [
    ...broken.slice(0, MAX_TOLD).map((what) => `BROKEN ${part}: ${what}`),
    ...(broken.length > MAX_TOLD ? [`BROKEN ${part}: and ${broken.length - MAX_TOLD} more`] : []),
  ]);
  return [...aligned([['what', 'figure'], ...rows]), ...(told.length > 0 ? ['', ...told] : [])].join('\n');
}

export function isBroken(reports: readonly PartReport[]): boolean {
  return reports.some(({ broken }) => broken.length > 0);
}

function shownValue({ value, unit }: Figure): string {
  const digits = Number.isInteger(value) ? 0 : 1;
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === undefined ? number : `${number} ${unit}`;
}
