import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Shard, ShardEvents, ShardingManager } from 'discord.js';
import type { Config } from '../config.ts';
import { type Shards, shardIds, shardsInWords } from '../domain/shards.ts';
import type { Log } from '../log.ts';
import { saysReady } from './ready-message.ts';

interface SupervisorOptions {
  /** The script that runs the bot, for the shards that SHARDS in its environment says. */
  readonly file: string;
  readonly shards: Shards;
  readonly config: Pick<Config, 'token' | 'healthPort'>;
  readonly log: Log;
  /** Ends all of them. */
  readonly stop: AbortSignal;
}

/** Milliseconds that the next shard waits for one that starts. */
const START_TIMEOUT_MS = 60_000;

/** Milliseconds before a process is started again: twice as long each time, unless it ran for a while. */
const PAUSE_MS = { first: 1_000, longest: 60_000 };
const RAN_FOR_A_WHILE_MS = 60_000;

/**
 * Runs a process for each shard, and starts those again that end. They begin one after the other.
 * @returns when all have ended: `failed` if the first one never came up, as with a wrong token; it has told why
 */
export async function superviseShards(options: SupervisorOptions): Promise<'stopped' | 'failed'> {
  const { file, shards, config, log } = options;
  const manager = new ShardingManager(file, {
    token: config.token,
    totalShards: shards.count,
    shardList: [...shardIds(shards)],
    respawn: false,
    execArgv: process.execArgv,
  });
  const failing = new AbortController();
  const stop = AbortSignal.any([options.stop, failing.signal]);
  const running: Promise<void>[] = [];
  const ready: Promise<void>[] = [];
  for (const id of shardIds(shards)) {
    const shard = manager.createShard(id);
    Object.assign(shard.env as object, environmentOf(id, options));
    const isReady = readinessOf(shard);
    const isUp = comesUp(shard, isReady);
    ready.push(isReady);
    const isInVain = async () => id === shards.first && !(await isUp);
    running.push(keepRunning(shard, { log, stop, isInVain }));
    if (await isInVain()) failing.abort();
    if (stop.aborted) break;
  }
  const tell = () => log.info({ shards: shardsInWords(shards) }, 'all shards of this machine are ready');
  if (!stop.aborted) void Promise.all(ready).then(tell);
  await Promise.all(running);
  return options.stop.aborted ? 'stopped' : 'failed';
}

/** discord.js sets variables of the same names to numbers; the bot reads its own. */
function environmentOf(id: number, { shards, config }: SupervisorOptions): NodeJS.ProcessEnv {
  const { healthPort } = config;
  return {
    SHARDS: `${id} of ${shards.count}`,
    ...(healthPort !== undefined && { HEALTH_PORT: String(healthPort + id) }),
  };
}

/** Resolves when the shard's process, or one that was started in its place, has said that its start is over. */
function readinessOf(shard: Shard): Promise<void> {
  return new Promise((resolve) => {
    shard.on(ShardEvents.Message, (message) => {
      if (saysReady(message)) resolve();
    });
  });
}

/** Whether it is ready before its process ends. One that takes very long may still become so. */
async function comesUp(shard: Shard, isReady: Promise<void>): Promise<boolean> {
  const over = new AbortController();
  const { signal } = over;
  try {
    return await Promise.race([
      isReady.then(() => true),
      once(shard, ShardEvents.Death, { signal }).then(() => false),
      wait(START_TIMEOUT_MS, true, { signal }),
    ]);
  } finally {
    over.abort();
  }
}

interface Keeping extends Pick<SupervisorOptions, 'log' | 'stop'> {
  /** Whether there is no sense in starting it again, once it has ended. */
  isInVain(): Promise<boolean>;
}

async function keepRunning(shard: Shard, { log, stop, isInVain }: Keeping): Promise<void> {
  for (let pauseMs = PAUSE_MS.first; !stop.aborted; pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)) {
    const began = performance.now();
    const child = await shard.spawn(Number.POSITIVE_INFINITY);
    const end = () => void child.kill('SIGTERM');
    stop.addEventListener('abort', end, { once: true });
    if (stop.aborted) end();
    const [code, signal] = await once(child, 'exit');
    stop.removeEventListener('abort', end);
    if (stop.aborted || (await isInVain())) return;
    if (performance.now() - began > RAN_FOR_A_WHILE_MS) pauseMs = PAUSE_MS.first;
    log.error(
      { shard: shard.id, code, signal, pauseMs },
      'the process of a shard ended; it is started again',
    );
    await wait(pauseMs, undefined, { signal: stop }).catch(() => undefined);
  }
}
