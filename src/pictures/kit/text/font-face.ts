import { Blob, Buffer, Direction, Face, Font, shape, Variation } from 'harfbuzzjs';
import { relativePath } from './relative-path.ts';

/** The weight of the strokes, as in CSS. */
export type Weight = 400 | 600 | 700;

/** A glyph at its position in a run, in thousandths of the font size; y points up. */
export interface PlacedGlyph {
  /** Its outline as a relative SVG path, to be begun at its origin. */
  readonly outline: string;
  readonly x: number;
  readonly y: number;
}

export interface ShapedRun {
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
  /** How far the ink reaches above and below the baseline. */
  readonly top: number;
  readonly bottom: number;
  /** Whether the font lacks a glyph for part of it. */
  readonly isLacking: boolean;
}

/** Units of the em in all fonts that ship with the bot. */
export const EM = 1000;

/** An open font file, in all weights. */
export class FontFace {
  readonly #face: Face;
  readonly #codePoints: ReadonlySet<number>;
  readonly #weights = new Map<Weight, WeightedFont>();

  constructor(bytes: Uint8Array) {
    this.#face = new Face(new Blob(bytes));
    this.#codePoints = new Set(this.#face.collectUnicodes());
  }

  has(codePoint: number): boolean {
    return this.#codePoints.has(codePoint);
  }

  shape(text: string, weight: Weight, isRightToLeft: boolean): ShapedRun {
    const font = this.#weights.get(weight) ?? new WeightedFont(this.#face, weight);
    this.#weights.set(weight, font);
    return font.shape(text, isRightToLeft);
  }
}

interface Glyph {
  readonly outline: string;
  readonly top: number;
  readonly bottom: number;
}

/** The glyph that a font uses for missing characters. */
const NO_GLYPH = 0;

class WeightedFont {
  readonly #font: Font;
  readonly #glyphs = new Map<number, Glyph>();

  constructor(face: Face, weight: Weight) {
    this.#font = new Font(face);
    this.#font.setScale(EM, EM);
    this.#font.setVariations([new Variation('wght', weight)]);
  }

  shape(text: string, isRightToLeft: boolean): ShapedRun {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const glyphs: PlacedGlyph[] = [];
    let advance = 0;
    let top = 0;
    let bottom = 0;
    let isLacking = false;
    for (const placed of buffer.getGlyphInfosAndPositions()) {
      const glyph = this.#glyph(placed.codepoint);
      const y = placed.yOffset ?? 0;
      isLacking ||= placed.codepoint === NO_GLYPH;
      if (glyph.outline !== '') {
        glyphs.push({ outline: glyph.outline, x: advance + (placed.xOffset ?? 0), y });
        top = Math.max(top, glyph.top + y);
        bottom = Math.min(bottom, glyph.bottom + y);
      }
      advance += placed.xAdvance ?? 0;
    }
    return { glyphs, advance, top, bottom, isLacking };
  }

  #glyph(id: number): Glyph {
    const glyph = this.#glyphs.get(id) ?? this.#draw(id);
    this.#glyphs.set(id, glyph);
    return glyph;
  }

  #draw(id: number): Glyph {
    const extents = this.#font.glyphExtents(id);
    const top = extents?.yBearing ?? 0;
    return { outline: relativePath(this.#font.glyphToPath(id)), top, bottom: top + (extents?.height ?? 0) };
  }
}
