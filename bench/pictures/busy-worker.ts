import { parentPort } from 'node:worker_threads';
import { serveDrawings } from '../../src/pictures/worker/serve-drawings.ts';

/** The floor of the blocks while a picture is drawn: a worker that keeps a core busy for as long, and draws nothing. */

export interface BusyPlan {
  readonly ms: number;
}

if (!parentPort) throw new Error('this only runs as a worker of the benchmark');
serveDrawings(parentPort, async ({ ms }: BusyPlan) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
  return { png: Buffer.alloc(1), width: 1, height: 1 };
});
