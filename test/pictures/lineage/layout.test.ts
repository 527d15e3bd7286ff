import { describe, expect, it } from 'vitest';
import type { Family } from '../../../src/domain/film.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { Fonts } from '../../../src/pictures/kit/text/fonts.ts';
import { lineageOf, textsOf } from '../../../src/pictures/lineage/entry.ts';
import type { PlacedLine } from '../../../src/pictures/lineage/film-row.ts';
import { type Layout, layOut } from '../../../src/pictures/lineage/layout.ts';
import type { Box } from '../../../src/pictures/lineage/place-row.ts';
import { forEvery } from '../../support/for-every.ts';
import { bareFilm, families, familyNamed, familyOf, filmOf } from './families.ts';

const fonts = new Fonts();

async function layoutOf(family: Family, asked = 0, locale = 'en-US'): Promise<Layout> {
  const lineage = lineageOf(filmOf(family, asked), family, textsFor(locale));
  return layOut(lineage, await fonts.typesetterFor(textsOf(lineage)));
}

/** The bounds of a line's ink. */
function inkOf({ line, x, y }: PlacedLine): Box {
  return { x, y: y - line.above, width: line.width, height: line.above + line.below };
}

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

function overlaps(boxes: readonly (readonly [name: string, box: Box])[]): string[] {
  return boxes.flatMap(([name, box], index) =>
    boxes
      .slice(index + 1)
      .filter(([, other]) => overlap(box, other))
      .map(([other]) => `${name} | ${other}`),
  );
}

const textsIn = (layout: Layout) => [...layout.lines, ...layout.rows.flatMap(({ lines }) => lines)];

describe('every family', () => {
  /** Each is laid out once, however many tests look at it. */
  const laidOut = new Map<string, Promise<Layout>>();
  const layoutIn = (family: Family, asked = 0, locale = 'en-US') => {
    const key = `${family.id} ${asked} ${locale}`;
    const layout = laidOut.get(key) ?? layoutOf(family, asked, locale);
    laidOut.set(key, layout);
    return layout;
  };

  it.each(['en-US', 'tr'])('has all in sight and nothing over anything else, in %s', (locale) =>
    forEvery(families, async (family) => {
      const layout = await layoutIn(family, family.films.length - 1, locale);
      const boxes = [
        ...textsIn(layout).map((placed) => [placed.line.text, inkOf(placed)] as const),
        ...layout.rows.flatMap(({ flags }) => flags.map((flag) => [`flag ${flag.code}`, flag] as const)),
      ];
      expect(overlaps(boxes)).toEqual([]);
      expect(overlaps(layout.rows.map(({ entry, box }) => [entry.id, box]))).toEqual([]);
      const isInSight = ({ x, y, width, height }: Box) =>
        x >= 0 && y >= 0 && x + width <= layout.width - 30 && y + height <= layout.height;
      expect(boxes.filter(([, box]) => !isInSight(box))).toEqual([]);
    }),
  );

  it('tells each film once, later ones lower, and each edge once', () =>
    forEvery(families, async (family) => {
      const { rows, edges } = await layoutIn(family);
      expect(rows.map(({ entry }) => entry.id)).toEqual(family.films.map(({ id }) => id));
      const heights = rows.map(({ node }) => node.y);
      expect(heights).toEqual([...heights].sort((one, other) => one - other));
      expect(new Set(heights).size).toBe(heights.length);
      const named = ({ from, to, kind }: Family['lineage'][number] | (typeof edges.arms)[number]) =>
        `${from} ${to} ${kind}`;
      expect(edges.arms.map(named).sort()).toEqual(family.lineage.map(named).sort());
      expect(new Set(rows.map(({ node }) => `${node.x} ${node.y}`)).size).toBe(rows.length);
    }));

  it('marks the film that was asked for, and no other', () =>
    forEvery(families, async (family) => {
      const last = family.films.length - 1;
      const { rows } = await layoutIn(family, last);
      expect(rows.filter(({ entry }) => entry.isAsked).map(({ entry }) => entry.id)).toEqual([
        filmOf(family, last).id,
      ]);
      const marked = rows.filter(({ lines }) => lines.some(({ line }) => /this film/i.test(line.text)));
      expect(marked).toHaveLength(1);
    }));

  it('is readable at the width of a phone: no text is smaller than 11 of 375 pixels', () =>
    forEvery(families, async (family) => {
      const layout = await layoutIn(family);
      const small = textsIn(layout).filter(({ line }) => (line.size * 375) / layout.width < 11);
      expect(small.map(({ line }) => line.text)).toEqual([]);
    }));
});

