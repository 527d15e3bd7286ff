import { setTimeout as wait } from 'node:timers/promises';

/** Work under way, to be waited for when the bot stops. */
export class Drain {
  readonly #running = new Set<Promise<unknown>>();

  /** Adds the work, and returns it. */
  add<T>(work: Promise<T>): Promise<T> {
    const end = () => this.#running.delete(settled);
    const settled: Promise<unknown> = work.then(end, end);
    this.#running.add(settled);
    return work;
  }

  /**
   * Resolves when nothing is under way, including work added in the meantime.
   * @param timeoutMs after which it resolves anyway
   */
  async settled(timeoutMs?: number): Promise<void> {
    const timer = new AbortController();
    const late =
      timeoutMs === undefined
        ? new Promise<never>(() => {})
        : wait(timeoutMs, 'late' as const, { signal: timer.signal }).catch(() => 'late' as const);
    while (this.#running.size > 0) {
      if ((await Promise.race([late, Promise.all(this.#running)])) === 'late') break;
    }
    timer.abort();
  }
}
