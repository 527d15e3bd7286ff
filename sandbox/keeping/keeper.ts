import type { World } from '../world/world.ts';
import type { FileStore } from './file-store.ts';
import { forgetOld } from './forget-old.ts';
import { toPlain } from './plain.ts';
import { writeWhole } from './write-whole.ts';

/** Milliseconds. */
const timing = {
  /** Without a change, before it is written. */
  lull: 200,
  /** Of a change that more changes follow. */
  latest: 1_000,
  /** After a write that failed. */
  retry: 2_000,
};

interface KeeperOptions {
  readonly world: World;
  readonly file: string;
  readonly files: FileStore;
  /** Whether what the first start seeds is in the world already. */
  readonly complete: boolean;
  /** Takes the loud lines. */
  readonly warn: (line: string) => void;
}

/** Writes the world down soon after each change, and at the end. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #stopListening: () => void;
  #complete: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change came that no write has begun with. */
  #changedAt: number | undefined;
  #turn: Promise<void> = Promise.resolve();
  #isFailing = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#complete = options.complete;
    this.#stopListening = options.world.changes.listen(() => this.#hear());
  }

  /** Writes now. Throws where that fails. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written = this.#turn.then(() => this.#write());
    this.#turn = written.catch(() => undefined);
    return written;
  }

  /** The first start has come to its end: from here on the world is worth going on with. */
  complete(): Promise<void> {
    this.#complete = true;
    return this.save();
  }

  /** Writes a last time. Throws where that fails. */
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
    // While the disk fails, the next try is planned already.
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

  /** First the files that the world names, then the world, and only then what it no longer names is taken away. */
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
