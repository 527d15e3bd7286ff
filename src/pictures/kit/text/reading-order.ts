import bidiFactory from 'bidi-js';

// The package is CommonJS and exports the function itself, but its types declare a default export.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** A script written from right to left, or a number in one. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export interface ReadingOrder {
  /** @param offset in UTF-16 units */
  isRightToLeftAt(offset: number): boolean;
  /** Parts of the line, given in typing order and returned as they appear from left to right. */
  inOrder<Part extends { readonly text: string }>(parts: readonly Part[]): readonly Part[];
}

const LEFT_TO_RIGHT: ReadingOrder = { isRightToLeftAt: () => false, inOrder: (parts) => parts };

/** The direction of a paragraph: that of its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/**
 * By Unicode's bidirectional algorithm.
 * @param direction of the paragraph; by default, the first letter determines it
 */
export function readingOrder(text: string, direction?: 'ltr' | 'rtl'): ReadingOrder {
  if (direction !== 'rtl' && !RIGHT_TO_LEFT.test(text)) return LEFT_TO_RIGHT;
  const embedding = bidi.getEmbeddingLevels(text, direction);
  const levelAt = (offset: number) => embedding.levels[offset] ?? 0;
  return {
    isRightToLeftAt: (offset) => levelAt(offset) % 2 === 1,
    inOrder(parts) {
      const starts = startsOf(parts);
      const placeOf = new Map(bidi.getReorderedIndices(text, embedding).map((from, to) => [from, to]));
      const leftmost = new Map(parts.map((part, index) => [part, placeOf.get(starts[index] ?? 0) ?? 0]));
      // A part runs in one direction, so the position of its first character is enough.
      return parts.toSorted((one, other) => (leftmost.get(one) ?? 0) - (leftmost.get(other) ?? 0));
    },
  };
}

function startsOf(parts: readonly { readonly text: string }[]): readonly number[] {
  let offset = 0;
  return parts.map(({ text }) => {
    const start = offset;
    offset += text.length;
    return start;
  });
}
