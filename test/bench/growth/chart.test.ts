import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../bench/growth/chart.ts';
import { scaleOf } from '../../../bench/growth/chart-axes.ts';
import { pointsOf } from '../../../bench/growth/points.ts';
import type { Measured } from '../../../bench/growth/results.ts';
import { tableOf } from '../../../bench/growth/table.ts';

const MB = 1_000_000;
const spread = { count: 9, p50: 3, p99: 40 };

const results = pointsOf([10_000, 100_000], [10, 1_000], ['sqlite', 'postgres']).map(
  (point): Measured => ({
    ...point,
    largest: 3_414,
    databaseBytes: 12 * MB,
    startMs: 1_500,
    unrestMs: 2_000,
    restBytes: 115 * MB,
    firstAnswerMs: 480,
    uses: spread,
    warm: spread,
    cold: spread,
    byUse: {},
    usedBytes: 190 * MB,
    peakBytes: 200 * MB,
    conditions: { date: '2026-12-01', node: 'v20.0.0', processor: 'one', cores: 2, load: 1, quiet: true },
  }),
);

test('the chart has each number of guilds and each database in the legend, and a dot for each point in each panel', () => {
  const chart = chartOf(results);
  for (const name of ['10 guilds', '1,000 guilds', 'SQLite', 'PostgreSQL'])
    expect(chart).toContain(`>${name}</text>`);
  const panels = chart.match(/class="title"/g) ?? [];
  const dots = chart.match(/<circle class="point g\d"/g) ?? [];
  const inLegend = 2;
  expect(panels).toHaveLength(6);
  expect(dots).toHaveLength(panels.length * results.length + inLegend);
  expect(chart).not.toContain('NaN');
});

test('the chart can be drawn of a single point', () => {
  expect(chartOf(results.slice(0, 1))).not.toMatch(/NaN|Infinity/);
});

describe('an axis', () => {
  test('begins at nothing, and has round numbers up to the largest value', () => {
    const { ticks, at } = scaleOf({ unit: 'MB', kind: 'linear' }, [118, 512], 200);
    expect(ticks).toEqual([0, 200, 400, 600]);
    expect([at(0), at(300), at(600)]).toEqual([0, 100, 200]);
  });

  test('to a logarithmic scale goes from one power of ten to another', () => {
    const { ticks, at } = scaleOf({ unit: 'ms', kind: 'logarithmic' }, [30, 4_000], 300);
    expect(ticks).toEqual([10, 100, 1_000, 10_000]);
    expect(at(100)).toBeCloseTo(100);
  });

  test('of a single power of ten has numbers within it', () => {
    expect(scaleOf({ unit: 'ms', kind: 'logarithmic' }, [2, 7], 300).ticks).toEqual([1, 2, 5, 10]);
  });
});

test('the table has a row for each point, in the units of its head', () => {
  const [head = '', , first, ...others] = tableOf(results).split('\n');
  expect(head.split('|')).toHaveLength(16);
  expect(first).toBe(
    '| 10,000 | 10 | SQLite | 3,414 | 12 | 1.5 | 2 | 115 | 190 | 200 | 3.0 | 40 | 40 | 480 |',
  );
  expect(others).toHaveLength(results.length - 1);
});
