import type { Shards } from '../../domain/shards.ts';
import { inRounds, type Rounds } from '../../tasks/rounds.ts';
import type { Lease } from './lease.ts';

/** Milliseconds between two looks. */
const LOOK_MS = 60_000;

interface WatchOptions {
  readonly lease: Pick<Lease, 'unheld'>;
  readonly shards: Shards;
  readonly log: { info(facts: object, message: string): void; warn(facts: object, message: string): void };
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/**
 * Tells in the log if no process runs some shards: nobody answers in their servers. Of all processes, the one with the first
 * shard that is run does it. A shard that was missing only at one look may just be starting again.
 */
export function watchLease({ lease, shards, log, every = LOOK_MS }: WatchOptions): Rounds {
  let before: readonly number[] = [];
  let told = '';
  return inRounds(every, async () => {
    const unheld = await lease.unheld().catch((error: unknown) => {
      log.warn({ err: error }, 'not known which shards are run');
      return undefined;
    });
    if (!unheld) return;
    const missing = unheld.filter((shard) => before.includes(shard));
    before = unheld;
    const isOurTask = unheld.filter((shard) => shard < shards.first).length === shards.first;
    const words = missing.join(', ');
    if (!isOurTask || words === told) return;
    told = words;
    if (missing.length === 0) log.info({ of: shards.count }, 'all shards are run again');
    else
      log.warn(
        { missing, of: shards.count },
        'no process runs these shards: nobody answers in their servers',
      );
  });
}
