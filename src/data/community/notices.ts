import type { Notice } from '../../domain/notice.ts';
import { keyFor } from '../store/keys.ts';
import type { RecordStore } from '../store/record-store.ts';

interface NoticesLog {
  warn(facts: object, message: string): void;
}

/** What people were told about what the bot can't do in a channel, so that they hear of each thing once. */
export class Notices {
  readonly #store: RecordStore;
  readonly #log: NoticesLog;

  constructor(store: RecordStore, log: NoticesLog) {
    this.#store = store;
    this.#log = log;
  }

  /** Those of the facts that nobody was told in that channel. A notice may be left out, but never stop what it goes with. */
  async untold(guild: string, channel: string, facts: readonly string[]): Promise<string[]> {
    try {
      const told = await Promise.all(
        facts.map((fact) => this.#store.get(keyFor({ guild, kind: 'notice', channel, fact }))),
      );
      return facts.filter((_, at) => told[at] === undefined);
    } catch (error) {
      this.#log.warn({ err: error, guild, channel }, 'notices not read');
      return [];
    }
  }

  async keep(guild: string, channel: string, facts: readonly string[], at: number): Promise<void> {
    const record: Notice = { v: 1, at };
    const changes = facts.map((fact) => ({ set: keyFor({ guild, kind: 'notice', channel, fact }), record }));
    await this.#store.write(changes).catch((error: unknown) => {
      this.#log.warn({ err: error, guild, channel }, 'notice not kept');
    });
  }
}
