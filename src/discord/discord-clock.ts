import { performance } from 'node:perf_hooks';
import { type REST, RESTEvents, SnowflakeUtil } from 'discord.js';

/** Milliseconds for which an offset counts; then the clock may have drifted. */
const OFFSET_LIFETIME_MS = 5 * 60_000;

/** Discord's clock, which says how old its ids are, whatever the clock of this machine shows. */
export interface DiscordClock {
  /** Takes the `Date` of an answer from Discord that has just come. */
  hear(date: string | null): void;
  /** Milliseconds since Discord made that id, never too many; `undefined` before any answer has come. */
  ageOf(id: string): number | undefined;
}

/**
 * An answer's `Date` is older than the answer by its way and by up to a second, so the smallest offset among several is the
 * closest, and none makes an id look older than it is.
 * @param steady milliseconds, from a clock that nobody sets
 */
export function discordClock(steady: () => number = () => performance.now()): DiscordClock {
  let earlier: number | undefined;
  let latest: number | undefined;
  let latestSince = 0;
  return {
    hear(date) {
      const offset = steady() - Date.parse(date ?? '');
      if (Number.isNaN(offset)) return;
      if (latest === undefined || steady() - latestSince > OFFSET_LIFETIME_MS) {
        earlier = steady() - latestSince > 2 * OFFSET_LIFETIME_MS ? undefined : latest;
        latest = offset;
        latestSince = steady();
      } else latest = Math.min(latest, offset);
    },
    ageOf(id) {
      if (latest === undefined) return undefined;
      const offset = Math.min(latest, earlier ?? latest);
      return steady() - offset - SnowflakeUtil.timestampFrom(id);
    },
  };
}

/** Answers that are listened to, and then milliseconds without: for a listener, the library copies each answer. */
const HEARD_AT_ONCE = 20;
const PAUSE_MS = 10_000;

/** The clock by what a client hears from Discord. */
export function clockOf(rest: REST): DiscordClock {
  const clock = discordClock();
  let heard = 0;
  const listen = () => void rest.on(RESTEvents.Response, hear);
  const hear = (_: unknown, { headers }: { readonly headers: { get(name: string): string | null } }) => {
    clock.hear(headers.get('date'));
    heard += 1;
    if (heard % HEARD_AT_ONCE !== 0) return;
    rest.off(RESTEvents.Response, hear);
    setTimeout(listen, PAUSE_MS).unref();
  };
  listen();
  return clock;
}
