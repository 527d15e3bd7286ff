import {
  ACKNOWLEDGE_TIMEOUT_MS,
  ATTACHMENT_LINK_MS,
  HEARTBEAT_INTERVAL_MS,
  INTERACTION_TOKEN_MS,
} from '../rules/limits.ts';
/** Milliseconds since 1970, as `Date.now`. */
export type Clock = () => number;

/** Discord's time limits, in milliseconds. Tests shorten them. */
export interface Deadlines {
  /** For the first answer to an interaction. */
  readonly acknowledge: number;
  /** How long an interaction's token works. */
  readonly token: number;
  /** How long a link to a file works. */
  readonly attachment: number;
  /** Between two heartbeats of the gateway. */
  readonly heartbeat: number;
  /** For the answer that a "thinking" bot has promised. This one is not Discord's: it is how long a person waits. */
  readonly deferred: number;
}

export const discordDeadlines: Deadlines = {
  acknowledge: ACKNOWLEDGE_TIMEOUT_MS,
  token: INTERACTION_TOKEN_MS,
  attachment: ATTACHMENT_LINK_MS,
  heartbeat: HEARTBEAT_INTERVAL_MS,
  deferred: 10_000,
};

const discordEpoch = 1_420_070_400_000;

/** Ids that contain the time and always rise, even within one millisecond or after the clock was set back. */
export function snowflakes(clock: Clock, lastId = '0'): () => string {
  let last = BigInt(lastId);
  return () => {
    const earliest = BigInt(snowflakeAt(clock()));
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}

/** The lowest id of that time, in milliseconds since 1970. */
export function snowflakeAt(time: number): string {
  return String(BigInt(time - discordEpoch) << 22n);
}

export function timeOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + discordEpoch;
}
