import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import { latestOf, type ReportCard, type Reported } from '../../domain/report.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { EditInDoubt, isGone, isOutOfReach, isRefused } from '../../interactions/discord-errors.ts';
import logChannel from '../../settings/community/log-channel.ts';
import { Doubts } from '../../tasks/doubts.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import { reportedMoment } from './report-state.ts';

interface ReportCardsOptions {
  readonly communities: Pick<Communities, 'community' | 'reportsToShow'>;
  readonly messages: Pick<ChannelMessages, 'post' | 'edit' | 'remove'>;
  /** Whether the bot is a member of the server. Elsewhere Discord refuses all that isn't an answer. */
  readonly isMember: (guild: string) => boolean;
  /** Words a card in the language of the community. */
  readonly draw: (reported: Reported, community: Community) => MessageView;
  readonly log: { warn(facts: object, message: string): void };
}

/** Milliseconds for cards under way when the bot stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Keeps one card in the log channel for each moment that was reported, in step with its reports and what was decided. */
export class ReportCards {
  readonly #options: ReportCardsOptions;
  readonly #work: PersistentWork;
  readonly #doubts = new Doubts();

  constructor(options: ReportCardsOptions) {
    const { log } = options;
    this.#options = options;
    this.#work = new PersistentWork((key, error) =>
      log.warn({ err: error, key }, 'card with reports not brought up to date'),
    );
  }

  /** Posts or edits the card, in the background. */
  refresh(guild: string, number: number): void {
    if (!this.#options.isMember(guild)) return;
    this.#work.now(`${guild}:${number}`, () => this.#bringRight(guild, number));
  }

  /** Brings right what was left over when the bot last ran, in the background. */
  async catchUp(guild: string): Promise<void> {
    const numbers = await this.#options.communities.reportsToShow(guild, logChannel.name);
    for (const number of numbers) this.refresh(guild, number);
  }

  /** Something changed in the guild: what was out of reach there may be within reach again. */
  tryAgain(guild: string): void {
    this.#work.unblock((key) => key.startsWith(`${guild}:`));
  }

  /** Resolves when nothing is under way. */
  drain(): Promise<void> {
    return this.#work.settled();
  }

  /** Waits a while for what is under way. */
  stop(): Promise<void> {
    return this.#work.stop(STOP_TIMEOUT_MS);
  }

  async #bringRight(guild: string, number: number): Promise<Tried> {
    const { communities, draw, log } = this.#options;
    const community = await communities.community(guild);
    const reported = reportedMoment(community.library, number);
    if (!reported) {
      // What was reported is erased, or those who reported it are.
      const left = community.library.reports.cardOf(number);
      if (left) await this.#forget(community, number, left, true);
      return 'done';
    }
    const view = draw(reported, community);
    try {
      const { card } = reported.found;
      const channel = community.setting(logChannel);
      const isWaiting = reported.state === 'open' || reported.state === 'hidden';
      const moves = card !== undefined && channel !== undefined && card.channel !== channel && isWaiting;
      const upTo = latestOf(reported.found);
      const isRight = card && this.#doubts.editing(card.message);
      if (card && !moves && (await this.#edit(card, view))) {
        // What got no answer may still overwrite it.
        if (!isRight?.()) return 'later';
        await community.reports.keepCard(number, { ...card, upTo });
        return 'done';
      }
      if (card) await this.#forget(community, number, card, moves);
      // What is decided needs no new card, and without a channel it is in the list of reports.
      if (channel !== undefined && isWaiting) await this.#post(community, number, { channel, upTo }, view);
      return 'done';
    } catch (error) {
      log.warn({ err: error, guild, number }, 'card with reports not posted');
      return isOutOfReach(error) || isRefused(error) || isGone(error) ? 'blocked' : 'later';
    }
  }

  /** @returns false if it is gone */
  async #edit({ channel, message }: ReportCard, view: MessageView): Promise<boolean> {
    try {
      await this.#options.messages.edit(channel, message, view);
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      if (error instanceof EditInDoubt) this.#doubts.add(message);
      throw error;
    }
  }

  async #post(
    community: Community,
    number: number,
    card: Pick<ReportCard, 'channel' | 'upTo'>,
    view: MessageView,
  ): Promise<void> {
    const { id } = await this.#options.messages.post(card.channel, view, `${number}-${card.upTo}`);
    await community.reports.keepCard(number, { ...card, message: id });
  }

  /** One in a channel that was the log channel before is deleted, if that is still possible. */
  async #forget(
    community: Community,
    number: number,
    { channel, message }: ReportCard,
    isThere: boolean,
  ): Promise<void> {
    const { messages, log } = this.#options;
    if (isThere) {
      await messages.remove(channel, message).catch((error: unknown) => {
        log.warn({ err: error, channel, message }, 'card with reports not deleted');
      });
    }
    await community.reports.forgetCard(number);
  }
}
