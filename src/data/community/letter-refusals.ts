import type { LetterRefusal } from '../../domain/spread.ts';
import { insteadOfUnreadable } from '../store/instead-of-unreadable.ts';
import { keyFor } from '../store/keys.ts';
import type { RecordStore } from '../store/record-store.ts';

/**
 * That somebody turned off letters in one of them. Direct messages come to one process, and another one may work for the
 * server: that one heeds it before it sends a letter, and before it shows what the person chose.
 */
export class LetterRefusals {
  readonly #store: RecordStore;

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /**
   * Keeps nothing of who is sent no letters there: their data may be erased since the letter, or that of the whole server.
   * @param at milliseconds since 1970
   * @throws {StoreError} if it isn't kept
   */
  async refuse(guild: string, user: string, at: number): Promise<void> {
    const letter = await this.#store
      .get(keyFor({ guild, kind: 'letter', user }))
      .catch(insteadOfUnreadable(null));
    if (letter === undefined) return;
    const record: LetterRefusal = { v: 1, at };
    await this.#store.set(keyFor({ guild, kind: 'lettersoff', user }), record);
  }
}
