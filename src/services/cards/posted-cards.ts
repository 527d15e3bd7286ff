import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import type { KeptPosting, TakenDown } from '../../domain/card.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import { firstIdAt } from '../../domain/snowflake.ts';
import type { SentMessage } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { isGone, isOutOfReach } from '../../interactions/discord-errors.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import type { Cards } from '../app.ts';
import { CardMessages, type CardMessagesOptions } from './card-messages.ts';
import { type CardSearch, findCards, findPosted } from './find-posted.ts';
import { StandingCards, type UpToDate } from './standing-cards.ts';

export interface PostedCardsOptions extends CardMessagesOptions, Omit<CardSearch, 'messages'> {
  readonly messages: ChannelMessages;
  readonly communities: Communities;
}

/** Milliseconds for the answer to a press, which brings its card up to date by itself: a little more than Discord waits. */
const ANSWER_MS = 4_000;

/** Milliseconds for edits under way when the bot stops. */
const STOP_TIMEOUT_MS = 5_000;

/** The host's clock may be that much ahead of Discord's, in milliseconds. */
const CLOCK_SLACK_MS = 60_000;

/**
 * Keeps the cards in channels as the store has them. What may be wrong is marked in the store before anything can fail, tried
 * until it is right, and made good after the next start if the bot is stopped before that.
 */
export class PostedCards implements Cards {
  readonly #options: PostedCardsOptions;
  readonly #messages: CardMessages;
  readonly #standing: StandingCards;
  readonly #work: PersistentWork;

