import { clustersOf } from './clusters.ts';
import type { SetLine, TextStyle, Typesetter } from './typesetter.ts';

export const ELLIPSIS = '…';

/** Scripts that put no blanks between words, so that a line may break where a dictionary says. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** On as few lines as it needs, `most` of them at most; what doesn't fit ends with an ellipsis. */
export function wrap(
  typesetter: Typesetter,
  text: string,
  style: TextStyle,
  width: number,
  most: number,
): readonly SetLine[] {
  const whole = typesetter.line(text, style);
  if (whole.width <= width) return [whole];
  const fits = (part: string) => typesetter.line(part, style).width <= width;
  if (most <= 1) return [typesetter.line(ended(text, fits), style)];
  const first = beginning(text, fits);
  const rest = text.slice(first.length).trim();
  if (rest === '') return [typesetter.line(ended(text, fits), style)];
  if (fits(rest)) return balanced(typesetter, text, style, first.length);
  return [typesetter.line(first.trim(), style), ...wrap(typesetter, rest, style, width, most - 1)];
}

/** Two lines of much the same length, rather than a long one and a last word alone. */
function balanced(
  typesetter: Typesetter,
  text: string,
  style: TextStyle,
  latest: number,
): readonly SetLine[] {
  const splits = [...breaks(text).filter((end) => end < latest), latest].map((end) => [
    typesetter.line(text.slice(0, end).trim(), style),
    typesetter.line(text.slice(end).trim(), style),
  ]);
  const longest = (lines: readonly SetLine[]) => Math.max(...lines.map(({ width }) => width));
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best));
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

/** Where a line may end: after blanks, and between words of scripts that have none. */
function breaks(text: string): readonly number[] {
  const segments = [...words.segment(text)];
  return segments.flatMap(({ segment, index }, place) => {
    const end = index + segment.length;
    const next = segments[place + 1];
    if (!next) return [end];
    const isBetween =
      /\s$/u.test(segment) || (UNSPACED.test(next.segment) && /[\p{L}\p{M}\p{N}]$/u.test(segment));
    return isBetween ? [end] : [];
  });
}

function ended(text: string, fits: (part: string) => boolean): string {
  const end = (part: string) => `${part.trimEnd()}${ELLIPSIS}`;
  return end(lettersThatFit(text, end, fits));
}

/** The longest beginning of a text of which `made` fits, by halves; one letter at least. */
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
