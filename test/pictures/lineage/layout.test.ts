import { describe, expect, it } from 'vitest';
import type { Family } from '../../../src/domain/film.ts';
import { originalOf } from '../../../src/domain/lineage.ts';
import { textsFor } from '../../../src/i18n/texts.ts';
import { Fonts } from '../../../src/pictures/kit/text/fonts.ts';
import { lineageOf, textsOf } from '../../../src/pictures/lineage/entry.ts';
import { type Layout, layOut } from '../../../src/pictures/lineage/layout.ts';
import type { Box } from '../../../src/pictures/lineage/place-film.ts';
import { shownFilms } from '../../../src/pictures/lineage/shown-films.ts';
import { tellingFamilies } from '../../support/catalogue.ts';
import { forEvery } from '../../support/for-every.ts';
import { inkOf, overlaps } from '../../support/placed-boxes.ts';
import { bareFilm, families, familyNamed, familyOf, filmOf } from './families.ts';

const fonts = new Fonts();

async function layoutOf(family: Family, asked = 0, locale = 'en-US'): Promise<Layout> {
  const lineage = lineageOf(filmOf(family, asked), family, textsFor(locale));
  return layOut(lineage, await fonts.typesetterFor(textsOf(lineage)));
}

const textsIn = (layout: Layout) => [...layout.lines, ...layout.films.flatMap(({ lines }) => lines)];

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
    forEvery(locale === 'en-US' ? families : tellingFamilies, async (family) => {
      const layout = await layoutIn(family, family.films.length - 1, locale);
      const boxes = [
        ...textsIn(layout).map((placed) => [placed.line.text, inkOf(placed)] as const),
        ...layout.films.flatMap(({ flags }) => flags.map((flag) => [`flag ${flag.code}`, flag] as const)),
      ];
      expect(overlaps(boxes)).toEqual([]);
      expect(overlaps(layout.films.map(({ entry, box }) => [entry.id, box]))).toEqual([]);
      const isInSight = ({ x, y, width, height }: Box) =>
        x >= 0 && y >= 0 && x + width <= layout.width - 20 && y + height <= layout.height;
      expect(boxes.filter(([, box]) => !isInSight(box))).toEqual([]);
    }),
  );

  it('is no higher than Discord shows a picture of that width: 350 of 550 pixels', () =>
    forEvery(tellingFamilies, async (family) => {
      const { width, height } = await layoutIn(family);
      expect(height / width).toBeLessThanOrEqual(350 / 550);
    }));

  it('tells each film once, the first one on top, later ones of one film further down or right, and each edge once', () =>
    forEvery(tellingFamilies, async (family) => {
      const { films, edges } = await layoutIn(family);
      expect(films.map(({ entry }) => entry.id).sort()).toEqual(family.films.map(({ id }) => id).sort());
      expect(films[0]?.entry.id).toBe(originalOf(family).id);
      const named = ({ from, to, kind }: Family['lineage'][number] | (typeof edges.arms)[number]) =>
        `${from} ${to} ${kind}`;
      expect(edges.arms.map(named).sort()).toEqual(family.lineage.map(named).sort());
      expect(new Set(films.map(({ node }) => `${node.x} ${node.y}`)).size).toBe(films.length);
      for (const { id } of family.films) {
        const followers = edges.arms.filter(({ from }) => from === id).map(({ to }) => to);
        expect(followers).toEqual(
          family.films.map((film) => film.id).filter((one) => followers.includes(one)),
        );
      }
    }));

  it('marks the film that was asked for, and no other', () =>
    forEvery(tellingFamilies, async (family) => {
      const last = family.films.length - 1;
      const { films } = await layoutIn(family, last);
      expect(films.filter(({ entry }) => entry.isAsked).map(({ entry }) => entry.id)).toEqual([
        filmOf(family, last).id,
      ]);
      const marked = films.filter(({ lines }) => lines.some(({ line }) => /this film/i.test(line.text)));
      expect(marked).toHaveLength(1);
    }));

  it('has no text smaller than 10 pixels where Discord shows it, nor than 11 in a family of up to nine films', () =>
    forEvery(tellingFamilies, async (family) => {
      const layout = await layoutIn(family);
      const shown = Math.min(550 / layout.width, 350 / layout.height);
      const least = family.films.length > 9 ? 10 : 10.4;
      const small = textsIn(layout).filter(({ line }) => line.size * shown < least);
      expect(small.map(({ line }) => line.text)).toEqual([]);
    }));

  it('slants original titles only in scripts that have italics', async () => {
    const layout = await layoutIn(familyNamed('miracle-in-cell-no-7'), 2);
    const slanted = await fonts.typesetterFor([{ text: '7. Koğuştaki Mucize', han: 'sc', isSlanted: true }]);
    const placed = textsIn(layout).find(({ line }) => line.text === '7. Koğuştaki Mucize');
    const { size = 0 } = placed?.line ?? {};
    const style = { size, weight: 400, han: 'sc' } as const;
    expect(placed?.line.glyphs).toEqual(
      slanted.line('7. Koğuştaki Mucize', { ...style, isSlanted: true }).glyphs,
    );
    const upright = await fonts.typesetterFor([{ text: '7번방의 선물', han: 'kr' }]);
    const hangul = textsIn(layout).find(({ line }) => line.text === '7번방의 선물');
    expect(hangul?.line.glyphs).toEqual(
      upright.line('7번방의 선물', { size: hangul?.line.size ?? 0, weight: 400, han: 'kr' }).glyphs,
    );
  });
});

