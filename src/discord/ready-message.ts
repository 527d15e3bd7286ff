import type { Client } from 'discord.js';

/** What a process of npm run shards tells the one that started it. */
const READY = 'ready';

/** Tells npm run shards, if that started this process, that the start is over. discord.js's own word for it comes earlier. */
export async function tellReady({ shard }: Client): Promise<void> {
  // If that one is gone, this one ends as well.
  await shard?.send(READY).catch(() => undefined);
}

export const saysReady = (message: unknown): boolean => message === READY;
