import { parentPort } from 'node:worker_threads';
import { rasteriseSvg } from '../../src/pictures/kit/rasterise.ts';
import { serveDrawings } from '../../src/pictures/worker/serve-drawings.ts';

/** The floor of a picture: an empty one of its size, drawn in a worker, too. */

export interface EmptyPlan {
  readonly width: number;
  readonly height: number;
}

if (!parentPort) throw new Error('this only runs as a worker of the benchmark');
serveDrawings(parentPort, async ({ width, height }: EmptyPlan) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#17161b"/></svg>`;
  return { png: rasteriseSvg(svg), width, height };
});