describe('the tree', () => {
  const films = ['a', 'b', 'c', 'd', 'e'].map((id, index) => bareFilm(id, { year: 1990 + index }));
  const nodeOf = ({ films: all }: Layout, id: string) => all.find(({ entry }) => entry.id === id)?.node;
  const laneOf = (layout: Layout, id: string) => nodeOf(layout, id)?.x;
  const tied = ({ edges }: Layout) => edges.arms.map(({ from, to }) => from + to).sort();

  it('is a straight line where each film has but one that follows', async () => {
    const layout = await layoutOf(
      familyOf(films.slice(0, 4), [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ]),
    );
    expect(new Set(layout.films.map(({ node }) => node.x)).size).toBe(1);
    expect(layout.edges.trunks).toEqual([]);
  });

  it('puts films that follow from one in one lane, to the right of it, and what follows from them below them', async () => {
    const layout = await layoutOf(
      familyOf(films, [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['b', 'e'],
      ]),
    );
    const [b, d, e] = ['b', 'd', 'e'].map((id) => nodeOf(layout, id));
    expect(b?.x).toBeGreaterThan(laneOf(layout, 'a') ?? 0);
    expect(d?.x).toBe(e?.x);
    expect(d?.x).toBeGreaterThan(b?.x ?? 0);
    expect(b?.y).toBeLessThan(d?.y ?? 0);
  });

  it('draws one line to a film of two originals, and tells the other in words', async () => {
    const layout = await layoutOf(
      familyOf(films, [
        ['a', 'e'],
        ['b', 'e', 'unofficial'],
      ]),
    );
    expect(tied(layout)).toEqual(['ae']);
    const told = layout.films.find(({ entry }) => entry.id === 'e')?.lines.map(({ line }) => line.text);
    expect(told).toContain('unofficial version ← b (1991)');
  });

  it('goes on in the next column under the name of the film from which it hangs', async () => {
    const many = Array.from({ length: 20 }, (_, at) => bareFilm(`f${at}`, { year: 1990 + at }));
    const edges = many.slice(2).map(({ id }) => ['f1', id] as const);
    const layout = await layoutOf(familyOf(many, [['f0', 'f1'], ...edges]));
    expect(tied(layout)).toHaveLength(19);
    expect(layout.repeated.length).toBeGreaterThan(0);
    expect(layout.lines.filter(({ line }) => line.text === 'f1 (1991)')).toHaveLength(layout.repeated.length);
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
    expect(tied(layout)).toEqual(['ab', 'bc']);
    const told = layout.films.find(({ entry }) => entry.id === 'b')?.lines.map(({ line }) => line.text);
    expect(told).toContain('remake ← c (1992)');
  });

  it('has a legend of the kinds that occur if there are several', async () => {
    const kinds = async (id: string) => (await layoutOf(familyNamed(id))).legend.map(({ kind }) => kind);
    expect(await kinds('miracle-in-cell-no-7')).toEqual(['remake', 'unofficial']);
    expect(await kinds('godzilla')).toEqual([]);
    expect(await kinds('ben-hur')).toEqual([]);
    const { films: godzillas } = await layoutOf(familyNamed('godzilla'));
    const told = godzillas.slice(1).map(({ lines }) => lines.map(({ line }) => line.text).join());
    expect(told.every((text) => text.includes('reboot'))).toBe(true);
  });

  it.each([29, 60, 400])(
    'of %d films shows as many as one picture holds, around those on the page',
    async (count) => {
      const all = Array.from({ length: count }, (_, at) => bareFilm(`f${at}`, { year: 1600 + at }));
      const family = familyOf(
        all,
        all.slice(1).map(({ id }) => ['f0', id] as const),
      );
      const shown = shownFilms(family, all.slice(20, 29));
      expect(shown).toHaveLength(28);
      expect(shown[0]).toBe(all[0]);
      for (const film of all.slice(20, 29)) expect(shown).toContain(film);
      const lineage = lineageOf(filmOf(family), family, textsFor('en-US'), shown);
      const layout = await layOut(lineage, await fonts.typesetterFor(textsOf(lineage)));
      expect(layout.films).toHaveLength(28);
      expect(layout.height).toBeLessThanOrEqual(700);
      expect(layout.lines.some(({ line }) => line.text.includes(`… and ${count - 28} more`))).toBe(true);
    },
  );
});

describe('a film', () => {
  const alone = (more: Parameters<typeof bareFilm>[1]) => familyOf([bareFilm('x', more)]);
  const told = async (more: Parameters<typeof bareFilm>[1]) =>
    (await layoutOf(alone(more))).films[0]?.lines.map(({ line }) => line.text);

  it('of which only title and year are known is told by these', async () => {
    expect(await told({ title: 'Unknown', originalTitle: 'Unknown', year: 1999 })).toEqual([
      'Unknown',
      'This film',
      ' · ',
      '1999',
    ]);
  });

  it('with a title that fills pages gets as much of it as there is room for', async () => {
    const title = 'Endless '.repeat(60).trim();
    expect((await told({ title, originalTitle: title }))?.[0]).toMatch(/…$/);
  });

  it('of many countries shows one flag and how many more there are', async () => {
    const flags = async (...countries: string[]) =>
      (await layoutOf(alone({ countries }))).films[0]?.flags.map(({ code }) => code);
    expect(await flags('NO', 'US')).toEqual(['NO', 'US']);
    expect(await flags('NO', 'US', 'GB', 'CA', 'FR')).toEqual(['NO', '+4']);
  });

  it('tells its language where another version from its country would look alike', async () => {
    const { films } = await layoutOf(familyNamed('drishyam'));
    const texts = films.flatMap(({ lines }) => lines.map(({ line }) => line.text));
    for (const language of ['Malayalam', 'Kannada', 'Telugu', 'Tamil', 'Hindi']) {
      expect(texts).toContain(`India (${language})`);
    }
    expect(texts).toContain('China');
  });
});
