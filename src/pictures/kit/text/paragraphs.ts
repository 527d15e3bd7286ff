import { type Cluster, clustersOf } from './clusters.ts';
import { directionOf } from './reading-order.ts';
import type { SetLine, TextStyle, Typesetter } from './typesetter.ts';
import { breaks } from './wrap.ts';

/** A line of a longer text. */
export interface ParagraphLine {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What stays together on a line, with the blanks behind it; widths as parts of the size. */
interface Piece {
  readonly text: string;
  readonly width: number;
  /** Without the blanks. */
  readonly inkWidth: number;
}

interface Paragraph {
  readonly direction: 'ltr' | 'rtl';
  readonly pieces: readonly Piece[];
}

/** Pieces are measured once, at this size: widths grow with the size. */
const MEASURED_AT = 100;

/** A text of several paragraphs, measured so that it can be broken into lines at any size. */
export class Paragraphs {
  readonly #paragraphs: readonly Paragraph[];
  /** Of words that are longer than a line. */
  readonly #clusters = new Map<string, readonly Cluster[]>();
  readonly #typesetter: Typesetter;
  readonly #style: Omit<TextStyle, 'size' | 'direction'>;

  constructor(
    typesetter: Typesetter,
    paragraphs: readonly string[],
    style: Omit<TextStyle, 'size' | 'direction'>,
  ) {
    this.#typesetter = typesetter;
    this.#style = style;
    this.#paragraphs = paragraphs.map((text) => ({
      direction: directionOf(text),
      pieces: this.#measured(text),
    }));
  }

  /** An empty paragraph is an empty line. */
  lines(size: number, width: number): readonly ParagraphLine[] {
    const room = width / size;
    return this.#paragraphs.flatMap(({ direction, pieces }) =>
      broken(
        pieces.flatMap((piece) => (piece.inkWidth > room ? this.#parted(piece, room) : [piece])),
        room,
      ).map((text) => ({ text, direction })),
    );
  }

  set({ text, direction }: ParagraphLine, size: number): SetLine {
    return this.#typesetter.line(text, { ...this.#style, size, direction });
  }

  #measured(text: string): readonly Piece[] {
    let from = 0;
    return breaks(text).map((end) => {
      const piece = text.slice(from, end);
      from = end;
      return this.#piece(piece);
    });
  }

  #piece(text: string): Piece {
    const width = this.#widthOf(text);
    const ink = text.trimEnd();
    return { text, width, inkWidth: ink === text ? width : this.#widthOf(ink) };
  }

  /** A word that is longer than a line. */
  #parted({ text }: Piece, room: number): readonly Piece[] {
    const parts: Piece[] = [];
    let part = '';
    let width = 0;
    const add = () => parts.push({ text: part, width, inkWidth: width });
    for (const { text: cluster } of this.#clustersOf(text)) {
      const more = this.#widthOf(cluster);
      if (part !== '' && width + more > room) {
        add();
        [part, width] = ['', 0];
      }
      part += cluster;
      width += more;
    }
    add();
    return parts;
  }

  #clustersOf(text: string): readonly Cluster[] {
    const known = this.#clusters.get(text) ?? clustersOf(text);
    this.#clusters.set(text, known);
    return known;
  }

  #widthOf(text: string): number {
    return this.#typesetter.line(text, { ...this.#style, size: MEASURED_AT }).width / MEASURED_AT;
  }
}

/** As much as fits on each line. */
function broken(pieces: readonly Piece[], room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of pieces) {
    if (line !== '' && width + piece.inkWidth > room) {
      lines.push(line.trimEnd());
      [line, width] = ['', 0];
    }
    line += piece.text;
    width += piece.width;
  }
  return [...lines, line.trimEnd()];
}
