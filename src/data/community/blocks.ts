import { type Ban, type Block, type Blockable, banOn, inForce } from '../../domain/block.ts';
import type { Person } from '../../domain/moment.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** Who is kept from what in a community, as it is written. People go by a hash of their ids. */
export class Blocks {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Keeps a person from something, whatever kept them from it before.
   * @param along changes committed together with it
   */
  put(
    person: string,
    whom: Person,
    { what, ban }: { readonly what: readonly Blockable[]; readonly ban: Ban },
    along: readonly Change[] = [],
  ): Promise<void> {
    return this.#writer.queue(async () => {
      const known = this.#writer.library.moderation.blocks.get(person);
      const bans = Object.fromEntries(what.map((one) => [one, ban]));
      const block: Block = { v: 1, whom, bans: { ...(known && inForce(known, ban.at)?.bans), ...bans } };
      await this.#keep(person, block, along);
    });
  }

  /**
   * Lets a person do it again.
   * @param along changes committed together with it, made of what ends
   * @returns what ended; nothing if they weren't kept from it
   */
  end(
    person: string,
    what: readonly Blockable[],
    now: number,
    along: (ended: readonly Blockable[]) => readonly Change[] = () => [],
  ): Promise<readonly Blockable[]> {
    return this.#writer.queue(async () => {
      const known = this.#writer.library.moderation.blocks.get(person);
      const ended = what.filter((one) => banOn(known, one, now));
      if (!known || ended.length === 0) return [];
      const bans = Object.entries(known.bans).filter(([one]) => !ended.some((other) => other === one));
      await this.#keep(person, inForce({ ...known, bans: Object.fromEntries(bans) }, now), along(ended));
      return ended;
    });
  }

  /** Forgets what is over. */
  async sweep(now: number): Promise<void> {
    for (const person of [...this.#writer.library.moderation.blocks.keys()]) {
      await this.#writer.queue(async () => {
        const known = this.#writer.library.moderation.blocks.get(person);
        const left = known && inForce(known, now);
        const isLess = known && Object.keys(left?.bans ?? {}).length < Object.keys(known.bans).length;
        if (isLess) await this.#keep(person, left, []);
      });
    }
  }

  async #keep(person: string, block: Block | undefined, along: readonly Change[]): Promise<void> {
    const { guild, store, library, writableKey } = this.#writer;
    const key = writableKey({ guild, kind: 'block', person });
    await store.write([...along, block ? { set: key, record: block } : { delete: key }]);
    library.moderation.putBlock(person, block);
  }
}
