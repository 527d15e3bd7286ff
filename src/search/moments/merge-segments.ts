import type { Segment } from './segment.ts';
import { SegmentWriter } from './segment-writer.ts';
import type { TermTexts } from './term-texts.ts';

/** After how many texts of terms it stops to let others work: a few milliseconds if each term has only one. */
const TEXTS_A_STEP = 250;

/**
 * Makes one segment of several, without the texts that are gone. It stops after each step; what is dropped meanwhile has to be
 * dropped from the result, too.
 */
export function* mergeSegments(segments: readonly Segment[]): Generator<void, Segment> {
  const sorted = segments.toSorted((one, other) => (one.owners[0] ?? 0) - (other.owners[0] ?? 0));
  const { owners, tags, numbers, isInOrder } = yield* numberTexts(sorted);
  const writer = new SegmentWriter();
  const cursors = sorted.map((segment, at) => ({ segment, at, index: 0, term: termAt(segment, 0) }));
  let texts = 0;
  for (let term = least(cursors); term !== undefined; term = least(cursors)) {
    writer.term(term);
    let streams: Stream[] = [];
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      const { segment, at, index } = cursor;
      const stream = { segment, texts: segment.textsWith(index), numbers: numbers[at] ?? NONE };
      if (stream.texts.next()) streams.push(stream);
      cursor.index += 1;
      cursor.term = termAt(segment, cursor.index);
    }
    texts += 1;
    while (streams.length > 0) {
      const first = isInOrder ? streams[0] : firstOf(streams);
      if (!first) break;
      const { from, to } = first.texts;
      writer.copiedText(numberOf(first), first.segment.positionBytes, from, to);
      if (!first.texts.next()) streams = streams.filter((stream) => stream !== first);
      texts += 1;
      if (texts < TEXTS_A_STEP) continue;
      texts = 0;
      yield;
    }
    if (texts < TEXTS_A_STEP) continue;
    texts = 0;
    yield;
  }
  return yield* writer.doneInSteps(owners, tags);
}

/** The texts of one segment that have the term. */
interface Stream {
  readonly segment: Segment;
  readonly texts: TermTexts;
  /** The numbers of the segment's texts in the new one. */
  readonly numbers: Uint32Array;
}

const NONE = new Uint32Array();

const numberOf = ({ texts, numbers }: Stream): number => numbers[texts.text] ?? 0;

/** The one whose current text comes first in the new segment. */
function firstOf(streams: readonly Stream[]): Stream | undefined {
  let first = streams[0];
  for (const stream of streams) if (first && numberOf(stream) < numberOf(first)) first = stream;
  return first;
}

/** The texts of the new segment by owner, and for each old segment, the numbers that its texts get. */
function* numberTexts(segments: readonly Segment[]) {
  const size = segments.reduce((sum, one) => sum + one.size, 0);
  const [owners, tags] = [new Uint32Array(size), new Uint32Array(size)];
  const places = segments.map((segment) => ({ segment, text: 0, numbers: new Uint32Array(segment.size) }));
  let count = 0;
  let isInOrder = true;
  let before = 0;
  for (;;) {
    let first = -1;
    let owner = Number.POSITIVE_INFINITY;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at];
      if (!place) continue;
      const { segment } = place;
      while (place.text < segment.size && segment.isDropped(place.text)) place.text += 1;
      const own = place.text < segment.size ? (segment.owners[place.text] ?? 0) : owner;
      if (own >= owner) continue;
      first = at;
      owner = own;
    }
    const place = places[first];
    if (!place) break;
    place.numbers[place.text] = count;
    owners[count] = owner;
    tags[count] = place.segment.tags[place.text] ?? 0;
    place.text += 1;
    count += 1;
    isInOrder &&= first >= before;
    before = first;
    if (count % TEXTS_A_STEP === 0) yield;
  }
  return {
    owners: owners.slice(0, count),
    tags: tags.slice(0, count),
    numbers: places.map(({ numbers }) => numbers),
    isInOrder,
  };
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
