import { iso31661 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { flagDrawing } from '../../../src/pictures/kit/flags.ts';
import { PALETTES } from '../../../src/pictures/kit/palette.ts';
import { BRAND } from '../../../src/views/kit/colours.ts';

/** WCAG 2's relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(Object.entries(PALETTES))('in the %s theme', (_, palette) => {
  it.each(['title', 'text', 'quiet', 'brandText'] as const)('%s is readable on both grounds', (role) => {
    expect(contrast(palette[role], palette.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[role], palette.askedGround)).toBeGreaterThanOrEqual(4.5);
  });

  it('lines are seen on the ground', () => {
    expect(contrast(palette.line, palette.ground)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.brandLine, palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it('the mark has the colour of the bot', () => {
    expect(Number.parseInt(palette.brand.slice(1), 16)).toBe(BRAND);
  });
});

describe('flags', () => {
  const codes = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2);

  it('are there for every country', () => {
    expect(codes.filter((code) => !flagDrawing(code))).toEqual([]);
  });

  it('name nothing inside, so that many fit into one drawing', () => {
    expect(codes.filter((code) => /\sid=|url\(|href=/.test(flagDrawing(code)?.inside ?? ''))).toEqual([]);
  });

  it.each(['XX', '', 'constructor', '__proto__', 'kr'])('are not made up for %j', (code) => {
    expect(flagDrawing(code)).toBeUndefined();
  });
});
