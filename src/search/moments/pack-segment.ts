import type { IndexedText, Segment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';

/** More than the terms of any text. */
const MAX_TERMS = 2 ** 20;

/** Packs texts, a few hundred at most: it is done in one go. */
export function packSegment(texts: readonly IndexedText[]): Segment {
  const sorted = texts.toSorted((one, other) => one.owner - other.owner);
  const writer = new SegmentWriter();
  const places = placesByTerm(sorted);
  for (const term of [...places.keys()].sort()) {
    writer.term(term);
    writeTexts(writer, places.get(term) ?? []);
  }
  return writer.done(
    Uint32Array.from(sorted, ({ owner }) => owner),
    Uint32Array.from(sorted, ({ tag }) => tag),
  );
}

/** Where each term is: the text and the position in it, as one number. */
function placesByTerm(texts: readonly IndexedText[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [text, { terms }] of texts.entries()) {
    for (let position = 0; position < terms.length && position < MAX_TERMS; position += 1) {
      const term = terms[position] ?? '';
      if (term === '') continue;
      const place = text * MAX_TERMS + position;
      const known = places.get(term);
      if (known) known.push(place);
      else places.set(term, [place]);
    }
  }
  return places;
}

function writeTexts(writer: SegmentWriter, places: readonly number[]): void {
  for (let at = 0; at < places.length; ) {
    const text = Math.floor((places[at] ?? 0) / MAX_TERMS);
    const positions: number[] = [];
    for (; at < places.length; at += 1) {
      const position = (places[at] ?? 0) - text * MAX_TERMS;
      if (position >= MAX_TERMS) break;
      positions.push(position);
    }
    writer.text(text, positions);
  }
}
