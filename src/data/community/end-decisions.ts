import { Appeal, isSettled } from '../../domain/appeal.ts';
import { Block, inForce } from '../../domain/block.ts';
import { Removal } from '../../domain/moment.ts';
import { isOver } from '../../domain/removal.ts';
import { filmTold, Review, reviewEndsAt } from '../../domain/review.ts';
import { allOfKind } from '../store/key-ranges.ts';
import { parseKey } from '../store/keys.ts';
import { type ReadRecord, readRecord } from '../store/read-record.ts';
import type { RecordStore, StoredRecord } from '../store/record-store.ts';
import type { Communities } from './communities.ts';

interface Kept {
  readonly store: Pick<RecordStore, 'range'>;
  readonly communities: Pick<Communities, 'community'>;
}

/**
 * Ends what was for a time: erases moments that were removed 30 days ago, forgets blocks that are over and requests that were
 * decided long ago, and gives back to their authors what nobody reviewed. A community is read only if there is something to end.
 * @returns how many moments were erased
 */
export async function endDecisions(
  { store, communities }: Kept,
  guild: string,
  now: number,
): Promise<number> {
  const numbers: number[] = [];
  for await (const row of store.range(...allOfKind(guild, 'removal'))) {
    const key = parseKey(row.key);
    const removal = readAs(row, (record) => readRecord('removal', Removal, record));
    if (key?.kind === 'removal' && removal && !removal.erased && isOver(removal, now))
      numbers.push(key.number);
  }
  let isSomethingOver = false;
  for await (const row of store.range(...allOfKind(guild, 'block'))) {
    const block = readAs(row, (record) => readRecord('block', Block, record));
    const left = block && inForce(block, now);
    if (block && Object.keys(block.bans).length > Object.keys(left?.bans ?? {}).length)
      isSomethingOver = true;
  }
  for await (const row of store.range(...allOfKind(guild, 'appeal'))) {
    const appeal = readAs(row, (record) => readRecord('appeal', Appeal, record));
    if (appeal && isSettled(appeal, now)) isSomethingOver = true;
  }
  for await (const row of store.range(...allOfKind(guild, 'review'))) {
    const review = readAs(row, (record) => readRecord('review', Review, record));
    if (review && reviewEndsAt(review) <= now) isSomethingOver = true;
  }
  if (numbers.length === 0 && !isSomethingOver) return 0;
  const community = await communities.community(guild);
  if (isSomethingOver) {
    await community.blocks.sweep(now);
    await community.removals.sweepAppeals(now);
    await community.reviews.sweep(now, (id, review) => [
      community.inbox.put(review.author.id, id, {
        kind: 'unattended',
        at: now,
        review: id,
        ...filmTold(review),
      }),
    ]);
  }
  return community.removals.eraseOld(numbers, now);
}

function readAs<T>(row: StoredRecord, read: (record: unknown) => ReadRecord<T>): T | undefined {
  if ('unreadable' in row) return undefined;
  const found = read(row.record);
  return found.ok ? found.value : undefined;
}
