import { describe, expect, it } from 'vitest';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import { altOf } from '../../../src/pictures/chain/alt.ts';
import { type ChainSubject, chainDrawing } from '../../../src/pictures/chain/chain-drawing.ts';
import { chainPicture } from '../../../src/pictures/chain/chain-picture.ts';
import { DENSITIES, MAX_LINKS } from '../../../src/pictures/chain/densities.ts';
import { Drawings } from '../../../src/pictures/drawings.ts';
import { Fonts } from '../../../src/pictures/kit/text/fonts.ts';
import { textsOf } from '../../../src/pictures/lineage/entry.ts';
import { layOut } from '../../../src/pictures/lineage/layout.ts';
import { MAX_HEIGHT, WIDTH } from '../../../src/pictures/lineage/measures.ts';
import { allFilms } from '../../support/catalogue.ts';
import { drawer } from '../../support/drawings-here.ts';
import { forEvery } from '../../support/for-every.ts';
import { JOHN, people, subjectOf } from './chains.ts';

const fonts = new Fonts();

const GAP = { name: '', isGap: true };
const [elif, nils] = people(2);
const three = subjectOf([JOHN, elif ?? JOHN, nils ?? JOHN], 2);

const layoutOf = async (subject: ChainSubject) => {
  const tree = chainDrawing(subject);
  return layOut(tree, await fonts.typesetterFor(textsOf(tree)), DENSITIES);
};
const alt = (subject: ChainSubject, max = MAX_ALT_TEXT) =>
  altOf(chainDrawing(subject), subject.texts.chain.gap, max);

describe('the picture of a chain', () => {
  it('is a PNG in either theme', async () => {
    for (const theme of ['dark', 'light'] as const) {
      const { png, width } = await drawer.draw({ kind: 'chain', tree: chainDrawing(three), theme });
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(width);
    }
  });

  it('fits where Discord shows it, however long or wide the chain is', async () => {
    const chains = [
      { id: '30 in a row', subject: subjectOf([JOHN, ...people(29)], 12) },
      { id: '100 in a row', subject: subjectOf([JOHN, ...people(99)], 50) },
      { id: '60 of one', subject: subjectOf([JOHN, ...people(60, () => ({ from: 0 }))], 1) },
      { id: '300 of one', subject: subjectOf([JOHN, ...people(300, () => ({ from: 0 }))], 200) },
      { id: 'three', subject: three },
    ];
    await forEvery(chains, async ({ subject }) => {
      const { width, height, films } = await layoutOf(subject);
      expect(width).toBe(WIDTH);
      expect(height).toBeLessThanOrEqual(MAX_HEIGHT);
      expect(films.length).toBeLessThanOrEqual(MAX_LINKS);
      expect(films.filter(({ entry }) => entry.isAsked)).toHaveLength(1);
      for (const { lines, box } of films) {
        for (const { line, x } of lines) expect(x + line.width).toBeLessThanOrEqual(box.x + box.width + 1);
      }
    });
  });

  it('shows all of thirty in a row, and says how many of a longer one it leaves out', async () => {
    const all = chainDrawing(subjectOf([JOHN, ...people(29)], 12));
    expect(all.entries).toHaveLength(30);
    const { texts } = three;
    const some = chainDrawing(subjectOf([JOHN, ...people(99)], 50));
    expect(some.entries).toHaveLength(MAX_LINKS);
    expect(some.summary).toContain(texts.chain.andMore({ count: 100 - MAX_LINKS }));
    expect(all.summary).not.toContain('…');
  });

  it('hangs together, and begins and ends with a moment, where it leaves some out', () => {
    const told = [JOHN, ...people(99, (place) => (place % 3 === 1 ? GAP : {}))];
    const { entries, tree } = chainDrawing(subjectOf(told, 52));
    const ids = new Set(entries.map(({ id }) => id));
    for (const { from } of tree.twigs) expect(from && ids.has(from.id)).toBe(true);
    expect([entries[0]?.isGap, entries.at(-1)?.isGap]).toEqual([undefined, undefined]);
    expect(entries.some(({ isGap }) => isGap)).toBe(true);
  });

  it('has films beside all names, or below all of them where one doesn’t fit beside', async () => {
    const longest = allFilms.reduce((one, other) => (other.title.length > one.title.length ? other : one)).id;
    const linesOf = async (count: number, isLong: boolean) => {
      const told = [
        JOHN,
        ...people(count, (place) =>
          isLong && place === 1 ? { film: longest, name: 'Maria do Carmo de Albuquerque' } : {},
        ),
        GAP,
      ];
      const { films } = await layoutOf(subjectOf([...told, ...people(1)], 2));
      const below = films.slice(1).filter(({ entry }) => !entry.isGap);
      return new Set(below.map(({ lines }) => new Set(lines.map(({ y }) => y)).size));
    };
    for (const count of [2, 3, 8]) {
      for (const isLong of [false, true]) expect((await linesOf(count, isLong)).size).toBe(1);
    }
    expect(await linesOf(3, false)).toEqual(new Set([2]));
    expect(await linesOf(2, true)).toEqual(new Set([3]));
  });

  it('draws a gap as an empty box', async () => {
    const { films } = await layoutOf(subjectOf([JOHN, GAP, elif ?? JOHN], 1));
    const gap = films.find(({ entry }) => entry.isGap);
    expect(gap?.lines.flatMap(({ line }) => line.glyphs)).toEqual([]);
    expect(gap?.flags).toEqual([]);
  });

  it('has a letter for whatever names people have', async () => {
    const names = ['مريم عبد الرحمن', '佐藤 陽菜', 'יעל', '김민지', 'Ngọc', 'José 🪿', '𝕵𝖔𝖍𝖓'];
    const { films } = await layoutOf(
      subjectOf(
        names.map((name) => ({ name, country: 'JP' })),
        1,
      ),
    );
    expect(films).toHaveLength(names.length);
    const lacking = films.slice(0, 5).flatMap(({ lines }) => lines.flatMap(({ line }) => line.lacking));
    expect(lacking).toEqual([]);
  });
});

