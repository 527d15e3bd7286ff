/** A session's part of the guilds: https://docs.discord.com/developers/events/gateway#sharding */
export type Shard = readonly [id: number, count: number];

/** The shards that are connected, of all those that a bot counts. */
export interface ConnectedShards {
  readonly count: number;
  /** Their ids, lowest first. */
  readonly connected: readonly number[];
}

/** Of a session that doesn't name one: it has all guilds. */
export const WHOLE: Shard = [0, 1];

export function isShard(value: unknown): value is Shard {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [id, count] = value as unknown[];
  return (
    Number.isSafeInteger(id) && Number.isSafeInteger(count) && Number(id) >= 0 && Number(id) < Number(count)
  );
}

/**
 * Whether a shard has a guild. What happens in no guild, as direct messages do, is for each shard 0.
 * Counts of other sessions don't matter: a guild may be on several shards, or on none.
 */
export function hasGuild([id, count]: Shard, guildId: string | undefined): boolean {
  return Number((BigInt(guildId ?? 0) >> 22n) % BigInt(count)) === id;
}
