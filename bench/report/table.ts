import { aligned } from '../../harness/aligned.ts';
import { percentile } from '../../harness/percentile.ts';
import type { Amount, Comparison, Section } from './figures.ts';

const COMPARISON_HEAD = ['what', 'n', 'p50 ms', 'p99 ms', 'floor p50', '÷ p50', 'goal', '÷ p99', 'goal', ''];
const AMOUNT_HEAD = ['what', '', 'goal', ''];
const MISSED = 'MISSED';

/** The sections one below the other, with the goals beside the figures, and missed goals marked. */
export function reportOf(sections: readonly Section[]): string {
  return sections.flatMap(sectionLines).join('\n').trim();
}

/** How many goals were missed. */
export function missedIn(sections: readonly Section[]): number {
  const rows = sections.flatMap(({ comparisons, amounts }) => [
    ...comparisons.map(comparisonRow),
    ...amounts.map(amountRow),
  ]);
  return rows.filter((row) => row.at(-1) === MISSED).length;
}

function sectionLines({ title, comparisons, amounts, notes }: Section): string[] {
  const measured = comparisons.filter(({ real, floor }) => real.length > 0 && floor.length > 0);
  return [
    `## ${title}`,
    '',
    ...(measured.length > 0 ? [...aligned([COMPARISON_HEAD, ...measured.map(comparisonRow)]), ''] : []),
    ...(amounts.length > 0 ? [...aligned([AMOUNT_HEAD, ...amounts.map(amountRow)]), ''] : []),
    ...(notes === undefined ? [] : [notes, '']),
  ];
}

function comparisonRow({ what, real, floor, goals }: Comparison): string[] {
  const [p50, p99] = [percentile(real, 50), percentile(real, 99)];
  const ratio50 = p50 / percentile(floor, 50);
  const ratio99 = p99 / percentile(floor, 99);
  const isMissed = exceeds(ratio50, goals.p50) || exceeds(ratio99, goals.p99);
  return [
    what,
    String(real.length),
    p50.toFixed(2),
    p99.toFixed(2),
    percentile(floor, 50).toFixed(2),
    ratio50.toFixed(2),
    goalText(goals.p50),
    ratio99.toFixed(2),
    goalText(goals.p99),
    isMissed ? MISSED : '',
  ];
}

function amountRow({ what, value, unit, goal }: Amount): string[] {
  return [what, `${value.toFixed(2)} ${unit}`, goalText(goal), exceeds(value, goal) ? MISSED : ''];
}

function exceeds(value: number, goal: number | undefined): boolean {
  return goal !== undefined && value > goal;
}

function goalText(goal: number | undefined): string {
  return goal === undefined ? '' : `≤ ${goal}`;
}
