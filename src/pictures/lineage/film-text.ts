import { Column, type Face, type PlacedLine, SEEN_MIDDLE, styleOf } from '../kit/placed-line.ts';
import type { Wanted } from '../kit/text/fonts.ts';
import type { SetLine, Typesetter } from '../kit/text/typesetter.ts';
import { wrap, wrapTitle } from '../kit/text/wrap.ts';
import { setFacts } from './facts.ts';
import type { Setting } from './measures.ts';
import type { TreeEntry } from './tree-picture.ts';

/** The text of one film, from 0 downwards. */
export interface FilmText {
  readonly lines: readonly PlacedLine[];
  readonly height: number;
  /** Where the original title is, if it isn't among the facts. */
  readonly original: 'beside' | 'below' | undefined;
  /** The middle of the title's line: the dot and the flags are aligned with it. */
  readonly middle: number;
}

/** Between a title and an original title on one line, in pixels. */
const BESIDE = 14;
/** An original title is not shortened to less than this, in ems. */
const LEAST = 4;

/** Sets the title, the original title and the facts in the width that there is. */
export function setFilm(
  typesetter: Typesetter,
  entry: TreeEntry,
  setting: Setting,
  { x, width }: { readonly x: number; readonly width: number },
): FilmText {
  const column = new Column(0);
  const { title } = entry;
  const titleStyle = styleOf(setting.title, title);
  const room = { width, maxLines: setting.titleLines };
  const [first, ...others] = wrapTitle(typesetter, title.text, titleStyle, room);
  if (!first) throw new Error('a title without a line');

  const { original } = entry;
  const { original: originalFace } = setting;
  const at = x + first.width + BESIDE;
  const beside = original && originalFace && besideTitle(original, originalFace);
  const fits = beside !== undefined && others.length === 0 && at + beside.width <= x + width;
  const isBeside = fits && !setting.isBelow;
  const baseline = column.add(
    [
      { line: first, x, role: 'title' },
      ...(isBeside ? [{ line: beside, x: at, role: 'text' as const }] : []),
    ],
    setting.title,
  );
  for (const line of others) column.add([{ line, x, role: 'title' }], setting.title);
  const isBelow = original !== undefined && originalFace !== undefined && !isBeside && !setting.isOneLine;
  if (isBelow) {
    const [line] = wrap(typesetter, original.text, styleOf(originalFace, original), { width, maxLines: 1 });
    if (line) column.add([{ line, x, role: 'text' }], originalFace);
  }
  for (const line of setFacts(typesetter, entry, setting, width)) {
    column.add(
      line.map((part) => ({ ...part, x: x + part.x })),
      setting.facts,
    );
  }
  return {
    lines: column.lines,
    height: column.bottom,
    original: isBeside ? 'beside' : isBelow ? 'below' : undefined,
    middle: baseline - setting.title.size * SEEN_MIDDLE,
  };

  /** Shortened, if there is no other line for it. */
  function besideTitle(wanted: Wanted, face: Face): SetLine | undefined {
    const style = styleOf(face, wanted);
    if (!setting.isOneLine) return typesetter.line(wanted.text, style);
    const left = x + width - at;
    return left < LEAST * face.size
      ? undefined
      : wrap(typesetter, wanted.text, style, { width: left, maxLines: 1 })[0];
  }
}