describe('the tree', () => {
  const films = ['a', 'b', 'c', 'd', 'e'].map((id, index) => bareFilm(id, { year: 1990 + index }));
  const laneOf = ({ rows }: Layout, id: string) => rows.find(({ entry }) => entry.id === id)?.node.x;

  it('is a straight line where each film has but one that follows', async () => {
    const layout = await layoutOf(
      familyOf(films, [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'e'],
      ]),
    );
    expect(new Set(layout.rows.map(({ node }) => node.x)).size).toBe(1);
    expect(layout.edges.trunks).toEqual([]);
  });

  it('puts films that follow from one side by side, to the right of it', async () => {
    const layout = await layoutOf(
      familyOf(films, [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
        ['c', 'e'],
      ]),
    );
    expect(laneOf(layout, 'b')).toBe(laneOf(layout, 'c'));
    expect(laneOf(layout, 'b')).toBeGreaterThan(laneOf(layout, 'a') ?? 0);
    // There is a line between c and e, so d must be elsewhere.
    expect(laneOf(layout, 'd')).not.toBe(laneOf(layout, 'c'));
    expect(laneOf(layout, 'e')).toBe(laneOf(layout, 'c'));
  });

  it('draws both lines to a film of two originals', async () => {
    const layout = await layoutOf(
      familyOf(films, [
        ['a', 'e'],
        ['b', 'e'],
      ]),
    );
    expect(layout.edges.arms.map(({ from, to }) => from + to)).toEqual(['ae', 'be']);
    expect(laneOf(layout, 'a')).not.toBe(laneOf(layout, 'b'));
  });

  it('leads from the original to the film that was asked for', async () => {
    const family = familyOf(films, [
      ['a', 'b'],
      ['a', 'c'],
      ['c', 'd'],
      ['c', 'e'],
    ]);
    const { edges } = await layoutOf(family, 4);
    expect(edges.arms.filter(({ isOnTheWay }) => isOnTheWay).map(({ from, to }) => from + to)).toEqual([
      'ac',
      'ce',
    ]);
  });

  it('bears edges from nowhere, to itself, twice, and in a circle', async () => {
    const layout = await layoutOf(
      familyOf(films, [
        ['x', 'a'],
        ['a', 'a'],
        ['a', 'b'],
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
      ]),
      2,
    );
    expect(layout.edges.arms.map(({ from, to }) => from + to)).toEqual(['ab', 'bc', 'cb']);
  });

  it('has a legend of the kinds that occur', async () => {
    const kinds = async (id: string) => (await layoutOf(familyNamed(id))).legend.map(({ kind }) => kind);
    expect(await kinds('miracle-in-cell-no-7')).toEqual(['remake', 'unofficial']);
    expect(await kinds('godzilla')).toEqual(['reboot']);
    expect(await kinds('ben-hur')).toEqual(['readaptation']);
  });
});

describe('a film', () => {
  const alone = (more: Parameters<typeof bareFilm>[1]) => familyOf([bareFilm('x', more)]);
  const told = async (more: Parameters<typeof bareFilm>[1]) =>
    (await layoutOf(alone(more))).rows[0]?.lines.map(({ line }) => line.text);

  it('of which only title and year are known is told by these', async () => {
    expect(await told({ title: 'Unknown', originalTitle: 'Unknown', year: 1999 })).toEqual([
      '1999',
      'This film',
      'Unknown',
    ]);
  });

  it('with a title that fills pages gets two lines of it', async () => {
    const title = 'Endless '.repeat(60).trim();
    const lines = await told({ title, originalTitle: title });
    expect(lines).toHaveLength(4);
    expect(lines?.at(-1)).toMatch(/…$/);
  });

  it('of many countries shows two flags and how many more there are', async () => {
    const countries = ['NO', 'US', 'GB', 'CA', 'FR'];
    const { rows } = await layoutOf(alone({ countries }));
    expect(rows[0]?.flags.map(({ code }) => code)).toEqual(['NO', 'US', '+3']);
  });

  it('stands further from the one before where more years lie between', async () => {
    const gap = async (year: number) => {
      const { rows } = await layoutOf(familyOf([bareFilm('a', { year: 1950 }), bareFilm('b', { year })]), 0);
      return (rows[1]?.node.y ?? 0) - (rows[0]?.node.y ?? 0);
    };
    const [soon, later, last] = [await gap(1951), await gap(1960), await gap(2020)];
    expect(soon).toBeLessThan(later);
    expect(later).toBeLessThan(last);
    expect(last - soon).toBeLessThan(80);
  });
});
