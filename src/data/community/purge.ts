import { DRAFT_LIFETIME_MS } from '../../domain/draft.ts';
import { EARLIER_KEPT_MS, Edit } from '../../domain/edit.ts';
import { timeOf } from '../../domain/snowflake.ts';
import { inRounds, type Rounds } from '../../tasks/rounds.ts';
import { allOfKind } from '../store/key-ranges.ts';
import { keyFor, parseKey } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { Change, RecordStore, StoredRecord } from '../store/record-store.ts';
import type { Communities } from './communities.ts';
import { communitiesIn } from './communities-in.ts';
import { endDecisions } from './end-decisions.ts';
import { purgeLeft } from './purge-left.ts';

/** One day, in milliseconds. */
const PURGE_INTERVAL_MS = 24 * 60 * 60 * 1000;

interface PurgeOptions {
  readonly store: RecordStore;
  readonly communities: Pick<Communities, 'community'>;
  readonly log: { info(facts: object, message: string): void; warn(facts: object, message: string): void };
  readonly now: () => number;
  /** Whether this process works for that server. */
  readonly isOurs: (guild: string) => boolean;
  /** Lets go of what is in memory of a community whose data is erased. */
  readonly release?: (guild: string) => Promise<void>;
  /** Whether the bot is in that server, whatever its record says: after a start, that is behind for a while. */
  readonly isMember?: (guild: string) => boolean;
  /** Milliseconds between two rounds. */
  readonly every?: number;
}

/**
 * Now and once a day, deletes what communities keep for a time only: what was edited away, what was removed, what people began,
 * everything of servers that the bot was removed from, and what erased data left in the file.
 */
export function keepPurged({
  store,
  communities,
  log,
  now,
  isOurs,
  release = () => Promise.resolve(),
  isMember = () => false,
  every = PURGE_INTERVAL_MS,
}: PurgeOptions): Rounds {
  return inRounds(every, async (stop) => {
    try {
      const deleted = await purgeCommunities({ store, isOurs }, now(), stop);
      if (deleted > 0) log.info({ deleted }, 'earlier versions of moments deleted');
    } catch (error) {
      log.warn({ err: error }, 'earlier versions of moments not deleted; they are tried again in a day');
    }
    try {
      const erased = await eraseRemoved({ store, communities, isOurs }, now(), stop);
      if (erased > 0) log.info({ erased }, 'removed moments erased');
    } catch (error) {
      log.warn({ err: error }, 'removed moments not erased; they are tried again in a day');
    }
    try {
      const servers = await purgeLeft(store, now(), stop, { isOurs, release, isMember });
      if (servers > 0) log.info({ servers }, 'data erased of servers that the bot was removed from');
      if (!stop.aborted && !(await store.dropTraces()))
        log.warn({}, 'traces of erased data stay for now: another program reads the database');
    } catch (error) {
      log.warn({ err: error }, 'data of left servers not erased; it is tried again in a day');
    }
  });
}

async function eraseRemoved(
  kept: Pick<PurgeOptions, 'store' | 'communities' | 'isOurs'>,
  now: number,
  stop: AbortSignal,
): Promise<number> {
  let erased = 0;
  for await (const guild of communitiesIn(kept.store, kept.isOurs)) {
    if (stop.aborted) break;
    erased += await endDecisions(kept, guild, now);
  }
  return erased;
}

/**
 * Needs no community’s queue: keys of edits are written once, and nothing else refers to them. Reading the other records is
 * enough for the store to delete those that have expired.
 * @returns how many edits were deleted
 */
async function purgeCommunities(
  { store, isOurs }: Pick<PurgeOptions, 'store' | 'isOurs'>,
  now: number,
  stop: AbortSignal,
): Promise<number> {
  let deleted = 0;
  for await (const guild of communitiesIn(store, isOurs)) {
    if (stop.aborted) break;
    for (const kind of ['draft', 'query', 'walk'] as const) {
      for await (const _ of store.range(...allOfKind(guild, kind))) if (stop.aborted) break;
    }
    for await (const row of store.range(...allOfKind(guild, 'edit'))) {
      if (stop.aborted) break;
      const changes = endOf(row, now);
      if (changes.length === 0) continue;
      await store.write(changes);
      deleted += 1;
    }
  }
  return deleted;
}

/** What to delete: nothing until its time has come. A picture that the edit took off goes with it. */
function endOf(row: StoredRecord, now: number): readonly Change[] {
  const key = parseKey(row.key);
  if (key?.kind !== 'edit') return [];
  const read = 'unreadable' in row ? undefined : readRecord('edit', Edit, row.record);
  const edit = read?.ok ? read.value : undefined;
  // Of one that can't be read, it is known when it was begun.
  const at = edit?.at ?? timeOf(key.id) + DRAFT_LIFETIME_MS;
  if (now - at < EARLIER_KEPT_MS) return [];
  const { guild } = key;
  const picture = edit?.tookPictureOff && edit.before.picture;
  return [
    { delete: row.key },
    ...(picture ? [{ delete: keyFor({ guild, kind: 'picture', id: picture.id }) }] : []),
  ];
}
