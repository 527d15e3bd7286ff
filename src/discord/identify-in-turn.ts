import type { IIdentifyThrottler, RESTGetAPIGatewayBotResult } from 'discord.js';
import { KeyedQueue } from '../tasks/queue.ts';

/** Turns that one of several processes has at a time. */
export interface Turns {
  /** Takes that turn, if no other process has it. */
  tryTurn(turn: number): Promise<boolean>;
  endTurn(turn: number): Promise<void>;
}

/** Milliseconds between two sessions of a bucket: Discord lets in one in five seconds, and not all are on their way for as long. */
const IDENTIFY_INTERVAL_MS = 5_500;
/** Milliseconds until it is looked again whether another process is done. */
const LOOK_EVERY_MS = 250;
/** Milliseconds for which a turn is waited for: a hundred shards take theirs meanwhile. A process that keeps it for longer is frozen. */
const MAX_WAIT_MS = 10 * 60_000;

/** What of discord.js's manager of connections this needs. */
interface Connections {
  fetchGatewayInformation(): Promise<RESTGetAPIGatewayBotResult>;
}

/**
 * Lets one shard of a bucket begin in five seconds, over all processes. discord.js's own way knows only of one process.
 */
export async function identifyInTurn(connections: Connections, turns: Turns): Promise<IIdentifyThrottler> {
  const { session_start_limit: limit } = await connections.fetchGatewayInformation();
  const lines = new KeyedQueue();
  return {
    waitForIdentify: (shard, signal) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(signal.reason);
        if (signal.aborted) return giveUp();
        signal.addEventListener('abort', giveUp, { once: true });
        // Discord counts those with the same remainder as one bucket.
        const bucket = shard % limit.max_concurrency;
        void lines.add(String(bucket), async () => {
          const end = await take(turns, bucket, signal);
          if (!signal.aborted) {
            signal.removeEventListener('abort', giveUp);
            resolve();
            await pause(IDENTIFY_INTERVAL_MS);
          }
          await end();
        });
      }),
  };
}

/** Without the database, or a turn, a shard begins all the same: what comes too soon is refused by Discord, and tried again. */
async function take(turns: Turns, turn: number, signal: AbortSignal): Promise<() => Promise<void>> {
  try {
    for (const until = Date.now() + MAX_WAIT_MS; !signal.aborted && Date.now() < until; ) {
      if (await turns.tryTurn(turn)) return () => turns.endTurn(turn).catch(() => undefined);
      await pause(LOOK_EVERY_MS);
    }
  } catch {
    // Nothing was taken, or it is free as soon as the connection is known to be lost.
  }
  return () => Promise.resolve();
}

/** Keeps no process from ending. */
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
