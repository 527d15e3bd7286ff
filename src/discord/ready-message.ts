/** What a process tells the one that started it. Other supervisors wait for the same word. */
const READY = 'ready';

/** Tells the process that started this one, as npm run shards does, that the start is over. discord.js's own word for it comes earlier. */
export function tellReady(): void {
  if (process.connected) process.send?.(READY);
}

export const saysReady = (message: unknown): boolean => message === READY;
