import type { Queue } from '../../tasks/queue.ts';
import type { RecordKey } from '../store/keys.ts';
import type { Library } from './library.ts';
import type { MarkingStore } from './marking-store.ts';

/** What each part of a community's writer works with: one queue for all, so that each change sees the one before. */
export interface Writer {
  readonly guild: string;
  readonly store: MarkingStore;
  readonly library: Library;
  readonly queue: Queue;
  /**
   * The key as the store knows it.
   * @throws {NewerRecord} if a later release wrote that record
   */
  readonly writableKey: (key: RecordKey) => string;
}
