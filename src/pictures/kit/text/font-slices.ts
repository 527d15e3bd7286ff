import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** One file of a font: the packages cut each font into slices of some characters each, for the web. */
export interface FontSlice {
  readonly file: string;
  has(codePoint: number): boolean;
}

/** The variant of Han characters: the same character is written slightly differently in each. */
export type HanForms = 'jp' | 'kr' | 'sc' | 'tc';

const require = createRequire(import.meta.url);

/**
 * Tables of slices: of Noto Sans itself, which has Latin, Greek, Cyrillic and Devanagari, and of the fonts for single
 * scripts.
 */
const SCRIPTS: readonly string[] = [
  require.resolve('@fontsource-variable/noto-sans/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-arabic/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-hebrew/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-bengali/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-gujarati/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-gurmukhi/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-kannada/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-malayalam/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-oriya/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-sinhala/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-tamil/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-telugu/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-thai/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-khmer/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-georgian/unicode.json'),
  require.resolve('@fontsource-variable/noto-sans-armenian/unicode.json'),
];

const HAN: Readonly<Record<HanForms, string>> = {
  jp: require.resolve('@fontsource-variable/noto-sans-jp/unicode.json'),
  kr: require.resolve('@fontsource-variable/noto-sans-kr/unicode.json'),
  sc: require.resolve('@fontsource-variable/noto-sans-sc/unicode.json'),
  tc: require.resolve('@fontsource-variable/noto-sans-tc/unicode.json'),
};

/** The italics of Noto Sans itself: the other fonts have none. */
const ITALICS = { table: SCRIPTS[0] ?? '', style: 'italic' } as const;

/** Where to look for a character that the wanted variant lacks: the nearest variant first. */
const HAN_ORDER: Readonly<Record<HanForms, readonly HanForms[]>> = {
  jp: ['jp', 'tc', 'sc', 'kr'],
  kr: ['kr', 'tc', 'jp', 'sc'],
  sc: ['sc', 'tc', 'jp', 'kr'],
  tc: ['tc', 'sc', 'jp', 'kr'],
};

/**
 * The slices that should have the character, best first. Looked up one by one: usually the first is enough.
 * @param isSlanted puts italics first, where there are any
 */
export function* slicesFor(codePoint: number, han: HanForms, isSlanted = false): Generator<FontSlice> {
  if (isSlanted) yield* slicesOf(ITALICS.table, ITALICS.style).filter((slice) => slice.has(codePoint));
  for (const table of [...SCRIPTS, ...HAN_ORDER[han].map((forms) => HAN[forms])]) {
    yield* slicesOf(table).filter((slice) => slice.has(codePoint));
  }
}

type Style = 'normal' | 'italic';

const known = new Map<string, readonly FontSlice[]>();

/** Read once for each font: it ships with the bot and doesn't change. */
function slicesOf(table: string, style: Style = 'normal'): readonly FontSlice[] {
  const key = `${style} ${table}`;
  const slices = known.get(key) ?? readSlices(table, style);
  known.set(key, slices);
  return slices;
}

/** A table maps slices to their ranges: `{ "tamil": "U+0964-0965,U+0B82", "[119]": "U+20,U+2027" }`. */
function readSlices(table: string, style: Style): readonly FontSlice[] {
  const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(table, 'utf8'));
  const folder = dirname(table);
  return Object.entries(ranges).map(([slice, list]) => {
    const spans = list.split(',').map(toSpan);
    return {
      file: join(folder, 'files', `${basename(folder)}-${slice.replace(/[[\]]/g, '')}-wght-${style}.woff2`),
      has: (codePoint) => spans.some(([first, last]) => first <= codePoint && codePoint <= last),
    };
  });
}

function toSpan(range: string): readonly [first: number, last: number] {
  const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
