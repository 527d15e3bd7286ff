import {
  isWaiting,
  type Review,
  type ReviewAnswer,
  type ReviewCard,
  reviewEndsAt,
} from '../../domain/review.ts';
import { keyFor } from '../store/keys.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** What became of a decision: `before`, if somebody was faster; `changed`, if its author was. */
export type ReviewVerdict =
  | { readonly kind: 'open'; readonly review: Review }
  | { readonly kind: 'before'; readonly review: Review; readonly answer: ReviewAnswer }
  | { readonly kind: 'changed' | 'gone' };

/** Moments that wait for a moderator, as they are written. */
export class Reviews {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Keeps a moment for review, in place of what its author sent before.
   * @param id of its draft
   * @param along changes committed together with it, such as its picture and the end of its draft
   * @returns `shared` if that draft is a moment already
   */
  keep(id: string, review: Omit<Review, 'v'>, along: readonly Change[]): Promise<'kept' | 'shared'> {
    const { library, queue, store } = this.#writer;
    return queue(async () => {
      if (library.numberOfOrigin(id) !== undefined) return 'shared';
      // A clock that was set back must not make two texts look like one.
      const sentAt = Math.max(review.sentAt, (library.reviews.of(id)?.sentAt ?? 0) + 1);
      await store.write([...along, this.#set(id, { v: 1, ...review, sentAt })]);
      return 'kept';
    });
  }

  /**
   * Whether it can still be decided about.
   * @param seen when the text was sent that the moderator saw
   */
  judge(id: string, seen: number): ReviewVerdict {
    const review = this.#writer.library.reviews.of(id);
    if (!review) return { kind: 'gone' };
    if (review.answer) return { kind: 'before', review, answer: review.answer };
    return review.sentAt === seen ? { kind: 'open', review } : { kind: 'changed' };
  }

  /**
   * Gives it back to its author with an answer, if nobody was faster.
   * @param along changes committed together with it
   */
  answer(
    id: string,
    seen: number,
    answer: ReviewAnswer,
    along: (review: Review) => readonly Change[],
  ): Promise<ReviewVerdict> {
    const { queue, store } = this.#writer;
    return queue(async () => {
      const verdict = this.judge(id, seen);
      if (verdict.kind !== 'open') return verdict;
      const { review } = verdict;
      await store.write([...along(review), this.#set(id, { ...review, answer })]);
      return verdict;
    });
  }

  /**
   * Ends it for its author, with its picture.
   * @param along changes committed together with it
   */
  takeBack(id: string, along: (review: Review) => readonly Change[]): Promise<Review | undefined> {
    const { library, queue, store } = this.#writer;
    return queue(async () => {
      const review = library.reviews.of(id);
      if (!review) return undefined;
      await store.write([...along(review), ...this.#erasing(id, review)]);
      return review;
    });
  }

  /** The change that ends it, to be committed with the moment that it becomes. */
  ending(id: string, { author }: Review): Change {
    return { delete: keyFor({ guild: this.#writer.guild, kind: 'review', user: author.id, id }) };
  }

  /**
   * What nobody looked at goes back to its author; what its author left goes for good.
   * @param along changes committed with what goes back
   */
  async sweep(now: number, along: (id: string, review: Review) => readonly Change[]): Promise<void> {
    const { library, queue, store } = this.#writer;
    for (const id of library.reviews.ids) {
      await queue(async () => {
        const review = library.reviews.of(id);
        if (!review || now < reviewEndsAt(review)) return;
        if (!isWaiting(review)) return store.write(this.#erasing(id, review));
        const answer: ReviewAnswer = { outcome: 'unattended', at: now };
        return store.write([...along(id, review), this.#set(id, { ...review, answer })]);
      });
    }
  }

  /** Keeps where the log channel says how many wait. */
  async keepCard(channel: string, card: Omit<ReviewCard, 'v'>): Promise<void> {
    const { guild, queue, store, writableKey } = this.#writer;
    const record: ReviewCard = { v: 1, ...card };
    await queue(() => store.write([{ set: writableKey({ guild, kind: 'reviewcard', channel }), record }]));
  }

  /** It is gone. */
  async forgetCard(channel: string): Promise<void> {
    const { guild, queue, store } = this.#writer;
    await queue(() => store.write([{ delete: keyFor({ guild, kind: 'reviewcard', channel }) }]));
  }

  #set(id: string, { id: _, ...review }: Review & { readonly id?: string }): Change {
    const { guild, writableKey } = this.#writer;
    return { set: writableKey({ guild, kind: 'review', user: review.author.id, id }), record: review };
  }

  #erasing(id: string, review: Review): readonly Change[] {
    const { guild } = this.#writer;
    const { picture } = review;
    return [
      this.ending(id, review),
      ...(picture ? [{ delete: keyFor({ guild, kind: 'picture', id: picture.id }) }] : []),
    ];
  }
}
