/**
 * Some of the shards among which Discord divides the servers of a bot: those from `first` to `last`, of `count` in all. A
 * small bot has one.
 */
export interface Shards {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** All shards of a bot. */
export const allShards = (count: number): Shards => ({ first: 0, last: count - 1, count });

/** Whether they are all that there are. */
export const isWhole = ({ first, last, count }: Shards): boolean => first === 0 && last === count - 1;

/** What is done once for all servers, such as registering commands, is up to the process that has the first one. */
export const isFirst = ({ first }: Shards): boolean => first === 0;

export const shardIds = ({ first, last }: Shards): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** As in `0-3 of 8`. */
export const shardsInWords = ({ first, last, count }: Shards): string =>
  `${first === last ? first : `${first}-${last}`} of ${count}`;

/** Bits of an id that come after the time in it. Discord divides servers by their time. */
const BITS_AFTER_TIME = 22n;

/**
 * Whether one of them has the server.
 * @see https://docs.discord.com/developers/events/gateway#sharding
 */
export function haveServer({ first, last, count }: Shards, guild: string): boolean {
  if (count === 1) return true;
  const shard = Number((BigInt(guild) >> BITS_AFTER_TIME) % BigInt(count));
  return shard >= first && shard <= last;
}
