import { describe, expect, it } from 'vitest';
import { Fonts } from '../../../src/pictures/kit/text/fonts.ts';
import { layOutYear, textsOfYear } from '../../../src/pictures/year/layout.ts';
import type { YearPlan } from '../../../src/pictures/year/year-plan.ts';
import { monthNames } from '../../../src/views/moment/year-page.ts';
import { inkOf, outside, overlaps } from '../../support/placed-boxes.ts';
import { SPEECHES } from '../../support/view-fixtures.ts';

const fonts = new Fonts();
const word = (text: string) => ({ text, han: 'kr' }) as const;
const LONG = '7번방의 선물 معجزة في الزنزانة '.repeat(5);

const COUNTS = {
  'one moment': (month: number) => ({ told: month === 4 ? 1 : 0, felt: 0 }),
  'some of each': (month: number) => ({ told: month + 1, felt: 12 - month }),
  'ten thousand a month': (month: number) => ({ told: 10_000 + month, felt: 999_999 }),
} as const;

describe.each(SPEECHES)('a year in %s', (_, texts) => {
  it.each(Object.entries(COUNTS))(
    'with %s has all in sight and nothing over anything else',
    async (_name, counts) => {
      const { year, stats } = texts;
      const item = { before: '#128', title: word(LONG), behind: stats.moments({ count: 1_000 }) };
      const plan: YearPlan = {
        kind: 'year',
        title: year.title({ year: 2026 }),
        summary: [stats.moments({ count: 1e5 }), stats.goosebumps({ count: 1e6 })].join(' · '),
        months: monthNames(texts.locale).map((name, month) => ({ name, ...counts(month) })),
        legend: { told: year.told, felt: year.felt },
        left: [{ heading: year.mostFelt, items: [item, item, item] }],
        right: [
          { heading: year.mostTold, items: [item] },
          { heading: year.first, items: [item] },
        ],
        theme: 'dark',
      };
      const layout = layOutYear(plan, await fonts.typesetterFor(textsOfYear(plan)));
      const boxes = layout.lines.map((placed, at) => [`${at} ${placed.line.text}`, inkOf(placed)] as const);
      expect(outside(boxes, layout)).toEqual([]);
      expect(overlaps(boxes)).toEqual([]);
      expect(
        outside(
          layout.bars.map((bar) => [bar.of, bar] as const),
          layout,
        ),
      ).toEqual([]);
      const drawn = plan.months.flatMap(({ told, felt }) => [told, felt]).filter((count) => count > 0);
      expect(layout.bars).toHaveLength(drawn.length);
      const said = layout.lines.map(({ line }) => line.text);
      for (const text of [plan.title, plan.legend.told, plan.legend.felt]) expect(said).toContain(text);
    },
  );
});
