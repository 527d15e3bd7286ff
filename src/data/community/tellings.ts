import type { CommunityLog } from './load-library.ts';

/** What watchers are to be told of the change under way: they look into the library, so it has to be there first. */
export class Tellings {
  readonly #guild: string;
  readonly #log: CommunityLog;
  #waiting: (() => void)[] = [];

  constructor(guild: string, log: CommunityLog) {
    this.#guild = guild;
    this.#log = log;
  }

  add(telling: () => void): void {
    this.#waiting.push(telling);
  }

  /** Tells all that is waiting. What was changed is so, whatever becomes of that. */
  tell(): void {
    const tellings = this.#waiting;
    this.#waiting = [];
    for (const tell of tellings) {
      try {
        tell();
      } catch (error) {
        this.#log.warn({ err: error, guild: this.#guild }, 'a change was not followed up');
      }
    }
  }
}
