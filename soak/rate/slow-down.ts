import { tmpdir } from 'node:os';
import { Child } from '../../harness/processes/child.ts';
import type { SlowMessage } from './slow-down-process.ts';

/**
 * Lets a process run only for a part of the time, as on a weaker machine: this one can't send enough to break a bot that has a
 * core to itself.
 */
export class SlowDown {
  readonly #child: Child<SlowMessage> = new Child(new URL('./slow-down-process.js', import.meta.url), {
    env: {},
    cwd: tmpdir(),
  });

  /** @param oneIn it runs for one part in so many; 1 lets it run all the time */
  async slow(pid: number, oneIn: number): Promise<void> {
    await this.#child.ask({ pid, oneIn });
  }

  /** What was slowed down runs all the time again. */
  async end(): Promise<void> {
    await this.#child.stop();
  }
}
