import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { type SvgDrawing, svgDrawing } from '../svg-drawing.ts';

/** The emoji that Discord shows: one small SVG for each. */

export type EmojiDrawing = SvgDrawing;

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('@discordapp/twemoji/package.json')), 'dist', 'svg');

// Not as a literal: TypeScript knows this flag only in a later standard than that of the build.
const ANY_EMOJI = String.raw`^\p{RGI_Emoji}$`;
const EMOJI = new RegExp(ANY_EMOJI, 'v');

/** How many are kept, of some 3,700. Each takes about 2 kB. */
const MAX_KEPT = 500;
const kept = new LRUCache<string, EmojiDrawing | 'none'>({ max: MAX_KEPT });

/** Whether a cluster is shown as an emoji, rather than as a sign in the colour of the text. */
export const isEmoji = (cluster: string): boolean => EMOJI.test(cluster);

/** The drawing of an emoji; `undefined` if it is none, or a newer one than the package. */
export function emojiDrawing(cluster: string): EmojiDrawing | undefined {
  const known = kept.get(cluster) ?? read(cluster) ?? 'none';
  kept.set(cluster, known);
  return known === 'none' ? undefined : known;
}

const JOINER = '\u200D';
const AS_EMOJI = /\uFE0F/g;

/** Its file is named by its code points; without the selector, unless several emoji are joined. */
function read(cluster: string): EmojiDrawing | undefined {
  const named = cluster.includes(JOINER) ? cluster : cluster.replace(AS_EMOJI, '');
  const name = [...named].map((one) => (one.codePointAt(0) ?? 0).toString(16)).join('-');
  const file = join(FOLDER, `${name}.svg`);
  return existsSync(file) ? svgDrawing(readFileSync(file, 'utf8')) : undefined;
}