describe('its words', () => {
  it('tell who led to whom, with their countries and films', () => {
    expect(alt(three)).toMatch(
      /^3 moments · 3 countries\. John \(Malta\), .+ → Elif \(Türkiye\), .+ → Nils/u,
    );
  });

  it('begin a branch with the one that it hangs from, and tell those beside each other together', () => {
    const told = [JOHN, ...people(4, (place) => ({ from: [0, 1, 0, 0][place] ?? 0 }))];
    const names = alt(subjectOf(told, 1), 70);
    expect(names).toBe('5 moments · 5 countries. John → Elif → Nils. John → Mika; Sofía.');
  });

  it('say of a gap only that something is not shown', () => {
    expect(alt(subjectOf([JOHN, GAP, elif ?? JOHN], 1))).toContain(` → ${three.texts.chain.gap} → Elif`);
  });

  it('fit whatever the chain is', () => {
    for (const count of [1, 30, 99, 300]) {
      const told = alt(subjectOf([{ ...JOHN, name: '👩‍👩‍👧'.repeat(30) }, ...people(count)], 1));
      expect(told.length).toBeLessThanOrEqual(MAX_ALT_TEXT);
      expect(told.isWellFormed()).toBe(true);
    }
  });
});

it('a picture that can’t be drawn is left out, and drawn anew the next time: none is kept', async () => {
  const warned: object[] = [];
  let asked = 0;
  const draw: typeof drawer.draw = async (plan) => {
    asked += 1;
    if (asked === 1) throw new Error('no fonts');
    return drawer.draw(plan);
  };
  const log = { warn: (facts: object) => void warned.push(facts) };
  const drawings = new Drawings({ drawer: { draw, close: async () => undefined }, log });
  const picture = () => chainPicture(drawings, three, 'dark', MAX_ALT_TEXT);
  expect(await picture()).toBeUndefined();
  expect(warned).toMatchObject([{ picture: 'chain' }]);
  expect(await picture()).toMatchObject({ alt: alt(three) });
  await picture();
  expect(asked).toBe(3);
});
