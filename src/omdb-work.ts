import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OmdbWork } from './data/live/omdb/keep-fresh.ts';
import { UpdateError, type UpdateFault } from './data/live/omdb/omdb-error.ts';
import type { Outcome } from './data/live/omdb/update.ts';

interface Place {
  readonly url: string;
  readonly folder: string;
}

interface Told {
  readonly outcome?: Outcome;
  readonly fault?: UpdateFault;
  readonly where?: string;
  readonly cause?: unknown;
}

/** Megabytes of heap: building an index of 75,000 films takes less than 400. */
const MAX_HEAP_MB = 512;
/** Milliseconds for the worker to end by itself when it is stopped. */
const STOP_MS = 1_000;

/** The work on omdb.org's films, each in a worker of its own, whose memory is given back when it ends. */
export function omdbWork(place: Place): OmdbWork {
  return {
    update: async (signal) => (await run('update', place, signal)) ?? { kind: 'unchanged' },
    packAgain: async (signal) => {
      await run('pack', place, signal);
    },
  };
}

/** @throws {UpdateError} if the work fails, or the worker does */
function run(
  work: 'update' | 'pack',
  { url, folder }: Place,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const script = new URL(`films-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);
  const worker = new Worker(script, {
    workerData: { work, url, folder },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const stop = () => {
    worker.postMessage('stop');
    // What it is doing may not hear of it; what it leaves is tidied by the next update.
    setTimeout(() => void worker.terminate(), STOP_MS).unref();
  };
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<Outcome | undefined>((resolve, reject) => {
    let told: Told | undefined;
    worker.on('message', (message: Told) => {
      told = message;
    });
    worker.on('error', (cause) => reject(new UpdateError('unavailable', folder, { cause })));
    worker.on('exit', () => {
      if (told?.fault !== undefined) {
        reject(new UpdateError(told.fault, told.where ?? folder, { cause: told.cause }));
      } else if (told) {
        resolve(told.outcome);
      } else {
        reject(new UpdateError(signal.aborted ? 'stopped' : 'unavailable', folder));
      }
    });
  }).finally(() => signal.removeEventListener('abort', stop));
}
