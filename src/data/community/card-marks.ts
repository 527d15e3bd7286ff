import { type KeptPosting, POSTED_WITHIN_MS, type Posting, type StaleMark } from '../../domain/card.ts';
import { isLater, timeOf } from '../../domain/snowflake.ts';
import type { Queue } from '../../tasks/queue.ts';
import { keyFor } from '../store/keys.ts';
import type { Change, RecordStore } from '../store/record-store.ts';
import type { CommunityLog } from './load-library.ts';

/**
 * Milliseconds after which an answer counts as arrived, whether or not anybody said so. One that Discord doesn't respond to may
 * take longer; it is in doubt then, and its card edited once more.
 */
const ANSWER_TIMEOUT_MS = 60_000;

/** A request that puts a card of a moment in its place. */
interface Sending {
  readonly isAnswer: boolean;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Whether no other was on its way at the same time. */
  isAlone: boolean;
}

/** Milliseconds for which marks that are no longer needed stay on disk, so that many are deleted in one commit. */
const SWEEP_AFTER_MS = 2_000;

/**
 * What a community has to do about its cards: moments whose cards may not show what the store holds, and cards on their way
 * to a channel. Both are on disk before anything can go wrong, so that a start after a kill knows them.
 */
export class CardMarks {
  readonly #stale = new Set<number>();
  /** Moments whose cards are right again, though the mark is still on disk. */
  readonly #settled = new Set<number>();
  readonly #postings = new Map<string, KeptPosting>();
  /** Postings that this process began and has not given up. */
  readonly #underWay = new Set<string>();
  /** What is on its way to Discord, by moment. */
  readonly #sending = new Map<number, Set<Sending>>();
  #sweep: NodeJS.Timeout | undefined;

  /** Moments with something to do. */
  get unsettled(): ReadonlySet<number> {
    return new Set([...this.#stale, ...[...this.#postings.values()].map(({ number }) => number)]);
  }

  isStale(number: number): boolean {
    return this.#stale.has(number);
  }

  postings(number: number): readonly KeptPosting[] {
    if (this.#postings.size === 0) return NONE;
    return [...this.#postings.values()].filter((posting) => posting.number === number);
  }

  /** How many cards are on their way to the board. */
  get toBoard(): number {
    return [...this.#postings.values()].filter(({ onBoard }) => onBoard).length;
  }

  /** That posting as it is on disk, if it is. */
  announced(posting: KeptPosting): KeptPosting | undefined {
    return this.#postings.get(idOf(posting));
  }

  /** Whether its card may still come without anybody looking for it. */
  isUnderWay(posting: KeptPosting): boolean {
    return this.#underWay.has(idOf(posting)) && Date.now() - timeOf(posting.after) < POSTED_WITHIN_MS;
  }

  /** Its card did not come. */
  giveUp(posting: KeptPosting): void {
    this.#underWay.delete(idOf(posting));
  }

  /**
   * An answer that shows a card of the moment is on its way. Until it has arrived, Discord may yet put an older card in place
   * of a newer one, so the mark stays.
   * @returns how to say that it has arrived, or never will; it tells whether nothing else was on its way at the same time. Of
   * two at once nobody knows which one Discord carried out last, whatever the order of its responses
   */
  answering(number: number): () => boolean {
    return this.#send(number, true);
  }

  /** The same for an edit of one of its cards. */
  editing(number: number): () => boolean {
    return this.#send(number, false);
  }

  isAnswering(number: number): boolean {
    return [...(this.#sending.get(number) ?? [])].some((one) => one.isAnswer && isUnderWay(one));
  }

  #send(number: number, isAnswer: boolean): () => boolean {
    const all = this.#sending.get(number) ?? new Set();
    const one: Sending = { isAnswer, since: Date.now(), isAlone: ![...all].some(isUnderWay) };
    for (const other of all) other.isAlone = false;
    this.#sending.set(number, all.add(one));
    return () => {
      all.delete(one);
      if (all.size === 0 && this.#sending.get(number) === all) this.#sending.delete(number);
      return one.isAlone;
    };
  }

  // ——— What is on disk ———

  putStale(number: number): void {
    this.#settled.delete(number);
    this.#stale.add(number);
  }

  putPosting(posting: KeptPosting): void {
    this.#postings.set(idOf(posting), posting);
  }

  beginPosting(posting: KeptPosting): void {
    this.putPosting(posting);
    this.#underWay.add(idOf(posting));
  }

  dropPosting(posting: PostingId): void {
    this.#postings.delete(idOf(posting));
    this.#underWay.delete(idOf(posting));
  }

  /** Whether the moment's mark is on disk: then a further change writes none. */
  isMarked(number: number): boolean {
    return this.#stale.has(number) || this.#settled.has(number);
  }

  /**
   * The one that a card's message is the end of. If there are several, nobody knows whose card it is. The latest counts: from
   * the earlier ones on, the channel is looked through for all of their cards.
   */
  endedBy(number: number, channel: string, message: string): KeptPosting | undefined {
    return this.postings(number)
      .filter((posting) => posting.channel === channel && isLater(message, posting.after))
      .reduce<KeptPosting | undefined>(
        (latest, one) => (latest && isLater(latest.after, one.after) ? latest : one),
        undefined,
      );
  }

  settle(number: number): void {
    if (this.#stale.delete(number)) this.#settled.add(number);
  }

  // ——— Deleting marks ———

  /** Deletes the marks of settled moments, soon and together. */
  sweepLater(sweep: () => Promise<void>): void {
    if (this.#sweep || this.#settled.size === 0) return;
    this.#sweep = setTimeout(() => void sweep(), SWEEP_AFTER_MS);
    this.#sweep.unref();
  }

  /** The marks to delete now. If that fails, they stay, and the next sweep tries again. */
  async sweep(
    guild: string,
    { store, queue, log }: { store: RecordStore; queue: Queue; log: CommunityLog },
  ): Promise<void> {
    clearTimeout(this.#sweep);
    this.#sweep = undefined;
    await queue(async () => {
      const numbers = [...this.#settled];
      if (numbers.length === 0) return;
      try {
        await store.write(numbers.map((number) => ({ delete: keyFor({ guild, kind: 'stale', number }) })));
        for (const number of numbers) this.#settled.delete(number);
      } catch (error) {
        log.warn(
          { err: error, guild },
          'marks of cards not deleted; their cards are edited once more at the next start',
        );
      }
    });
  }
}

const NONE: readonly KeptPosting[] = [];

/** An edit is over when its work is, however long it waits; an answer may never be heard of. */
const isUnderWay = ({ isAnswer, since }: Sending) => !isAnswer || since > Date.now() - ANSWER_TIMEOUT_MS;

type PostingId = Pick<KeptPosting, 'number' | 'after'>;

const idOf = ({ number, after }: PostingId) => `${number}:${after}`;

export const staleMark = (guild: string, number: number): Change => ({
  set: keyFor({ guild, kind: 'stale', number }),
  record: { v: 1 } satisfies StaleMark,
});

export const postingRecord = (
  guild: string,
  { number, after, channel, shownBy, onBoard }: KeptPosting,
): Change => ({
  set: keyFor({ guild, kind: 'posting', number, after }),
  record: { v: 1, channel, ...(shownBy && { shownBy }), ...(onBoard && { onBoard }) } satisfies Posting,
});

export const postingEnd = (guild: string, { number, after }: KeptPosting): Change => ({
  delete: keyFor({ guild, kind: 'posting', number, after }),
});
