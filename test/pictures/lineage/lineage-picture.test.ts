import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/i18n/texts.ts';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import { PictureDrawer } from '../../../src/pictures/draw-picture.ts';
import { lineageOf } from '../../../src/pictures/lineage/entry.ts';
import { type LineageSubject, lineagePicture } from '../../../src/pictures/lineage/lineage-picture.ts';
import { decodedPng } from '../../support/decoded-png.ts';
import { drawer, drawingsHere } from '../../support/drawings-here.ts';
import { forEvery } from '../../support/for-every.ts';
import { bareFilm, families, familyNamed, familyOf, filmOf } from './families.ts';

const texts = textsFor('en-US');
const miracle = familyNamed('miracle-in-cell-no-7');
const subject = { film: filmOf(miracle, 2), family: miracle, texts, theme: 'dark' } as const;

const drawings = drawingsHere({
  warn: (facts) => {
    throw new Error(JSON.stringify(facts));
  },
});

async function drawn(asked: LineageSubject) {
  const picture = await lineagePicture(drawings, asked, MAX_ALT_TEXT);
  if (!picture) throw new Error('not drawn');
  return picture;
}

describe('a picture', () => {
  it('is a PNG of the size that it says, on a ground of its own theme', async () => {
    for (const [theme, ground] of [
      ['dark', '#17161b'],
      ['light', '#fbf9f5'],
    ] as const) {
      const { png, width, height } = await drawn({ ...subject, theme });
      const image = decodedPng(png);
      expect([image.width, image.height]).toEqual([width, height]);
      expect(image.at(2, height - 2)).toBe(ground);
      expect(image.at(width / 2, 2)).toBe('#e8b04b');
    }
  });

  it('of each of the largest families weighs less than half a megabyte, and takes words along', async () => {
    const largest = families.toSorted((one, other) => other.films.length - one.films.length).slice(0, 40);
    await forEvery(largest, async (family) => {
      const { png, alt, height } = await drawn({ ...subject, film: filmOf(family), family });
      expect(png.length).toBeLessThan(500_000);
      expect(height).toBeLessThanOrEqual(700);
      expect(alt).toContain(family.name);
    });
  });

  it('is the same, byte by byte, in every process', async () => {
    const plan = {
      kind: 'lineage',
      lineage: lineageOf(subject.film, miracle, texts),
      theme: 'dark',
    } as const;
    const [one, other] = await Promise.all([new PictureDrawer().draw(plan), new PictureDrawer().draw(plan)]);
    expect(one.png.equals(other.png)).toBe(true);
  });

  it('bears whatever people type', async () => {
    const titles = [
      '</svg><script>&"\'',
      '\uD800',
      '🎬',
      '\u202Eabc\u0000',
      'ẹ̀'.repeat(200),
      ' ',
      'م'.repeat(300),
    ];
    const films = titles.map((title, index) =>
      bareFilm(`f${index}`, { title, originalTitle: title, countries: ['XX', 'TR'], directors: [title] }),
    );
    const kinds = ['remake', 'unofficial', 'readaptation', 'reboot'] as const;
    const edges = films.slice(1).map(({ id }, index) => ['f0', id, kinds[index % 4] ?? 'remake'] as const);
    const family = familyOf(films, edges);
    const { png, height } = await drawn({ ...subject, film: filmOf(family), family });
    expect(decodedPng(png).height).toBe(height);
    // What is typed becomes outlines, and never part of the SVG's own text.
    const lineage = lineageOf(filmOf(family), family, texts);
    const { svg } = await drawer.svgOf({ kind: 'lineage', lineage, theme: 'dark' });
    expect(svg).not.toContain('script');
    expect(svg.match(/stroke-dasharray/g)?.length).toBeGreaterThan(1);
  });
});

it('is drawn anew where what it tells has changed, and otherwise kept', async () => {
  const first = await drawn(subject);
  expect((await drawn({ ...subject })).png).toBe(first.png);
  const films = miracle.films.map((film, index) =>
    index === 3 ? { ...film, directors: ['Another'] } : film,
  );
  const others = [
    await drawn({ ...subject, family: { ...miracle, films } }),
    await drawn({ ...subject, film: filmOf(miracle, 1) }),
    await drawn({ ...subject, theme: 'light' }),
    await drawn({ ...subject, texts: textsFor('tr') }),
  ];
  expect(new Set([first, ...others].map(({ png }) => png)).size).toBe(5);
});
