import type { Segment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';

/** After how many texts of terms it stops to let others work: some milliseconds at most. */
const TEXTS_A_STEP = 2_000;

/**
 * Makes one segment of several, without the texts that are gone. It stops after each step; what is dropped meanwhile has to be
 * dropped from the result, too.
 */
export function* mergeSegments(segments: readonly Segment[]): Generator<void, Segment> {
  const sorted = segments.toSorted((one, other) => (one.owners[0] ?? 0) - (other.owners[0] ?? 0));
  const { owners, tags, numbers, isInOrder } = numberTexts(sorted);
  yield;
  const writer = new SegmentWriter();
  const cursors = sorted.map((segment, at) => ({ segment, at, index: 0, term: termAt(segment, 0) }));
  let texts = 0;
  for (let term = least(cursors); term !== undefined; term = least(cursors)) {
    const found: Found[] = [];
    writer.term(term);
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      const { segment, at, index } = cursor;
      const numbersOf = numbers[at];
      segment.eachWithPositions(index, (text, from, end) => {
        const to = numbersOf?.[text] ?? 0;
        texts += 1;
        if (isInOrder) writer.copiedText(to, segment.positionBytes, from, end);
        else found.push({ segment, to, from, end });
      });
      cursor.index += 1;
      cursor.term = termAt(segment, cursor.index);
    }
    found.sort((one, other) => one.to - other.to);
    for (const { segment, to, from, end } of found) {
      writer.copiedText(to, segment.positionBytes, from, end);
    }
    texts += 1;
    if (texts < TEXTS_A_STEP) continue;
    texts = 0;
    yield;
  }
  return writer.done(owners, tags);
}

/** A text that has the term. */
interface Found {
  readonly segment: Segment;
  /** Its number in the new segment. */
  readonly to: number;
  /** Where the bytes of its positions are. */
  readonly from: number;
  readonly end: number;
}

/** Room for the place of a text beside its owner in one number, which sorts a hundred times as fast as objects. */
const MAX_TEXTS = 2 ** 21;

/** The texts of the new segment by owner, and for each old segment, the numbers that its texts get. */
function numberTexts(segments: readonly Segment[]) {
  const live: number[] = [];
  let place = 0;
  for (const segment of segments) {
    for (let text = 0; text < segment.size; text += 1, place += 1) {
      if (!segment.isDropped(text)) live.push((segment.owners[text] ?? 0) * MAX_TEXTS + place);
    }
  }
  const isInOrder = live.every((one, at) => one >= (live[at - 1] ?? 0));
  const sorted = Float64Array.from(live);
  if (!isInOrder) sorted.sort();
  const numberAt = new Uint32Array(place);
  sorted.forEach((one, number) => {
    numberAt[one % MAX_TEXTS] = number;
  });
  const [owners, tags] = [new Uint32Array(sorted.length), new Uint32Array(sorted.length)];
  let begin = 0;
  const numbers = segments.map((segment) => {
    const own = numberAt.subarray(begin, begin + segment.size);
    begin += segment.size;
    for (let text = 0; text < segment.size; text += 1) {
      if (segment.isDropped(text)) continue;
      owners[own[text] ?? 0] = segment.owners[text] ?? 0;
      tags[own[text] ?? 0] = segment.tags[text] ?? 0;
    }
    return own;
  });
  return { owners, tags, numbers, isInOrder };
}

function termAt({ terms }: Segment, index: number): string | undefined {
  return index < terms.count ? terms.at(index) : undefined;
}

function least(cursors: readonly { readonly term: string | undefined }[]): string | undefined {
  let first: string | undefined;
  for (const { term } of cursors) {
    if (term !== undefined && (first === undefined || term < first)) first = term;
  }
  return first;
}
