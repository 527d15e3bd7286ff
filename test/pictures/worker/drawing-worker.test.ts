import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { DrawingWorker } from '../../../src/pictures/worker/drawing-worker.ts';

type Plan = 'draw' | 'fail' | 'crash' | 'end' | 'hang';

/** A worker that does what a plan says; a picture's width is how many it has drawn. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let drawn = 0;
    parentPort.on('message', ({ id, plan }) => {
      if (plan === 'crash') throw new Error('the worker broke');
      if (plan === 'end') process.exit(3);
      if (plan === 'hang') for (;;);
      if (plan === 'fail') return parentPort.postMessage({ id, error: new Error('no pixels') });
      drawn += 1;
      const png = new Uint8Array([1, 2, 3]);
      parentPort.postMessage({ id, png, width: drawn, height: 1 }, [png.buffer]);
    });
  `)}`,
);

let worker: DrawingWorker<Plan>;
afterEach(() => worker.close());

const opened = (more: { readonly idleMs?: number; readonly maxMs?: number } = {}) => {
  worker = new DrawingWorker<Plan>({ script: SCRIPT, ...more });
  return worker;
};

describe('the worker that draws', () => {
  it('starts with the first picture, and draws the next ones, too', async () => {
    opened();
    expect(worker.isRunning).toBe(false);
    const first = await worker.draw('draw');
    expect([...first.png]).toEqual([1, 2, 3]);
    expect(first.width).toBe(1);
    expect((await worker.draw('draw')).width).toBe(2);
  });

  it('tells what can’t be drawn, and goes on', async () => {
    opened();
    await worker.draw('draw');
    await expect(worker.draw('fail')).rejects.toThrow('no pixels');
    expect((await worker.draw('draw')).width).toBe(2);
  });

  it.each([
    ['crash', 'the worker broke'],
    ['end', 'the worker ended with 3'],
  ] as const)('that breaks (%s) is told to those who wait, and starts anew', async (how, told) => {
    opened();
    await worker.draw('draw');
    await expect(worker.draw(how)).rejects.toThrow(told);
    expect((await worker.draw('draw')).width).toBe(1);
  });

  it('is ended if a picture takes too long', async () => {
    opened({ maxMs: 400 });
    await expect(worker.draw('hang')).rejects.toThrow('a picture took more than 400 ms');
    expect(worker.isRunning).toBe(false);
  });

  it('ends when nobody asks for pictures, and starts anew for the next one', async () => {
    opened({ idleMs: 20 });
    await worker.draw('draw');
    expect(worker.isRunning).toBe(true);
    await setTimeout(60);
    expect(worker.isRunning).toBe(false);
    expect((await worker.draw('draw')).width).toBe(1);
  });

  it('ends with the bot: what is being drawn is told, and nothing is drawn afterwards', async () => {
    opened();
    const drawing = worker.draw('hang');
    const told = expect(drawing).rejects.toThrow('the bot is stopping');
    await worker.close();
    await told;
    expect(worker.isRunning).toBe(false);
    await expect(worker.draw('draw')).rejects.toThrow('the bot is stopping');
  });
});
