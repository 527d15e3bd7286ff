import { SOURCE_NAMES, type SourceName } from '../../domain/film.ts';
import { inRounds, type Rounds } from '../../tasks/rounds.ts';
import { answersOf } from '../store/key-ranges.ts';
import type { RecordStore } from '../store/record-store.ts';

/** One day, in milliseconds. */
const TIDY_INTERVAL_MS = 24 * 60 * 60 * 1000;

interface TidyLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface TidyOptions {
  readonly store: RecordStore;
  /** Those that are turned on. */
  readonly sources: readonly SourceName[];
  readonly log: TidyLog;
  /** Milliseconds between two rounds. */
  readonly every?: number;
}

/**
 * Deletes every kept answer of a source, damaged ones too. Returns how many.
 * @throws {StoreError} if the store fails
 */
export async function purgeSource(
  store: RecordStore,
  source: SourceName,
  stop?: AbortSignal,
): Promise<number> {
  let deleted = 0;
  for await (const { key } of store.range(...answersOf(source))) {
    if (stop?.aborted) break;
    if (await store.delete(key)) deleted += 1;
  }
  return deleted;
}

/**
 * Now and once a day, deletes all answers of sources that are off, and expired answers of the others. A store deletes an
 * expired answer only when it is read, so one that nobody asks for again would stay for ever.
 */
export const keepTidy = ({ store, sources, log, every = TIDY_INTERVAL_MS }: TidyOptions): Rounds =>
  inRounds(every, (stop) => tidy(store, sources, log, stop));

async function tidy(
  store: RecordStore,
  on: readonly SourceName[],
  log: TidyLog,
  stop: AbortSignal,
): Promise<void> {
  for (const source of SOURCE_NAMES) {
    try {
      const isOn = on.includes(source);
      const deleted = await (isOn ? sweep(store, source, stop) : purgeSource(store, source, stop));
      if (deleted > 0) log.info({ source, deleted }, isOn ? 'damaged answers deleted' : 'source purged');
    } catch (error) {
      log.warn({ err: error, source }, 'kept answers not tidied');
    }
  }
}

/** Reads all answers of a source, so that the store deletes the expired ones. A damaged one has no known expiry. */
async function sweep(store: RecordStore, source: SourceName, stop: AbortSignal): Promise<number> {
  let deleted = 0;
  for await (const row of store.range(...answersOf(source))) {
    if (stop.aborted) break;
    if ('unreadable' in row && (await store.delete(row.key))) deleted += 1;
  }
  return deleted;
}