  constructor(options: PostedCardsOptions) {
    const { log } = options;
    this.#options = options;
    this.#messages = new CardMessages(options);
    this.#standing = new StandingCards({ messages: this.#messages, log });
    this.#work = new PersistentWork((key, error) =>
      log.warn({ err: error, key }, 'cards not brought up to date'),
    );
  }

  async begin(guild: string, number: number, channel: string, after: string): Promise<void> {
    const community = await this.#options.communities.community(guild);
    await community.beginPosting({ v: 1, number, channel, after });
  }

  async post(guild: string, number: number, channel: string): Promise<boolean> {
    const community = await this.#options.communities.community(guild);
    const live = community.library.moment(number);
    if (!live) return false;
    const begun = community.marks.postings(number).find((posting) => posting.channel === channel);
    const after = firstIdAt(Date.now() - CLOCK_SLACK_MS);
    const posting: KeptPosting = begun ?? { v: 1, number, channel, after };
    if (!begun) await community.beginPosting(posting);
    return (await this.#postNew(community, live, posting)) === 'done';
  }

  async keep(guild: string, number: number, message: SentMessage, shown?: LiveMoment): Promise<void> {
    const community = await this.#options.communities.community(guild);
    const [attachment] = message.attachments;
    const card = { channel: message.channel, ...(attachment !== undefined && { attachment }) };
    await community.keepCard(number, message.id, card, shown);
    // It was removed while its card was on its way.
    if (community.library.wasRemoved(number)) await this.takeDown(guild, number);
  }

  async meet(guild: string, number: number, message: SentMessage): Promise<boolean> {
    const community = await this.#options.communities.community(guild);
    const { library } = community;
    const state = library.cardState(number, message.id);
    if (state === 'unknown') {
      const { log } = this.#options;
      log.warn(
        { guild, number, channel: message.channel, message: message.id },
        'card of a moment that is not known here, left as it is',
      );
      return false;
    }
    const isRecorded = library.numberOfCard(message.id) === number;
    if (!isRecorded) await this.keep(guild, number, message);
    else if (state === 'removed') await this.takeDown(guild, number);
    return state === 'live';
  }

  meetSoon(guild: string, number: number, message: SentMessage): void {
    this.#work.now(`${guild}:message:${message.id}`, async () => {
      await this.meet(guild, number, message);
      return 'done';
    });
  }

  refresh(guild: string, number: number, upToDate?: UpToDate): void {
    const bringRight = () => this.#bringRight(guild, number);
    this.#work.now(keyOf(guild, number), bringRight, () => this.#bringRight(guild, number, upToDate));
  }

  /** Something that its cards show has changed. Whoever changed it may bring them up to date until the time is over. */
  expect(guild: string, number: number): void {
    this.#work.within(keyOf(guild, number), ANSWER_MS, () => this.#bringRight(guild, number));
  }

  async takeDown(guild: string, number: number): Promise<TakenDown> {
    const community = await this.#options.communities.community(guild);
    const { gone, left } = await this.#standing.takeDown(community, number);
    if (left.length > 0) this.expect(guild, number);
    return { gone, left };
  }

  async hunt(guild: string, number: number): Promise<TakenDown> {
    const community = await this.#options.communities.community(guild);
    const removed = community.library.removed(number);
    if (removed) {
      const after = firstIdAt(removed.sharedAt - CLOCK_SLACK_MS);
      const until = firstIdAt(Date.now());
      const { channel } = removed.place;
      const found = await findCards(this.#options, community, channel, { after, until }).catch(
        (error: unknown) => {
          this.#options.log.warn(
            { err: error, guild, number, channel },
            'no search for cards of a removed moment',
          );
          return [];
        },
      );
      for (const { number: of, message } of found) {
        if (of !== number || community.library.cardState(number, message.id) !== 'removed') continue;
        const [attachment] = message.attachments;
        await community.keepCard(number, message.id, {
          channel,
          ...(attachment !== undefined && { attachment }),
        });
      }
    }
    return this.takeDown(guild, number);
  }

  async catchUp(guild: string): Promise<void> {
    const community = await this.#options.communities.withCardsToSettle(guild);
    if (!community) return;
    for (const number of community.marks.unsettled) this.refresh(guild, number);
  }

  tryAgain(guild: string): void {
    this.#messages.tryAgain(guild);
    this.#work.unblock((key) => key.startsWith(`${guild}:`));
  }

  /** Resolves when nothing is under way. */
  drain(): Promise<void> {
    return this.#work.settled();
  }

  /**
   * Begins nothing more, and waits a while for what is under way: an edit can wait for minutes because of Discord's limits.
   * What is left is marked, and done after the next start.
   */
  stop(): Promise<void> {
    this.#messages.stop();
    return this.#work.stop(STOP_TIMEOUT_MS);
  }

  async #bringRight(guild: string, number: number, upToDate?: UpToDate): Promise<Tried> {
    const community = await this.#options.communities.community(guild);
    const posted = await this.#settlePostings(community, number);
    const standing = await this.#standing.bringRight(community, number, upToDate);
    return ORDER.find((tried) => tried === posted || tried === standing) ?? 'done';
  }

  /** Finds the cards that were about to be posted; a moment that shows nowhere is posted where it was about to be. */
  async #settlePostings(community: Community, number: number): Promise<Tried> {
    const { library, marks } = community;
    for (const posting of marks.postings(number)) {
      if (marks.isUnderWay(posting)) return 'later';
      const found = await this.#searchFor(community, posting);
      if (found !== 'done') return found;
      if (!marks.postings(number).includes(posting)) continue;
      const live = library.moment(number);
      if (!live || library.hasCards(number)) await community.endPosting(posting);
      else if ((await this.#postNew(community, live, posting)) === 'later') return 'later';
    }
    return 'done';
  }

  async #searchFor(community: Community, posting: KeptPosting): Promise<Tried> {
    const { guild } = community;
    try {
      for (const { number, message } of await findPosted(this.#options, community, posting)) {
        await this.meet(guild, number, message);
      }
      return 'done';
    } catch (error) {
      const { channel } = posting;
      this.#options.log.warn(
        { err: error, guild, channel },
        'no search for a card that was about to be posted',
      );
      if (isOutOfReach(error)) return 'blocked';
      // Without the channel there is no card either.
      return isGone(error) ? 'done' : 'later';
    }
  }

  async #postNew(
    community: Community,
    live: LiveMoment,
    posting: KeptPosting,
  ): Promise<'done' | 'later' | 'blocked'> {
    const { guild, marks } = community;
    const { number, channel } = posting;
    const posted = await this.#messages.post(community, live, channel);
    if (typeof posted === 'string') {
      marks.giveUp(posting);
      if (posted === 'trouble') return 'later';
      await community.endPosting(posting);
      return 'blocked';
    }
    // The card is there, whether or not its record can be kept; without one it is recognised by its buttons.
    await this.keep(guild, number, posted, live).catch((error: unknown) => {
      this.#options.log.warn({ err: error, guild, number, channel }, 'card not recorded');
    });
    return 'done';
  }
}

/** Which of two outcomes decides. */
const ORDER: readonly Tried[] = ['again', 'later', 'blocked'];

const keyOf = (guild: string, number: number) => `${guild}:${number}`;
