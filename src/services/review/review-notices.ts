import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import type { ReviewCard } from '../../domain/review.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { EditInDoubt, isGone, isOutOfReach, isRefused } from '../../interactions/discord-errors.ts';
import logChannel from '../../settings/community/log-channel.ts';
import { Doubts } from '../../tasks/doubts.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';

interface ReviewNoticesOptions {
  readonly communities: Pick<Communities, 'community' | 'hasReviews'>;
  readonly messages: Pick<ChannelMessages, 'post' | 'edit' | 'remove'>;
  /** Whether the bot is a member of the server. Elsewhere Discord refuses all that isn't an answer. */
  readonly isMember: (guild: string) => boolean;
  /** Words the message in the language of the community. */
  readonly draw: (
    waiting: { readonly count: number; readonly since: number },
    community: Community,
  ) => MessageView;
  readonly log: { warn(facts: object, message: string): void };
}

/** Milliseconds for messages under way when the bot stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Milliseconds in which several changes become one edit. */
const TOGETHER_MS = 2_000;

/**
 * Keeps one message in the log channel that says how many moments wait for a moderator, while any do. Once none does, it is
 * deleted, so that the next one is where it is seen.
 */
export class ReviewNotices {
  readonly #options: ReviewNoticesOptions;
  readonly #work: PersistentWork;
  readonly #doubts = new Doubts();

  constructor(options: ReviewNoticesOptions) {
    const { log } = options;
    this.#options = options;
    this.#work = new PersistentWork((key, error) =>
      log.warn({ err: error, guild: key }, 'message about the queue not brought up to date'),
    );
  }

  /** Other moments wait, or it is told elsewhere: soon, and in the background. */
  refresh(guild: string): void {
    if (!this.#options.isMember(guild)) return;
    this.#work.within(guild, TOGETHER_MS, () => this.#bringRight(guild));
  }

  /** Brings right what was left over when the bot last ran, in the background. */
  async catchUp(guild: string): Promise<void> {
    if (await this.#options.communities.hasReviews(guild)) this.refresh(guild);
  }

  /** Something changed in the guild: what was out of reach there may be within reach again. */
  tryAgain(guild: string): void {
    this.#work.unblock((key) => key === guild);
  }

  /** Waits a while for what is under way. */
  stop(): Promise<void> {
    return this.#work.stop(STOP_TIMEOUT_MS);
  }

  async #bringRight(guild: string): Promise<Tried> {
    const { communities, log } = this.#options;
    const community = await communities.community(guild);
    try {
      await this.#show(community);
    } catch (error) {
      log.warn({ err: error, guild }, 'message about the queue not posted');
      return isOutOfReach(error) || isRefused(error) || isGone(error) ? 'blocked' : 'later';
    }
    // What was sent meanwhile found this under way.
    const { waiting, cards } = community.library.reviews;
    const isRight = [...cards.values()].every(({ shown }) => shown === waiting.length);
    return isRight ? 'done' : 'again';
  }

  async #show(community: Community): Promise<void> {
    const { messages, draw } = this.#options;
    const { waiting, cards } = community.library.reviews;
    const channel = community.setting(logChannel);
    for (const [where, card] of [...cards]) {
      if (where !== channel || waiting.length === 0) await this.#takeDown(community, where, card);
    }
    const [oldest] = waiting;
    if (channel === undefined || !oldest) return;
    const shown = waiting.length;
    const view = draw({ count: shown, since: oldest.sentAt }, community);
    const card = cards.get(channel);
    if (card?.shown === shown) return;
    const isRight = card && this.#doubts.editing(card.message);
    if (card && (await this.#edit(channel, card, view))) {
      // What got no answer may still overwrite it: it is edited again.
      if (!isRight?.()) throw new EditInDoubt();
      await community.reviews.keepCard(channel, { ...card, shown });
      return;
    }
    const { id } = await messages.post(channel, view, oldest.id);
    await community.reviews.keepCard(channel, { message: id, shown });
  }

  /** @returns false if it is gone */
  async #edit(channel: string, { message }: ReviewCard, view: MessageView): Promise<boolean> {
    try {
      await this.#options.messages.edit(channel, message, view);
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      if (error instanceof EditInDoubt) this.#doubts.add(message);
      throw error;
    }
  }

  /** In a channel that was the log channel before, that may no longer be possible. */
  async #takeDown(community: Community, channel: string, { message }: ReviewCard): Promise<void> {
    const { messages, log } = this.#options;
    await messages.remove(channel, message).catch((error: unknown) => {
      if (!isGone(error) && !isOutOfReach(error)) throw error;
      log.warn({ err: error, channel, message }, 'message about the queue not deleted');
    });
    await community.reviews.forgetCard(channel);
  }
}
