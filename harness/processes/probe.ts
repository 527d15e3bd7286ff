import { writeFile } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Loaded into the bot's process ahead of the bot (`node --import`): measures what is visible only from inside. */

export type ProbeMessage =
  /** The reply is the resident memory, in bytes. */
  | { readonly kind: 'resident' }
  /**
   * Collects and compacts at once what V8 would by itself after 100 s in which little happened (its memory reducer's watchdog).
   * The reply is 0.
   */
  | { readonly kind: 'tidy' }
  /** The reply is the used heap after a full garbage collection, in bytes. */
  | { readonly kind: 'heap' }
  /** The reply is 0: then the process is awake. */
  | { readonly kind: 'wake' }
  /** Starts watching the event loop. The reply is 0. */
  | { readonly kind: 'watch' }
  /** Stops watching. The reply is the longest time for which the event loop was blocked, in milliseconds. */
  | { readonly kind: 'longest-block' }
  /** Starts a CPU profile. The reply is 0. */
  | { readonly kind: 'profile' }
  /** Ends the profile and writes it to that file. The reply is 0. */
  | { readonly kind: 'write-profile'; readonly file: string };

/** Microseconds between two samples of a profile. */
const SAMPLE_EVERY_US = 200;

const loop = monitorEventLoopDelay({ resolution: 1 });
let session: Session | undefined;

process.on('message', (message: ProbeMessage) => {
  answer(message).then(
    (value) => process.send?.(value),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
// The benchmark has ended.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

async function answer(message: ProbeMessage): Promise<number> {
  switch (message.kind) {
    case 'wake':
      return 0;
    case 'resident':
      return process.memoryUsage.rss();
    case 'tidy':
      await tidy();
      return 0;
    case 'heap':
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    case 'watch':
      loop.reset();
      loop.enable();
      return 0;
    case 'longest-block':
      loop.disable();
      return loop.max / 1e6;
    case 'profile':
      session = new Session();
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
      await session.post('Profiler.start');
      return 0;
    case 'write-profile':
      await writeFile(message.file, JSON.stringify(await endProfile()));
      return 0;
  }
}

/** As when the system tells V8 that memory is short. `gc()` collects as much, but leaves the holes. */
async function tidy(): Promise<void> {
  const inspector = new Session();
  inspector.connect();
  await inspector.post('HeapProfiler.collectGarbage');
  inspector.disconnect();
}

async function endProfile(): Promise<Profiler.Profile> {
  if (!session) throw new Error('no profile was begun');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}
