import { type KeptPosting, showsSame } from '../../domain/card.ts';
import type { Card, CardCause, LiveMoment } from '../../domain/moment.ts';
import { keyFor } from '../store/keys.ts';
import type { RecordStore } from '../store/record-store.ts';
import { type CardMarks, postingEnd, postingRecord, staleMark } from './card-marks.ts';
import type { CommunityLog } from './load-library.ts';
import { talkFrom } from './talks.ts';
import type { Writer } from './writer.ts';

/** Called when there is something to do about cards of a moment. */
export type OnStale = (guild: string, number: number) => void;

interface Surroundings {
  readonly writer: Writer;
  readonly marks: CardMarks;
  /** For marks alone: they are no change that cards show. */
  readonly store: RecordStore;
  readonly log: CommunityLog;
  readonly onStale: OnStale | undefined;
}

/** The cards of a community, and what there is to do about them, as they are written. */
export class CardRecords {
  /** What there is to do. */
  readonly marks: Pick<
    CardMarks,
    | 'unsettled'
    | 'toBoard'
    | 'isStale'
    | 'postings'
    | 'announced'
    | 'isUnderWay'
    | 'giveUp'
    | 'answering'
    | 'editing'
    | 'isAnswering'
  >;
  readonly #marks: CardMarks;
  readonly #around: Surroundings;
  readonly #writer: Writer;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#writer = around.writer;
    this.#marks = around.marks;
    this.marks = around.marks;
  }

  /**
   * Keeps that a card is about to be posted, so that it is found if the bot is killed before it can be recorded.
   * @param posting with an id older than the card's message
   */
  beginPosting(posting: KeptPosting): Promise<void> {
    const { guild, store, queue } = this.#writer;
    return queue(async () => {
      await store.write([postingRecord(guild, posting)]);
      this.begun(posting);
    });
  }

  /** The same once it is kept, such as with its moment. */
  begun(posting: KeptPosting): void {
    this.#marks.beginPosting(posting);
    this.#around.onStale?.(this.#writer.guild, posting.number);
  }

  /** Nothing more is to be done about that posting. */
  endPosting(posting: KeptPosting): Promise<void> {
    const { guild, store, queue } = this.#writer;
    return queue(async () => {
      await store.write([postingEnd(guild, posting)]);
      this.#marks.dropPosting(posting);
    });
  }

  /**
   * Why that card of the moment is there. Until it is recorded, its posting says so.
   * @param channel where the card is
   */
  causeOf(number: number, message: string, channel: string): CardCause {
    const card = this.#writer.library.cards(number).find((one) => one.message === message);
    return causeIn(card ?? this.#marks.endedBy(number, channel, message));
  }

  /**
   * @param shown what the card shows; if that is not known, or no longer right, the card counts as stale
   * @param posting that it is the card of, if that is known
   */
  keep(
    number: number,
    message: string,
    card: Omit<Card, 'v'>,
    shown?: LiveMoment,
    posting?: KeptPosting,
  ): Promise<void> {
    const { guild, store, library, queue, writableKey } = this.#writer;
    return queue(async () => {
      const cause = causeIn(posting ?? this.causeOf(number, message, card.channel));
      const kept: Card = { v: 1, ...cause, ...card };
      const key = writableKey({ guild, kind: 'card', number, message });
      const isNew = library.numberOfCard(message) !== number;
      const ended = isNew ? (posting ?? this.#marks.endedBy(number, card.channel, message)) : undefined;
      const isStale = !showsSame(library.moment(number), shown);
      const talk = talkFrom(guild, library, number, { ...kept, message });
      await store.write([
        { set: key, record: kept },
        ...(ended ? [postingEnd(guild, ended)] : []),
        ...(isStale && !this.#marks.isMarked(number) ? [staleMark(guild, number)] : []),
        ...(talk?.changes ?? []),
      ]);
      library.putCard(number, { ...kept, message });
      if (talk) library.talks.put(number, talk.talk);
      if (ended) this.#marks.dropPosting(ended);
      if (isStale) this.#staleNow(number);
    });
  }

  forget(message: string): Promise<void> {
    const { guild, store, library, queue } = this.#writer;
    return queue(async () => {
      const number = library.numberOfCard(message);
      if (number === undefined) return;
      const card = library.cards(number).find((one) => one.message === message);
      // It was not taken off the board by hand, so it may come there again.
      const mayReturn = card?.onBoard && (!library.moment(number) || library.stays(number));
      await store.write([
        { delete: keyFor({ guild, kind: 'card', number, message }) },
        ...(mayReturn ? [{ delete: keyFor({ guild, kind: 'board', number }) }] : []),
      ]);
      library.dropCard(number, message);
    });
  }

  /** Keeps that cards of the moment may not show what the store has. A change to the moment does that by itself. */
  markStale(number: number): Promise<void> {
    const { guild, store, queue } = this.#writer;
    return queue(async () => {
      if (!this.#marks.isMarked(number)) await store.write([staleMark(guild, number)]);
      this.#staleNow(number);
    });
  }

  /**
   * The moment's cards are right again, if `isRight` says so once every change before is done.
   * @returns whether they are
   */
  settle(number: number, isRight: () => boolean): Promise<boolean> {
    return this.#writer.queue(async () => {
      if (!isRight()) return false;
      this.#marks.settle(number);
      this.#marks.sweepLater(() => this.sweep());
      return true;
    });
  }

  /** Deletes marks that are no longer needed. */
  sweep(): Promise<void> {
    const { store, log } = this.#around;
    return this.#marks.sweep(this.#writer.guild, { store, queue: this.#writer.queue, log });
  }

  #staleNow(number: number): void {
    this.#marks.putStale(number);
    this.#around.onStale?.(this.#writer.guild, number);
  }
}

const causeIn = ({ shownBy, onBoard }: CardCause = {}): CardCause => ({
  ...(shownBy && { shownBy }),
  ...(onBoard && { onBoard }),
});
