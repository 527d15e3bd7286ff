import { clustersOf } from './clusters.ts';
import type { SetLine, TextStyle, Typesetter } from './typesetter.ts';

export const ELLIPSIS = '…';

/** Scripts without spaces between words, where a dictionary says where a line may break. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** Small kana and marks that belong to the character before them: no line begins with one. */
const NO_LINE_START = /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーゝゞ々]/;

const words = new Intl.Segmenter('und', { granularity: 'word' });

export interface Room {
  /** In pixels. */
  readonly width: number;
  readonly maxLines: number;
}

/** Wraps a text on as few lines as it needs; what doesn't fit ends with an ellipsis. */
export function wrap(typesetter: Typesetter, text: string, style: TextStyle, room: Room): readonly SetLine[] {
  const { width, maxLines } = room;
  const whole = typesetter.line(text, style);
  if (whole.width <= width) return [whole];
  const fits = (part: string) => typesetter.line(part, style).width <= width;
  if (maxLines <= 1) return [typesetter.line(ended(text, fits), style)];
  const first = beginning(text, fits);
  const rest = text.slice(first.length).trim();
  const below = wrap(typesetter, rest, style, { width, maxLines: maxLines - 1 });
  return [typesetter.line(first.trim(), style), ...below];
}

/**
 * The same for titles. If two lines are enough, the second is as long as possible without being longer than the first: a
 * last word on its own looks lost.
 */
export function wrapTitle(
  typesetter: Typesetter,
  text: string,
  style: TextStyle,
  room: Room,
): readonly SetLine[] {
  const lines = wrap(typesetter, text, style, room);
  const [first, second, third] = lines;
  if (!first || !second || third || second.text.endsWith(ELLIPSIS)) return lines;
  const earlier = breaks(text).filter((end) => end <= first.text.length);
  const splits = earlier.map((end) => [
    typesetter.line(text.slice(0, end).trim(), style),
    typesetter.line(text.slice(end).trim(), style),
  ]);
  const isTopHeavy = ([top, bottom]: readonly SetLine[]) => (top?.width ?? 0) >= (bottom?.width ?? 0);
  return splits.find(isTopHeavy) ?? lines;
}

/** As many whole words as fit, or as many letters of a word that is longer than the line. */
function beginning(text: string, fits: (part: string) => boolean): string {
  let taken = '';
  for (const end of breaks(text)) {
    const more = text.slice(0, end);
    if (!fits(more.trimEnd())) break;
    taken = more;
  }
  return taken === '' ? lettersThatFit(text, (part) => part, fits) : taken;
}

/** Where a line may end: after spaces (except non-breaking ones), and between words in scripts without spaces. */
export function breaks(text: string): readonly number[] {
  const segments = [...words.segment(text)];
  return segments.flatMap(({ segment, index }, place) => {
    const end = index + segment.length;
    const next = segments[place + 1];
    if (!next) return [end];
    const isBetween =
      segment.endsWith(' ') ||
      (UNSPACED.test(next.segment) &&
        !NO_LINE_START.test(next.segment) &&
        /[\p{L}\p{M}\p{N}]$/u.test(segment));
    return isBetween ? [end] : [];
  });
}

function ended(text: string, fits: (part: string) => boolean): string {
  const end = (part: string) => `${part.trimEnd()}${ELLIPSIS}`;
  return end(lettersThatFit(text, end, fits));
}

/** The longest beginning of a text for which `made` fits, by binary search; at least one letter. */
function lettersThatFit(
  text: string,
  made: (part: string) => string,
  fits: (part: string) => boolean,
): string {
  const clusters = clustersOf(text).map((cluster) => cluster.text);
  let [few, many] = [1, clusters.length];
  while (few < many) {
    const middle = Math.ceil((few + many) / 2);
    if (fits(made(clusters.slice(0, middle).join('')))) few = middle;
    else many = middle - 1;
  }
  return clusters.slice(0, few).join('');
}
