import { haveServer } from '../../domain/shards.ts';
import type { Claim } from './lease.ts';

/** Direct messages come to the first shard, whatever server they are about. What is pressed there is kept under keys of its own. */
const OF_DIRECT_MESSAGES = /^\d+:lettersoff:/;

/** Whether a process writes that record: those of communities are up to the one that works for them. */
export function isOwnKey(claim: Claim, key: string): boolean {
  const guild = /^(\d{17,20})[:;]/.exec(key)?.[1];
  if (claim === 'all' || guild === undefined || haveServer(claim, guild)) return true;
  return OF_DIRECT_MESSAGES.test(key);
}
