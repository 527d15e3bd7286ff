import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/i18n/texts.ts';
import { MAX_ALT_TEXT } from '../../../src/interactions/limits.ts';
import { rasteriseSvg } from '../../../src/pictures/kit/rasterise.ts';
import { LineagePictures } from '../../../src/pictures/lineage/lineage-pictures.ts';
import { forEvery } from '../../support/for-every.ts';
import { bareFilm, families, familyNamed, familyOf, filmOf } from './families.ts';

const texts = textsFor('en-US');
const miracle = familyNamed('miracle-in-cell-no-7');
const subject = { film: filmOf(miracle, 2), family: miracle, texts, theme: 'dark' } as const;

/** Reads a PNG according to its specification, and returns the colours of its pixels. */
function decode(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data);
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const rows = inflateSync(Buffer.concat(parts));
  expect(rows).toHaveLength(height * (width * 4 + 1));
  const at = (x: number, y: number) =>
    `#${rows.toString('hex', y * (width * 4 + 1) + 1 + x * 4).slice(0, 6)}`;
  return { width, height, at };
}

/** Counts the drawings, and how many run at the same time. */
function counting() {
  const seen = { drawings: 0, atOnce: 0, most: 0 };
  const rasterise = async (svg: string) => {
    seen.drawings += 1;
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    try {
      return await rasteriseSvg(svg);
    } finally {
      seen.atOnce -= 1;
    }
  };
  return { seen, rasterise };
}

describe('a picture', () => {
  it('is a PNG of the size that it says, on a ground of its own theme', async () => {
    const pictures = new LineagePictures({ maxAltLength: MAX_ALT_TEXT });
    for (const [theme, ground] of [
      ['dark', '#17161b'],
      ['light', '#fbf9f5'],
    ] as const) {
      const { png, width, height } = await pictures.draw({ ...subject, theme });
      const image = decode(png);
      expect([image.width, image.height]).toEqual([width, height]);
      expect(image.at(2, height - 2)).toBe(ground);
      expect(image.at(width / 2, 2)).toBe('#e8b04b');
    }
  });

  it('of each of the largest families weighs less than half a megabyte, and takes words along', async () => {
    const pictures = new LineagePictures({ maxAltLength: MAX_ALT_TEXT });
    const largest = families.toSorted((one, other) => other.films.length - one.films.length).slice(0, 40);
    await forEvery(largest, async (family) => {
      const { png, alt, height } = await pictures.draw({ ...subject, film: filmOf(family), family });
      expect(png.length).toBeLessThan(500_000);
      expect(height).toBeLessThanOrEqual(700);
      expect(alt).toContain(family.name);
    });
  });

  it('is the same, byte by byte, in every process', async () => {
    const [one, other] = await Promise.all([
      new LineagePictures({ maxAltLength: MAX_ALT_TEXT }).draw(subject),
      new LineagePictures({ maxAltLength: MAX_ALT_TEXT }).draw(subject),
    ]);
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
    let drawn = '';
    const pictures = new LineagePictures({
      maxAltLength: MAX_ALT_TEXT,
      rasterise: (svg) => {
        drawn = svg;
        return rasteriseSvg(svg);
      },
    });
    const family = familyOf(films, edges);
    const { png, height } = await pictures.draw({ ...subject, film: filmOf(family), family });
    expect(decode(png).height).toBe(height);
    // What is typed becomes outlines, and never part of the SVG's own text.
    expect(drawn).not.toContain('script');
    expect(drawn.match(/stroke-dasharray/g)?.length).toBeGreaterThan(1);
  });
});

describe('pictures that were drawn', () => {
  it('are kept, and drawn anew where what they tell has changed', async () => {
    const { seen, rasterise } = counting();
    const pictures = new LineagePictures({ maxAltLength: MAX_ALT_TEXT, rasterise });
    const first = await pictures.draw(subject);
    expect((await pictures.draw({ ...subject })).png).toBe(first.png);
    expect(seen.drawings).toBe(1);

    const films = miracle.films.map((film, index) =>
      index === 3 ? { ...film, directors: ['Another'] } : film,
    );
    await pictures.draw({ ...subject, family: { ...miracle, films } });
    await pictures.draw({ ...subject, film: filmOf(miracle, 1) });
    await pictures.draw({ ...subject, theme: 'light' });
    await pictures.draw({ ...subject, texts: textsFor('tr') });
    expect(seen.drawings).toBe(5);
  });

  it('are drawn once where many ask at the same time, and different ones one after the other', async () => {
    const { seen, rasterise } = counting();
    const pictures = new LineagePictures({ maxAltLength: MAX_ALT_TEXT, rasterise });
    const drawn = await Promise.all([
      pictures.draw(subject),
      pictures.draw(subject),
      pictures.draw({ ...subject, theme: 'light' }),
      pictures.draw({ ...subject, film: filmOf(miracle, 1) }),
    ]);
    expect(drawn[0]?.png).toBe(drawn[1]?.png);
    expect(seen).toEqual({ drawings: 3, atOnce: 0, most: 1 });
  });

  it('are dropped if there are too many of them, the oldest first', async () => {
    const { seen, rasterise } = counting();
    const { png } = await new LineagePictures({ maxAltLength: MAX_ALT_TEXT }).draw(subject);
    const pictures = new LineagePictures({
      maxAltLength: MAX_ALT_TEXT,
      rasterise,
      maxKeptBytes: Math.floor(png.length * 1.5),
    });
    await pictures.draw(subject);
    await pictures.draw({ ...subject, theme: 'light' });
    await pictures.draw(subject);
    expect(seen.drawings).toBe(3);
  });

  it('do not count if the drawing failed: callers are told, and the next one tries again', async () => {
    let isBroken = true;
    const pictures = new LineagePictures({
      maxAltLength: MAX_ALT_TEXT,
      rasterise: async (svg) => {
        if (isBroken) throw new Error('out of memory');
        return rasteriseSvg(svg);
      },
    });
    await expect(pictures.draw(subject)).rejects.toThrow('out of memory');
    isBroken = false;
    expect((await pictures.draw(subject)).png.length).toBeGreaterThan(1000);
  });
});
