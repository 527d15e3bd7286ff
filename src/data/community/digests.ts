import type { Digest, StaleDigest } from '../../domain/spread.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** What is said of a digest when it is kept. */
type NewDigest = Pick<Digest, 'at' | 'until' | 'channel' | 'content'>;

/** The digests of a community, as they are written. */
export class Digests {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Keeps that the digest of a slot is about to be sent, or left out if it has no content.
   * @returns false if that slot is dealt with already, or a later one
   */
  keep(slot: string, digest: NewDigest): Promise<boolean> {
    const { library, queue, store, guild } = this.#writer;
    return queue(async () => {
      if (digest.until <= library.spread.digests.handledUntil) return false;
      await store.write([
        this.#set(slot, { v: 1, ...digest }),
        ...(digest.content ? [staleDigest(guild, slot)] : []),
      ]);
      return true;
    });
  }

  /** Its message is there. */
  sent(slot: string, message: string): Promise<void> {
    return this.#change(slot, (digest) => ({ ...digest, message }));
  }

  /** Nothing more is done about its message. */
  end(slot: string, ended: NonNullable<Digest['ended']>): Promise<void> {
    return this.#change(slot, (digest) => ({ ...digest, ended }));
  }

  /** It was not sent, and won't be: what it would have told is told the next time. */
  drop(slot: string): Promise<void> {
    return this.#change(slot, ({ content: _, ...digest }) => digest);
  }

  /**
   * Its message shows what it should.
   * @param seen how many changes there had been when that was drawn
   * @returns false if there are more by now
   */
  settle(slot: string, seen: number): Promise<boolean> {
    const { library, queue, store, guild } = this.#writer;
    return queue(async () => {
      if (library.spread.digests.changesOf(slot) !== seen) return false;
      await store.write([{ delete: keyFor({ guild, kind: 'staledigest', slot }) }]);
      return true;
    });
  }

  #change(slot: string, change: (digest: Digest) => Digest): Promise<void> {
    const { library, queue, store } = this.#writer;
    return queue(async () => {
      const digest = library.spread.digests.of(slot);
      if (digest) await store.write([this.#set(slot, change(digest))]);
    });
  }

  #set(slot: string, digest: Digest): Change {
    const { guild, writableKey } = this.#writer;
    return { set: writableKey({ guild, kind: 'digest', slot }), record: digest };
  }
}

export const staleDigest = (guild: string, slot: string): Change => ({
  set: keyFor({ guild, kind: 'staledigest', slot }),
  record: { v: 1 } satisfies StaleDigest,
});
