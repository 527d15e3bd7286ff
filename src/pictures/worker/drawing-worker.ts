import { Worker } from 'node:worker_threads';
import type { DrawnPicture, PicturePlan } from '../picture-plan.ts';
import type { Failed, Finished, Job } from './messages.ts';

export interface DrawingWorkerOptions {
  /** What runs in the worker; by default, what draws the bot's pictures. */
  readonly script?: URL;
  /** Milliseconds without a picture after which the worker ends. */
  readonly idleMs?: number;
  /** Milliseconds that one picture may take. */
  readonly maxMs?: number;
}

/** Fonts and what draws take some 60 MB, which are given back when nobody asks for pictures. */
const IDLE_MS = 3 * 60_000;
/** The first picture opens its fonts, on a busy machine. */
const MAX_MS = 20_000;
/** Megabytes: of the heap, without fonts and pixels. A picture takes less than 20. */
const MAX_HEAP_MB = 128;
/** What a picture leaves behind is soon collected; the default would let it grow to 48 MB. */
const MAX_YOUNG_MB = 8;

/** Node 20 runs no TypeScript: where this file isn't compiled, as in tests, the worker is the one of the last build. */
const PICTURES = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/src/pictures/worker/picture-worker.js', import.meta.url)
  : new URL('picture-worker.js', import.meta.url);

interface Waiting {
  readonly worker: Worker;
  resolve(drawn: DrawnPicture): void;
  reject(cause: unknown): void;
}

/**
 * One worker that draws. It starts with the first picture, ends when none is asked for, and starts anew if it breaks: whoever
 * waits for it is told.
 */
export class DrawingWorker<Plan = PicturePlan> {
  readonly #script: URL;
  readonly #idleMs: number;
  readonly #maxMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;
  #lastId = 0;

  constructor({ script = PICTURES, idleMs = IDLE_MS, maxMs = MAX_MS }: DrawingWorkerOptions = {}) {
    this.#script = script;
    this.#idleMs = idleMs;
    this.#maxMs = maxMs;
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** @throws {Error} if it can't be drawn, if the worker breaks or takes too long, or if it was closed */
  async draw(plan: Plan): Promise<DrawnPicture> {
    if (this.#isClosed) throw new Error('the bot is stopping');
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const job: Job<Plan> = { id: this.#lastId, plan };
    const limit = setTimeout(() => {
      this.#break(worker, new Error(`a picture took more than ${this.#maxMs} ms`));
    }, this.#maxMs);
    try {
      return await new Promise<DrawnPicture>((resolve, reject) => {
        this.#waiting.set(job.id, { worker, resolve, reject });
        worker.ref();
        worker.postMessage(job);
      });
    } finally {
      clearTimeout(limit);
      this.#waiting.delete(job.id);
      if (this.#waiting.size === 0) this.#rest();
    }
  }

  /** Ends the worker, whatever it is doing. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    const worker = this.#worker;
    if (worker) this.#break(worker, new Error('the bot is stopping'));
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: MAX_YOUNG_MB },
    });
    worker.on('message', (told: Finished | Failed) => {
      const waiting = this.#waiting.get(told.id);
      if ('error' in told) waiting?.reject(told.error);
      else waiting?.resolve({ png: Buffer.from(told.png.buffer), width: told.width, height: told.height });
    });
    worker.on('error', (cause) => this.#break(worker, cause));
    worker.on('exit', (code) => this.#break(worker, new Error(`the worker ended with ${code}`)));
    return worker;
  }

  /** Whoever waits for that worker is told, and the next picture gets a new one. */
  #break(worker: Worker, cause: unknown): void {
    if (this.#worker === worker) this.#worker = undefined;
    for (const [id, waiting] of this.#waiting) {
      if (waiting.worker !== worker) continue;
      this.#waiting.delete(id);
      waiting.reject(cause);
    }
    void worker.terminate();
  }

  /** It doesn't keep the process alive, and ends after a while. */
  #rest(): void {
    const worker = this.#worker;
    if (!worker) return;
    worker.unref();
    this.#idle = setTimeout(() => this.#break(worker, new Error('idle')), this.#idleMs).unref();
  }
}
