import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Asked before anything is pinned: afterwards it counts only the core that is left. */
const CORES = availableParallelism();

const canPin = CORES > 1 && spawnSync('taskset', ['--version']).status === 0;

/**
 * Keeps the benchmark on one core, and the compared clients on another, the same for both. Otherwise, a client that happens
 * to share the benchmark's core answers in half the time of one that doesn't, for seconds on end.
 * @param clients ids of their processes
 * @returns whether that was possible
 */
export function pinToCores(clients: readonly number[]): boolean {
  return canPin && [pin(process.pid, 0), ...clients.map((client) => pin(client, 1))].every(Boolean);
}

/** Lets this process use all cores again. */
export function unpin(): void {
  if (canPin) spawnSync('taskset', ['-acp', `0-${CORES - 1}`, String(process.pid)]);
}

/** With all its threads. */
const pin = (process: number, core: number): boolean =>
  spawnSync('taskset', ['-acp', String(core), String(process)]).status === 0;
