import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Bytes in what the kernel calls a kB. */
const BYTES_PER_KIB = 1_024;
/** The kernel counts a process's time in hundredths of a second, on every platform that Node runs on. */
const MS_PER_TICK = 10;

/** Milliseconds between two looks at what a process has used of the processor. */
const LOOK_EVERY_MS = 1_000;
/** A process is at rest when it used no more than this part of a core, for as many looks as that. */
const RESTING = { share: 0.05, looks: 5 } as const;
/** Milliseconds after which it is not waited for any longer. */
const MAX_UNREST_MS = 180_000;

export interface ProcessMemory {
  /** Resident now, in bytes. */
  readonly resident: number;
  /** The most that was ever resident, in bytes. */
  readonly peak: number;
}

/** What Linux tells of a process's memory, with that of its worker threads. */
export async function memoryOf(pid: number): Promise<ProcessMemory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const bytes = (name: string) => {
    const [, kib] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
    if (kib === undefined) throw new Error(`Linux tells no ${name} of process ${pid}`);
    return Number(kib) * BYTES_PER_KIB;
  };
  return { resident: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/**
 * Waits until a process has nothing left to do, such as looking after each guild when it has started.
 * @returns the milliseconds until it began to rest
 * @throws {Error} if it works for longer than three minutes
 */
export async function atRest(pid: number, signal: AbortSignal): Promise<number> {
  const begun = performance.now();
  let restedSince = begun;
  let used = await cpuMsOf(pid);
  while (performance.now() - begun < MAX_UNREST_MS) {
    await setTimeout(LOOK_EVERY_MS, undefined, { signal });
    const now = await cpuMsOf(pid);
    if (now - used > LOOK_EVERY_MS * RESTING.share) restedSince = performance.now();
    used = now;
    if (performance.now() - restedSince > LOOK_EVERY_MS * RESTING.looks) return restedSince - begun;
  }
  throw new Error(`process ${pid} was still busy after ${MAX_UNREST_MS / 1_000} s`);
}

async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets, which may hold spaces. The 14th and 15th are user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}
