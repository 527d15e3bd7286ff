import { LRUCache } from 'lru-cache';
import { createQueue } from '../tasks/queue.ts';
import type { DrawnPicture, PicturePlan } from './picture-plan.ts';

/** Draws in a thread of its own. */
export interface Drawer {
  /** @throws {Error} if it can't be drawn */
  draw(plan: PicturePlan): Promise<DrawnPicture>;
  /** Ends what is being drawn. */
  close(): Promise<void>;
}

export interface DrawingsOptions {
  readonly drawer: Drawer;
  readonly log: { warn(facts: object, message: string): void };
  /** Limit of the kept pictures, in bytes. */
  readonly maxKeptBytes?: number;
}

interface Wanted {
  readonly plan: PicturePlan;
}

/** Enough for about two hundred pictures. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;
/** What waits longer than some seconds is better told without a picture. */
const MAX_WAITING = 50;

/** The pictures of the bot. Everything works without them: the words beside a picture say the same. */
export class Drawings {
  readonly #drawer: Drawer;
  readonly #log: DrawingsOptions['log'];
  /** By their content, so that what has changed gets another picture. */
  readonly #kept: LRUCache<string, DrawnPicture, Wanted>;
  /** One at a time: each takes all of a core. */
  readonly #queue = createQueue();
  #waiting = 0;

  constructor({ drawer, log, maxKeptBytes = MAX_KEPT_BYTES }: DrawingsOptions) {
    this.#drawer = drawer;
    this.#log = log;
    this.#kept = new LRUCache<string, DrawnPicture, Wanted>({
      maxSize: maxKeptBytes,
      sizeCalculation: ({ png }) => png.length,
      fetchMethod: (_key, _stale, { context }) => this.#drawNext(context.plan),
    });
  }

  /**
   * @param key everything that the picture says, if it may be kept: then it is drawn once, however many ask for it. What people
   * told isn't kept, so that nothing of it is left when they erase it
   * @returns `undefined` if it can't be drawn; the log says why. It is tried again the next time
   */
  async draw(plan: PicturePlan, key?: string): Promise<DrawnPicture | undefined> {
    try {
      if (key === undefined) return await this.#drawNext(plan);
      return await this.#kept.forceFetch(key, { context: { plan } });
    } catch (error) {
      this.#log.warn({ err: error, picture: plan.kind }, 'picture not drawn');
      return undefined;
    }
  }

  /** What waits is not drawn any more. */
  close(): Promise<void> {
    return this.#drawer.close();
  }

  async #drawNext(plan: PicturePlan): Promise<DrawnPicture> {
    if (this.#waiting >= MAX_WAITING) throw new Error(`${MAX_WAITING} pictures are waiting already`);
    this.#waiting += 1;
    try {
      return await this.#queue(() => this.#drawer.draw(plan));
    } finally {
      this.#waiting -= 1;
    }
  }
}
