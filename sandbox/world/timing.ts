/** Milliseconds since 1970, as `Date.now`. */
export type Clock = () => number;

/** How long Discord waits, in milliseconds. Tests shorten them. */
export interface Deadlines {
  /** For the first answer to an interaction. */
  readonly acknowledge: number;
  /** For which an interaction's token works. */
  readonly token: number;
  /** For which a link to a file works. */
  readonly attachment: number;
  /** Between two heartbeats of the gateway. */
  readonly heartbeat: number;
  /** A person's own: how long they wait for what a "thinking" bot has announced. */
  readonly patience: number;
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding; links: reference#cdn-formatting. */
export const discordDeadlines: Deadlines = {
  acknowledge: 3_000,
  token: 15 * 60_000,
  attachment: 24 * 3_600_000,
  heartbeat: 41_250,
  patience: 10_000,
};

const discordEpoch = 1_420_070_400_000;

/** Ids that carry the time and always rise, even within one millisecond and over a clock that was set back. */
export function snowflakes(clock: Clock, lastId = '0'): () => string {
  let last = BigInt(lastId);
  return () => {
    const earliest = BigInt(clock() - discordEpoch) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}

export function timeOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + discordEpoch;
}
