import { mayFollow } from '../../domain/chain.ts';
import type { Moment } from '../../domain/moment.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** Which moments were told because of which, as it is written. */
export class Chains {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Whether a moment of that person can be told because of that one: it is there, and somebody else's. */
  canFollow(of: number, author: string): boolean {
    const moment = this.#writer.library.moment(of)?.moment;
    return moment !== undefined && moment.author.id !== author;
  }

  /** The change that ties a moment to an earlier one, committed with the moment; none if it can't follow it. */
  tying({ number, author }: Pick<Moment, 'number' | 'author'>, of: number): readonly Change[] {
    if (!mayFollow(number, of) || !this.canFollow(of, author.id)) return [];
    const { guild, writableKey } = this.#writer;
    return [{ set: writableKey({ guild, kind: 'because', number }), record: { v: 1, of } }];
  }

  /** The change that takes the tie off a moment again; none if it has none. */
  untying(number: number): readonly Change[] {
    const { guild, library } = this.#writer;
    if (library.chain.of(number) === undefined) return [];
    return [{ delete: keyFor({ guild, kind: 'because', number }) }];
  }

  /**
   * Takes the tie off a moment.
   * @param along changes committed together with it
   * @param of only if it was told because of that one
   * @returns false if it had none
   */
  untie(number: number, along: readonly Change[] = [], of?: number): Promise<boolean> {
    const { queue, store, library } = this.#writer;
    return queue(async () => {
      if (of !== undefined && library.chain.of(number) !== of) return false;
      const changes = this.untying(number);
      if (changes.length === 0) return false;
      await store.write([...along, ...changes]);
      return true;
    });
  }
}
