import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * The benchmark runs on one core, and each client that it measures on another, the same for all. Left to the system, a client that comes
 * to share the benchmark's core answers in half the time of one that doesn't, for seconds on end.
 */
const BENCHMARK_CORE = 0;
const CLIENT_CORE = 1;

const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** Keeps this process on its core. Returns whether it could. */
export function pinBenchmark(): boolean {
  if (!canPin) return false;
  return spawnSync('taskset', ['-cp', String(BENCHMARK_CORE), String(process.pid)]).status === 0;
}

/** How Node is run on the clients' core: as the options of `fork`. */
export function nodeOfClients(execArgv: readonly string[]): { execPath: string; execArgv: string[] } {
  if (!canPin) return { execPath: process.execPath, execArgv: [...execArgv] };
  return { execPath: 'taskset', execArgv: ['-c', String(CLIENT_CORE), process.execPath, ...execArgv] };
}
