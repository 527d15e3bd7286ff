import type { SetLine, TextStyle, Typesetter } from '../kit/text/typesetter.ts';
import { wrap, wrapTitle } from '../kit/text/wrap.ts';
import type { Entry, Written } from './entry.ts';
import type { Density, Face } from './measures.ts';

/** The role of a text, which determines its colour. */
export type Role = 'title' | 'text' | 'quiet' | 'brandText';

/** A line at its position: its baseline begins at x, y. */
export interface PlacedLine {
  readonly line: SetLine;
  readonly x: number;
  readonly y: number;
  readonly role: Role;
}

/** The text of one film, from 0 downwards. */
export interface FilmText {
  readonly lines: readonly PlacedLine[];
  readonly height: number;
  /** The middle and the baseline of the title's line: the year, the dot and the flags are aligned with them. */
  readonly middle: number;
  readonly baseline: number;
}

const MAX_TITLE_LINES = 2;
const MAX_FACT_LINES = 2;
/** Between a title and an original title on one line, in pixels. */
const BESIDE = 12;

/** Half the height of small letters, as a fraction of the em: where the middle of a line appears to be. */
const SEEN_MIDDLE = 0.34;

export function styleOf({ size, weight }: Face, han: Written['han'] = 'sc'): TextStyle {
  return { size, weight, han };
}

/** Lines one below the other, each with room for its ink: some scripts reach further up or down than others. */
export class Column {
  readonly lines: PlacedLine[] = [];
  #bottom: number;

  constructor(top: number) {
    this.#bottom = top;
  }

  get bottom(): number {
    return this.#bottom;
  }

  /** Returns the baseline. */
  add(line: SetLine, x: number, role: Role, { size, leading }: Face): number {
    const above = Math.max((leading - size) / 2 + size * 0.8, line.above + 1);
    const baseline = this.#bottom + above;
    this.lines.push({ line, x, y: baseline, role });
    this.#bottom = baseline + Math.max(leading - ((leading - size) / 2 + size * 0.8), line.below + 1);
    return baseline;
  }

  addAll(lines: readonly SetLine[], x: number, role: Role, face: Face): void {
    for (const line of lines) this.add(line, x, role, face);
  }
}

/** Sets mark, title, original title, countries and directors, in that order, in the width that there is. */
export function setFilm(
  typesetter: Typesetter,
  entry: Entry,
  { x, width, density }: { readonly x: number; readonly width: number; readonly density: Density },
): FilmText {
  const column = new Column(0);
  const { title, original, mark } = entry;
  const titleRoom = { width, maxLines: MAX_TITLE_LINES };
  if (mark !== '') {
    const line = typesetter.line(mark, styleOf(density.mark));
    column.add(line, x, entry.isAsked ? 'brandText' : 'quiet', density.mark);
  }
  const titleLines = wrapTitle(typesetter, title.text, styleOf(density.title, title.han), titleRoom);
  const top = column.bottom;
  column.addAll(titleLines, x, 'title', density.title);
  const baseline = column.lines.find(({ y, role }) => role === 'title' && y > top)?.y ?? top;

  if (original) {
    const style = styleOf(density.original, original.han);
    const beside = typesetter.line(original.text, style);
    const [only] = titleLines;
    const at = x + (only?.width ?? 0) + BESIDE;
    if (density.oneLine && titleLines.length === 1 && at + beside.width <= x + width) {
      column.lines.push({ line: beside, x: at, y: baseline, role: 'text' });
    } else {
      const lines = wrapTitle(typesetter, original.text, style, titleRoom);
      column.addAll(lines, x, 'text', density.original);
    }
  }
  for (const line of factLines(typesetter, entry, width, density))
    column.add(line, x, 'quiet', density.facts);

  const middle = baseline - density.title.size * SEEN_MIDDLE;
  return { lines: column.lines, height: column.bottom, middle, baseline };
}

/** Countries and directors on one line if they fit, otherwise on a line each. */
function factLines(
  typesetter: Typesetter,
  { countries, directors }: Entry,
  width: number,
  { facts }: Density,
): readonly SetLine[] {
  const style = styleOf(facts);
  const parts = [countries, directors].filter((part) => part !== '');
  const together = parts.join(' · ');
  if (together === '') return [];
  const line = typesetter.line(together, style);
  if (line.width <= width) return [line];
  return parts.flatMap((part) => wrap(typesetter, part, style, { width, maxLines: MAX_FACT_LINES }));
}
