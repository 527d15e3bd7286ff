import { KEPT_AFTER_LEAVING_MS, Presence } from '../../domain/presence.ts';
import { insteadOfUnreadable } from '../store/instead-of-unreadable.ts';
import { allOf } from '../store/key-ranges.ts';
import { keyFor } from '../store/keys.ts';
import { readRecord } from '../store/read-record.ts';
import type { RecordStore } from '../store/record-store.ts';
import { communitiesIn } from './communities-in.ts';

/** Records that are deleted in one commit. */
const A_COMMIT = 250;

interface Left {
  /** Whether this process works for that server. */
  readonly isOurs: (guild: string) => boolean;
  /** Lets go of what is in memory of a community. */
  readonly release: (guild: string) => Promise<void>;
  /** Whether the bot is there again. */
  readonly isMember: (guild: string) => boolean;
}

/**
 * Erases everything of the servers that the bot was removed from long enough ago. Nobody there uses it any more.
 * @returns how many servers that were
 */
export async function purgeLeft(
  store: RecordStore,
  now: number,
  stop: AbortSignal,
  { isOurs, release, isMember }: Left,
): Promise<number> {
  let purged = 0;
  for await (const guild of communitiesIn(store, isOurs)) {
    if (stop.aborted) break;
    if (isMember(guild) || !(await isOver(store, guild, now))) continue;
    await release(guild);
    await store.leaveNoTraces();
    if (await eraseAll(store, guild, stop)) purged += 1;
  }
  return purged;
}

async function isOver(store: RecordStore, guild: string, now: number): Promise<boolean> {
  const key = keyFor({ guild, kind: 'presence' });
  const record = await store.get(key).catch(insteadOfUnreadable(undefined));
  const read = record === undefined ? undefined : readRecord('presence', Presence, record);
  const goneAt = read?.ok ? read.value.goneAt : undefined;
  return goneAt !== undefined && now - goneAt >= KEPT_AFTER_LEAVING_MS;
}

/** That the bot is gone is deleted last, so that a stop in between leaves nothing behind. Returns false then. */
async function eraseAll(store: RecordStore, guild: string, stop: AbortSignal): Promise<boolean> {
  const presence = keyFor({ guild, kind: 'presence' });
  let keys: string[] = [];
  const commit = async () => {
    await store.write(keys.map((key) => ({ delete: key })));
    keys = [];
  };
  for await (const { key } of store.range(...allOf(guild))) {
    if (stop.aborted) return false;
    if (key !== presence) keys.push(key);
    if (keys.length === A_COMMIT) await commit();
  }
  await commit();
  await store.delete(presence);
  return true;
}
