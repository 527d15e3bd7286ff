import { mergeSegments } from './merge-segments.ts';
import { packSegment } from './pack-segment.ts';
import type { IndexedText, Segment } from './segment.ts';

/** How many segments of about one size become one: fewer take longer to write, more take longer to search. */
const MERGED_AT_ONCE = 8;

/** A segment is written anew if more of its texts than one in this many are gone. */
const GONE_AT_MOST = 4;

/**
 * Texts that come and go, in segments: a new one is a small segment of its own, and small ones are merged. So nothing that is
 * packed is ever changed, and each text is written only a few times.
 */
export class TextSegments {
  #segments: readonly Segment[] = [];
  /** What was dropped while a merge is under way. */
  #droppedMeanwhile: { readonly owner: number; readonly tag: number }[] | undefined;

  get all(): readonly Segment[] {
    return this.#segments;
  }

  /** In bytes, about. */
  get bytes(): number {
    return this.#segments.reduce((bytes, segment) => bytes + segment.bytes, 0);
  }

  /** Adds texts that aren't here yet. */
  add(texts: readonly IndexedText[]): void {
    if (texts.length > 0) this.#segments = [...this.#segments, packSegment(texts)];
  }

  drop(owner: number, tag: number): void {
    for (const segment of this.#segments) segment.drop(owner, tag);
    this.#droppedMeanwhile?.push({ owner, tag });
  }

  /** Whether `tidy` has something to do. */
  get isUntidy(): boolean {
    return this.#nextToMerge() !== undefined;
  }

  /** Merges what is due, step by step. Only one at a time. */
  *tidy(): Generator<void> {
    for (let some = this.#nextToMerge(); some; some = this.#nextToMerge()) {
      this.#droppedMeanwhile = [];
      const merged = yield* mergeSegments(some);
      for (const { owner, tag } of this.#droppedMeanwhile) merged.drop(owner, tag);
      this.#droppedMeanwhile = undefined;
      const rest = this.#segments.filter((segment) => !some.includes(segment));
      this.#segments = merged.size > 0 ? [merged, ...rest] : rest;
      yield;
    }
  }

  #nextToMerge(): readonly Segment[] | undefined {
    const bySize = new Map<number, Segment[]>();
    for (const segment of this.#segments) {
      if (segment.droppedCount * GONE_AT_MOST > segment.size) return [segment];
      const size = Math.floor(Math.log2(segment.size) / Math.log2(MERGED_AT_ONCE));
      const alike = [...(bySize.get(size) ?? []), segment];
      if (alike.length === MERGED_AT_ONCE) return alike;
      bySize.set(size, alike);
    }
    return undefined;
  }
}
