import { describe, expect, it } from 'vitest';
import { findCountries } from '../../../src/i18n/countries.ts';
import { Fonts } from '../../../src/pictures/kit/text/fonts.ts';
import { layOutMap, textsOfMap } from '../../../src/pictures/map/layout.ts';
import type { InCountry, MapPlan } from '../../../src/pictures/map/map-plan.ts';
import { inkOf, outside, overlaps } from '../../support/placed-boxes.ts';
import { SPEECHES } from '../../support/view-fixtures.ts';

const fonts = new Fonts();

const plan = (
  films: readonly InCountry[],
  people: readonly InCountry[],
  more: Partial<MapPlan> = {},
): MapPlan => ({
  kind: 'map',
  films,
  people,
  legend: { films: 'moments from films made here', people: 'moments told by people from here' },
  ranges: { films: ['1', '3,000'], people: ['1', '900'] },
  theme: 'dark',
  ...more,
});
const layoutOf = async (map: MapPlan) => layOutMap(map, await fonts.typesetterFor(textsOfMap(map)));

/** Everything that is a country for the bot, people's and films'. */
const ALL = findCountries('', 'en', 'films').map((code, at) => ({ code, count: at + 1 }));
const PEOPLE = findCountries('', 'en', 'people').map((code, at) => ({ code, count: at + 1 }));

describe('the map', () => {
  it('has a place for every country that there is or was, but for Antarctica', async () => {
    const without = (counts: readonly InCountry[]) => counts.filter(({ code }) => code !== 'AQ');
    const layout = await layoutOf(plan(without(ALL), without(PEOPLE)));
    const marks = [...layout.films.map(({ at, radius }) => ({ ...at, radius })), ...layout.people];
    for (const { x, y, radius } of marks) {
      expect(x).toBeGreaterThan(0);
      expect(x + radius).toBeLessThan(layout.width);
      expect(y).toBeGreaterThan(0);
      expect(y + radius).toBeLessThan(layout.height);
    }
    expect(layout.people).toHaveLength(PEOPLE.length - 1);
  });

  it('shows a small country as a dot, and more of it around a circle at the same place', async () => {
    const [alone] = (await layoutOf(plan([{ code: 'MT', count: 1 }], []))).films;
    expect(alone?.path).toBeUndefined();
    expect(alone?.radius).toBeGreaterThan(5);
    const both = await layoutOf(plan([{ code: 'SG', count: 1 }], [{ code: 'SG', count: 9 }]));
    expect(both.films[0]?.radius).toBeGreaterThan(both.people[0]?.radius ?? 0);
    expect((await layoutOf(plan([{ code: 'TR', count: 1 }], []))).films[0]?.path).toMatch(/^M/);
  });

  it('shows a country that is gone by those that followed it', async () => {
    const { films } = await layoutOf(plan([{ code: 'YU', count: 3 }], []));
    expect(films.map(({ code }) => code)).toEqual(['BA', 'HR', 'ME', 'MK', 'RS', 'SI', 'XK']);
  });

  it.each([1, 2, 3, 8])('has circles whose areas are as the counts, of %i at most', async (most) => {
    const { people, samples } = await layoutOf(
      plan(
        [],
        [
          { code: 'IT', count: most },
          { code: 'MT', count: 1 },
        ],
      ),
    );
    const [large, small] = people.map(({ radius }) => radius ** 2);
    expect((large ?? 0) / (small ?? 1)).toBeCloseTo(most, 5);
    expect(samples.map(({ radius }) => radius ** 2)).toEqual(most === 1 ? [small] : [small, large]);
  });

  it.each([9, 60, 900, 100_000])(
    'has none too small to see or larger than others, of %i at most',
    async (most) => {
      const counts = [1, 2, Math.ceil(most / 2), most];
      const codes = ['MT', 'TR', 'KR', 'IT'];
      const { people } = await layoutOf(
        plan(
          [],
          counts.map((count, at) => ({ code: codes[at] ?? '', count })),
        ),
      );
      const radii = people.map(({ radius }) => radius).reverse();
      expect(radii[0]).toBeGreaterThanOrEqual(6);
      expect(radii.at(-1)).toBeCloseTo(17, 5);
      for (const [at, radius] of radii.entries()) expect(radius).toBeGreaterThan(radii[at - 1] ?? 0);
      expect((radii[2] ?? 0) ** 2 / 17 ** 2).toBeCloseTo(0.55, 0);
    },
  );

  it('draws larger circles first, so that none hides a smaller one', async () => {
    const { people } = await layoutOf(
      plan(
        [],
        [
          { code: 'MT', count: 1 },
          { code: 'IT', count: 900 },
        ],
      ),
    );
    expect(people.map(({ code }) => code)).toEqual(['IT', 'MT']);
  });

  it.each(SPEECHES)('has its legend in sight, in %s', async (_, { stats }) => {
    const map = plan(ALL.slice(0, 5), PEOPLE.slice(0, 5), {
      legend: { films: stats.filmsLegend, people: stats.peopleLegend },
    });
    const layout = await layoutOf(map);
    const boxes = layout.lines.map((placed) => [placed.line.text, inkOf(placed)] as const);
    expect(overlaps(boxes)).toEqual([]);
    expect(outside(boxes, layout)).toEqual([]);
    for (const text of Object.values(map.legend)) expect(boxes.map(([said]) => said)).toContain(text);
  });
});
