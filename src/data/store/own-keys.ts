import { haveServer } from '../../domain/shards.ts';
import type { Claim } from './lease.ts';

/** Records of a community, and its pictures, begin with its id. */
const OF_COMMUNITY = /^(\d{17,20})[:;]/;
/** Direct messages come to the first shard, whatever server they are about. What is pressed there is kept under keys of its own. */
const OF_DIRECT_MESSAGES = /^\d+:lettersoff:/;

/** Whether a process writes that record: those of communities are up to the one that works for them. */
export function isOwnKey(claim: Claim, key: string): boolean {
  if (claim === 'all') return true;
  const guild = OF_COMMUNITY.exec(key)?.[1];
  return guild === undefined || haveServer(claim, guild) || OF_DIRECT_MESSAGES.test(key);
}
