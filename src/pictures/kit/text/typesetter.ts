import { type Cluster, clustersOf } from './clusters.ts';
import { type EmojiDrawing, emojiDrawing, isEmoji } from './emoji.ts';
import { EM, type FontFace, type PlacedGlyph, type ShapedRun, type Weight } from './font-face.ts';
import type { HanForms } from './font-slices.ts';
import { readingOrder } from './reading-order.ts';

/** Which of the fonts that have a character is meant. */
export interface Forms {
  readonly han: HanForms;
  /** Italics, where the script has them. */
  readonly isSlanted?: boolean;
}

/** The faces for a cluster: one, or several if its marks are in other faces; none if no font has it. */
export type Faces = (cluster: Cluster, forms: Forms) => readonly FontFace[];

export interface TextStyle extends Forms {
  /** Of the em, in pixels. */
  readonly size: number;
  readonly weight: Weight;
  /** The direction of the paragraph; by default, that of the line's first letter. */
  readonly direction?: 'ltr' | 'rtl';
}

/** An emoji in a line, at the left edge of its square. */
export interface PlacedEmoji {
  readonly drawing: EmojiDrawing;
  readonly x: number;
}

/** In thousandths of the size: the square of an emoji, how far it reaches below the baseline, and its advance. */
export const EMOJI = { side: 1_150, below: 230, advance: 1_220 } as const;

/** One line of set text: its baseline begins at 0, 0; y points up, in thousandths of the size. */
export interface SetLine {
  readonly text: string;
  readonly size: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly emoji: readonly PlacedEmoji[];
  /** In pixels, like the reach of its ink above and below the baseline. */
  readonly width: number;
  readonly above: number;
  readonly below: number;
  /** Parts for which no font has a glyph: they are shown as boxes. */
  readonly lacking: readonly string[];
}

/** A part of a line in one face and direction, or an emoji. */
interface Run {
  readonly face: FontFace | undefined;
  readonly drawing?: EmojiDrawing | undefined;
  readonly isRightToLeft: boolean;
  text: string;
}

/** A part of a cluster in one face, or an emoji. */
interface Part {
  readonly face: FontFace | undefined;
  readonly drawing?: EmojiDrawing | undefined;
  readonly text: string;
}

/** Replaces a character that no font has: an empty box, as wide as a letter. */
const BOX: ShapedRun = {
  glyphs: [{ outline: 'm60 0l0 700l480 0l0 -700zm60 60l360 0l0 580l-360 0z', x: 0, y: 0 }],
  advance: 600,
  top: 700,
  bottom: 0,
  isLacking: true,
};

/** Sets texts with open faces: the texts it was made for, and any part of them. */
export class Typesetter {
  readonly #faces: Faces;
  readonly #set = new Map<string, SetLine>();

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  /** Sets one line, however wide. */
  line(text: string, style: TextStyle): SetLine {
    const { size, weight, han, isSlanted, direction = '' } = style;
    const key = `${size} ${weight} ${han} ${isSlanted ? 'slanted' : 'upright'} ${direction} ${text}`;
    const set = this.#set.get(key) ?? this.#setLine(text, style);
    this.#set.set(key, set);
    return set;
  }

  #setLine(text: string, { size, weight, direction, ...forms }: TextStyle): SetLine {
    const scale = size / EM;
    const glyphs: PlacedGlyph[] = [];
    const emoji: PlacedEmoji[] = [];
    const lacking: string[] = [];
    let advance = 0;
    let top = 0;
    let bottom = 0;
    for (const { face, drawing, text: part, isRightToLeft } of this.#runs(text, forms, direction)) {
      if (drawing) {
        emoji.push({ drawing, x: advance + (EMOJI.advance - EMOJI.side) / 2 });
        advance += EMOJI.advance;
        top = Math.max(top, EMOJI.side - EMOJI.below);
        bottom = Math.min(bottom, -EMOJI.below);
        continue;
      }
      const run = face ? face.shape(settableBy(face, part), weight, isRightToLeft) : BOX;
      for (const glyph of run.glyphs) glyphs.push({ ...glyph, x: glyph.x + advance });
      if (run.isLacking || (face && settableBy(face, part) !== part)) lacking.push(part);
      advance += run.advance;
      top = Math.max(top, run.top);
      bottom = Math.min(bottom, run.bottom);
    }
    const [above, below] = [top * scale, -bottom * scale];
    return { text, size, glyphs, emoji, width: advance * scale, above, below, lacking };
  }

  #runs(text: string, forms: Forms, direction: TextStyle['direction']): readonly Run[] {
    const runs: Run[] = [];
    let offset = 0;
    const { isRightToLeftAt, inOrder } = readingOrder(text, direction);
    for (const cluster of clustersOf(text)) {
      const isRightToLeft = isRightToLeftAt(offset);
      for (const { face, drawing, text: part } of this.#parts(cluster, forms, runs.at(-1)?.face)) {
        const last = runs.at(-1);
        const joins = face && last?.face === face && last.isRightToLeft === isRightToLeft;
        if (joins) last.text += part;
        else runs.push({ face, drawing, text: part, isRightToLeft });
      }
      offset += cluster.text.length;
    }
    return inOrder(runs);
  }

  /** A space uses the face of the word before it, if that has one. */
  #parts(cluster: Cluster, forms: Forms, before: FontFace | undefined): readonly Part[] {
    const { text, codePoints } = cluster;
    if (isEmoji(text)) {
      const drawing = emojiDrawing(text);
      if (drawing) return [{ face: undefined, drawing, text }];
    }
    if (before && !/^[\p{L}\p{N}]/u.test(text) && codePoints.every((one) => before.has(one))) {
      return [{ face: before, text }];
    }
    const faces = this.#faces(cluster, forms);
    if (faces.length === 0) return [{ face: undefined, drawing: emojiDrawing(text), text }];
    if (faces.length === 1) return [{ face: faces[0], text }];
    return [...text].map((part) => ({
      face: faces.find((face) => face.has(part.codePointAt(0) ?? 0)) ?? faces[0],
      text: part,
    }));
  }
}

/** Without the marks that the face lacks: a letter without one of its accents is easier to read than one with a box. */
function settableBy(face: FontFace, text: string): string {
  return text.replace(/\p{M}/gu, (mark) => (face.has(mark.codePointAt(0) ?? 0) ? mark : ''));
}
