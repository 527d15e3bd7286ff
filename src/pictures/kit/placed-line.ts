import type { Weight } from './text/font-face.ts';
import type { Wanted } from './text/fonts.ts';
import type { SetLine, TextStyle } from './text/typesetter.ts';

/** How a text is set, in pixels. */
export interface Face {
  readonly size: number;
  readonly weight: Weight;
  /** From one baseline to the next. */
  readonly leading: number;
}

/** Words in the bot's own languages, none of which is written in Han characters. */
export function latin(text: string): Wanted {
  return { text, han: 'sc' };
}

/** The role of a text, which determines its colour. */
export type Role = 'title' | 'text' | 'quiet' | 'brandText';

/** A line at its position: its baseline begins at x, y. */
export interface PlacedLine {
  readonly line: SetLine;
  readonly x: number;
  readonly y: number;
  readonly role: Role;
}

/** Half the height of small letters, as a fraction of the em: where the middle of a line appears to be. */
export const SEEN_MIDDLE = 0.34;

export function styleOf({ size, weight }: Face, { han, isSlanted = false } = latin('')): TextStyle {
  return { size, weight, han, isSlanted };
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

  /** Leaves some room. */
  skip(height: number): void {
    this.#bottom += height;
  }

  /** Texts beside each other on one baseline, which is returned. */
  add(parts: readonly Omit<PlacedLine, 'y'>[], { size, leading }: Face): number {
    const rise = (leading - size) / 2 + size * 0.8;
    const above = Math.max(rise, ...parts.map(({ line }) => line.above + 1));
    const below = Math.max(leading - rise, ...parts.map(({ line }) => line.below + 1));
    const baseline = this.#bottom + above;
    this.lines.push(...parts.map((part) => ({ ...part, y: baseline })));
    this.#bottom = baseline + below;
    return baseline;
  }
}
