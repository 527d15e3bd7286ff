import type { KeptCard } from '../../domain/moment.ts';
import type { Talk, TalkDue, TalkMark } from '../../domain/talk.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Library } from './library.ts';
import type { Writer } from './writer.ts';

/**
 * What became of a thread. `gone`: it is nowhere, so that it may start from another card; `none`: there is to be none.
 */
export type TalkOutcome = NonNullable<Talk['is']> | 'gone' | 'none';

/** The threads of a community's moments, and what there is to do about them. */
export class Talks {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Moments whose thread may not be as it should. */
  get unsettled(): readonly number[] {
    return this.#writer.library.talks.marked;
  }

  /** What there is to do about the thread of a moment, once every change before is done. */
  due(number: number): Promise<TalkDue | undefined> {
    return this.#writer.queue(async () => this.#due(number));
  }

  /**
   * Keeps what became of a thread.
   * @returns whether there is nothing more to do about it
   */
  settle(number: number, due: TalkDue, outcome: TalkOutcome): Promise<boolean> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      const now = this.#due(number);
      const isRight =
        now === undefined || outcome === 'none' || (now.wants === outcome && now.isLast === due.isLast);
      const kept = this.#kept(number, due, outcome, isRight);
      // Until it has a card again, there is nothing to do.
      const isSettled = isRight || !kept?.card;
      const key = writableKey({ guild, kind: 'talk', number });
      await store.write([
        kept ? { set: key, record: kept } : { delete: key },
        ...(isSettled ? [{ delete: keyFor({ guild, kind: 'talkmark', number }) }] : []),
      ]);
      if (kept) library.talks.put(number, kept);
      else library.talks.drop(number);
      if (isSettled) library.talks.unmark(number);
      return isSettled;
    });
  }

  #due(number: number): TalkDue | undefined {
    const { library } = this.#writer;
    const talk = library.talks.of(number);
    if (!talk?.card || !library.talks.isMarked(number)) return undefined;
    const { card } = talk;
    if (library.moment(number)) return { ...talk, card, wants: 'open', isLast: false };
    // A moment that can't be read is left as it is.
    if (!library.wasRemoved(number)) return undefined;
    return { ...talk, card, wants: 'closed', isLast: library.removed(number) === undefined };
  }

  #kept(number: number, due: TalkDue, outcome: TalkOutcome, isRight: boolean): Talk | undefined {
    const { card } = due;
    if (outcome === 'none' || (outcome === 'closed' && due.isLast && isRight)) return undefined;
    if (outcome !== 'gone') return { v: 1, card, is: outcome };
    const other = this.#writer.library
      .cards(number)
      .find(({ message, shownBy, onBoard }) => message !== card.message && !shownBy && !onBoard);
    return { v: 1, ...(other && { card: { channel: other.channel, message: other.message } }) };
  }
}

/** What is committed with a moment whose first card gets a thread. */
export const talkToCome = (
  guild: string,
  number: number,
): { readonly change: Change; readonly talk: Talk } => {
  const talk: Talk = { v: 1 };
  return { change: { set: keyFor({ guild, kind: 'talk', number }), record: talk }, talk };
};

/** What is committed with the first card of a moment, if a thread starts from it. */
export function talkFrom(
  guild: string,
  library: Library,
  number: number,
  { channel, message, shownBy, onBoard }: KeptCard,
): { readonly changes: readonly Change[]; readonly talk: Talk } | undefined {
  const waiting = library.talks.of(number);
  if (!waiting || waiting.card || shownBy || onBoard) return undefined;
  const talk: Talk = { v: 1, card: { channel, message } };
  const key = keyFor({ guild, kind: 'talk', number });
  return { changes: [{ set: key, record: talk }, talkMark(guild, number)], talk };
}

export const talkMark = (guild: string, number: number): Change => ({
  set: keyFor({ guild, kind: 'talkmark', number }),
  record: { v: 1 } satisfies TalkMark,
});
