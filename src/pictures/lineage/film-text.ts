import { Column, type PlacedLine, SEEN_MIDDLE, styleOf } from '../kit/placed-line.ts';
import type { Typesetter } from '../kit/text/typesetter.ts';
import { wrap, wrapTitle } from '../kit/text/wrap.ts';
import type { Entry } from './entry.ts';
import { setFacts } from './facts.ts';
import type { Setting } from './measures.ts';

/** The text of one film, from 0 downwards. */
export interface FilmText {
  readonly lines: readonly PlacedLine[];
  readonly height: number;
  /** The middle of the title's line: the dot and the flags are aligned with it. */
  readonly middle: number;
}

/** Between a title and an original title on one line, in pixels. */
const BESIDE = 14;

/** Sets the title, the original title and the facts in the width that there is. */
export function setFilm(
  typesetter: Typesetter,
  entry: Entry,
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
  const beside = original && originalFace && typesetter.line(original.text, styleOf(originalFace, original));
  const at = x + first.width + BESIDE;
  const isBeside = beside !== undefined && others.length === 0 && at + beside.width <= x + width;
  const baseline = column.add(
    [
      { line: first, x, role: 'title' },
      ...(isBeside ? [{ line: beside, x: at, role: 'text' as const }] : []),
    ],
    setting.title,
  );
  for (const line of others) column.add([{ line, x, role: 'title' }], setting.title);
  if (original && originalFace && !isBeside) {
    const [line] = wrap(typesetter, original.text, styleOf(originalFace, original), { width, maxLines: 1 });
    if (line) column.add([{ line, x, role: 'text' }], originalFace);
  }
  for (const line of setFacts(typesetter, entry, setting, width)) {
    column.add(
      line.map((part) => ({ ...part, x: x + part.x })),
      setting.facts,
    );
  }
  return { lines: column.lines, height: column.bottom, middle: baseline - setting.title.size * SEEN_MIDDLE };
}
