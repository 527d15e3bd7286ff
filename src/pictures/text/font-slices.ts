import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One file of a font: the packages cut each font for the web, into slices of some characters each. */
export interface FontSlice {
  readonly file: string;
  has(codePoint: number): boolean;
}

/** Whose shapes of Han characters: the same character is written a little differently in each. */
export type HanForms = 'jp' | 'kr' | 'sc' | 'tc';

/** The fonts of single scripts, after Noto Sans itself: Latin, Greek, Cyrillic and Devanagari. */
const SCRIPTS = [
  '@fontsource-variable/noto-sans',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-hebrew',
  '@fontsource-variable/noto-sans-bengali',
  '@fontsource-variable/noto-sans-gujarati',
  '@fontsource-variable/noto-sans-gurmukhi',
  '@fontsource-variable/noto-sans-kannada',
  '@fontsource-variable/noto-sans-malayalam',
  '@fontsource-variable/noto-sans-oriya',
  '@fontsource-variable/noto-sans-sinhala',
  '@fontsource-variable/noto-sans-tamil',
  '@fontsource-variable/noto-sans-telugu',
  '@fontsource-variable/noto-sans-thai',
  '@fontsource-variable/noto-sans-khmer',
  '@fontsource-variable/noto-sans-georgian',
  '@fontsource-variable/noto-sans-armenian',
] as const;

const HAN: Readonly<Record<HanForms, string>> = {
  jp: '@fontsource-variable/noto-sans-jp',
  kr: '@fontsource-variable/noto-sans-kr',
  sc: '@fontsource-variable/noto-sans-sc',
  tc: '@fontsource-variable/noto-sans-tc',
};

/** Where a character is looked for that the wanted shapes lack: the nearest first. */
const HAN_ORDER: Readonly<Record<HanForms, readonly HanForms[]>> = {
  jp: ['jp', 'tc', 'sc', 'kr'],
  kr: ['kr', 'tc', 'jp', 'sc'],
  sc: ['sc', 'tc', 'jp', 'kr'],
  tc: ['tc', 'sc', 'jp', 'kr'],
};

/** The slices that are said to hold the character, best first. Looked up one by one: the first is mostly it. */
export function* slicesFor(codePoint: number, han: HanForms): Generator<FontSlice> {
  for (const name of [...SCRIPTS, ...HAN_ORDER[han].map((forms) => HAN[forms])]) {
    yield* slicesOf(name).filter((slice) => slice.has(codePoint));
  }
}

const known = new Map<string, readonly FontSlice[]>();

/** Read once a package: it comes with the bot and doesn't change. */
function slicesOf(name: string): readonly FontSlice[] {
  const slices = known.get(name) ?? readSlices(name);
  known.set(name, slices);
  return slices;
}

const require = createRequire(import.meta.url);

/** A package's table of slices: `{ "tamil": "U+0964-0965,U+0B82", "[119]": "U+20,U+2027" }`. */
function readSlices(name: string): readonly FontSlice[] {
  const table = require.resolve(`${name}/unicode.json`);
  const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(table, 'utf8'));
  const font = name.slice(name.indexOf('/') + 1);
  return Object.entries(ranges).map(([slice, list]) => {
    const spans = list.split(',').map(toSpan);
    return {
      file: join(dirname(table), 'files', `${font}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      has: (codePoint) => spans.some(([first, last]) => first <= codePoint && codePoint <= last),
    };
  });
}

function toSpan(range: string): readonly [first: number, last: number] {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
