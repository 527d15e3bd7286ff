import { isWaiting, type KeptReview, type Review, type ReviewCard } from '../../domain/review.ts';

/** The moments that moderators look at before they are published. */
export class ReviewBook {
  /** By the ids of their drafts. */
  readonly #reviews = new Map<string, KeptReview>();
  /** What the log channel says of them, by channel: more than one only while it moves. */
  readonly cards = new Map<string, ReviewCard>();

  of(id: string): KeptReview | undefined {
    return this.#reviews.get(id);
  }

  /** Those that moderators have to decide about, the oldest first. */
  get waiting(): readonly KeptReview[] {
    return [...this.#reviews.values()]
      .filter(isWaiting)
      .sort((one, other) => one.sentAt - other.sentAt || (one.id < other.id ? -1 : 1));
  }

  /** All of one person's, the latest first. */
  by(user: string): readonly KeptReview[] {
    return [...this.#reviews.values()]
      .filter(({ author }) => author.id === user)
      .sort((one, other) => other.sentAt - one.sentAt);
  }

  get ids(): readonly string[] {
    return [...this.#reviews.keys()];
  }

  put(id: string, review: Review): void {
    this.#reviews.set(id, { ...review, id });
  }

  drop(id: string): void {
    this.#reviews.delete(id);
  }

  /** @param card `undefined` if it is gone */
  putCard(channel: string, card: ReviewCard | undefined): void {
    if (card) this.cards.set(channel, card);
    else this.cards.delete(channel);
  }
}
