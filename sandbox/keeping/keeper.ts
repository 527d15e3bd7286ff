import type { World } from '../world/world.ts';
import type { FileStore } from './file-store.ts';
import { forgetOld } from './forget-old.ts';
import { toPlain } from './plain.ts';
import { writeWhole } from './write-whole.ts';

/** Milliseconds. */
const timing = {
  /** Quiet time after a change before the world is written. */
  lull: 200,
  /** The longest that a change waits while more changes follow. */
  latest: 1_000,
  /** After a write that failed. */
  retry: 2_000,
};

interface KeeperOptions {
  readonly world: World;
  readonly file: string;
  readonly files: FileStore;
  /** Whether the world already holds what the first start seeds. */
  readonly complete: boolean;
  /** Called with warnings. */
  readonly warn: (line: string) => void;
}

/** Saves the world soon after each change, and at the end. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #stopListening: () => void;
  #complete: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change came that no write includes yet. */
  #changedAt: number | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isFailing = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#complete = options.complete;
    this.#stopListening = options.world.changes.listen(() => this.#hear());
  }

  /** Writes now. @throws if that fails */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written = this.#turn.then(() => this.#write());
    this.#turn = written.catch(() => undefined);
    return written;
  }

  /** The first start is complete: from now on the world can be continued. */
  complete(): Promise<void> {
    this.#complete = true;
    return this.save();
  }

  /** Writes one last time. @throws if that fails */
  stop(): Promise<void> {
    this.#stopListening();
    return this.save();
  }

  #hear(): void {
    const now = performance.now();
    this.#changedAt ??= now;
    const wait = Math.min(timing.lull, this.#changedAt + timing.latest - now);
    this.#plan(this.#isFailing ? timing.retry : wait);
  }

  #plan(wait: number): void {
    // While writes fail, the next try is already planned.
    if (this.#isFailing && this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#saveOrWarn(), wait);
  }

  async #saveOrWarn(): Promise<void> {
    const { file, warn } = this.#options;
    try {
      await this.save();
      if (this.#isFailing) warn(`${file} can be written again: everything is kept.`);
      this.#isFailing = false;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!this.#isFailing) {
        warn(`THE SANDBOX CAN'T KEEP ITS WORLD: ${reason}. It goes on, tries again, and says when it can.`);
      }
      this.#isFailing = true;
      this.#plan(timing.retry);
    }
  }

  /** Writes the files that the world names, then the world, and only then removes the files that it no longer names. */
  async #write(): Promise<void> {
    const { world, file, files } = this.#options;
    this.#changedAt = undefined;
    forgetOld(world);
    const text = JSON.stringify(toPlain(world, { complete: this.#complete }));
    const attachments = world.attachments.files;
    await files.add(attachments);
    await writeWhole(file, text);
    await files.removeAllBut(attachments);
  }
}
