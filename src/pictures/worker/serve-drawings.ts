import type { MessagePort } from 'node:worker_threads';
import type { DrawnPicture } from '../picture-plan.ts';
import type { Failed, Finished, Job } from './messages.ts';

/** In a worker: draws whatever comes in, one after the other. What fails is told, and the next is drawn all the same. */
export function serveDrawings<Plan>(port: MessagePort, draw: (plan: Plan) => Promise<DrawnPicture>): void {
  port.on('message', ({ id, plan }: Job<Plan>) => {
    draw(plan).then(
      ({ png, width, height }) => {
        const own = new Uint8Array(png);
        const finished: Finished = { id, png: own, width, height };
        port.postMessage(finished, [own.buffer]);
      },
      (error: unknown) => {
        const failed: Failed = { id, error };
        port.postMessage(failed);
      },
    );
  });
}
