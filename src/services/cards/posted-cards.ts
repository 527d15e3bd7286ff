import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import type { AnsweredCard, KeptPosting, Posted, TakenDown } from '../../domain/card.ts';
import type { KeptCard, LiveMoment, Person } from '../../domain/moment.ts';
import type { SentMessage } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import { inSlices } from '../../tasks/slices.ts';
import type { Cards, Showing } from '../app.ts';
import { CardMessages, type CardMessagesOptions } from './card-messages.ts';
import { CardPostings } from './card-postings.ts';
import { type CardSearch, findRemoved } from './find-posted.ts';
import { StandingCards } from './standing-cards.ts';

export interface PostedCardsOptions extends CardMessagesOptions, Omit<CardSearch, 'messages'> {
  readonly messages: ChannelMessages;
  readonly communities: Communities;
  /** Whether the bot is a member of the server. Elsewhere Discord refuses all that isn't an answer. */
  readonly isMember: (guild: string) => boolean;
  /** Whether its channels are known: in an outage they aren't, and nobody seems to be able to read there. */
  readonly isAvailable: (guild: string) => boolean;
}

/** Milliseconds for the answer to a press, which brings its card up to date by itself: a little more than Discord waits. */
const ANSWER_MS = 4_000;

/** Milliseconds after a change of who may read what: many come at once, such as those of a category's channels. */
const REACH_MS = 10_000;

/** Milliseconds for edits under way when the bot stops. */
const STOP_TIMEOUT_MS = 5_000;

/**
 * Keeps the cards in channels as the store has them. What may be wrong is marked in the store before anything can fail, tried
 * until it is right, and made good after the next start if the bot is stopped before that.
 */
export class PostedCards implements Cards {
  readonly #options: PostedCardsOptions;
  readonly #messages: CardMessages;
  readonly #postings: CardPostings;
  readonly #standing: StandingCards;
  readonly #work: PersistentWork;

  constructor(options: PostedCardsOptions) {
    const { log } = options;
    this.#options = options;
    this.#messages = new CardMessages(options);
    this.#postings = new CardPostings({
      search: options,
      messages: this.#messages,
      mayShow: options.mayShow,
      log,
      keep: this.keep.bind(this),
      meet: this.meet.bind(this),
    });
    this.#standing = new StandingCards({ messages: this.#messages, mayShow: options.mayShow, log });
    this.#work = new PersistentWork((key, error) =>
      log.warn({ err: error, key }, 'cards not brought up to date'),
    );
  }

  /** How many moments may have cards that are not in step. */
  get behind(): number {
    return this.#work.size;
  }

  async begin(
    guild: string,
    number: number,
    channel: string,
    after: string,
    shownBy?: Person,
  ): Promise<void> {
    const community = await this.#options.communities.community(guild);
    await this.#postings.begin(community, { v: 1, number, channel, after, ...(shownBy && { shownBy }) });
  }

  async post(guild: string, number: number, channel: string): Promise<Posted> {
    if (!this.#options.isMember(guild)) return 'refused';
    const community = await this.#options.communities.community(guild);
    const live = community.library.moment(number);
    if (!live) return 'refused';
    const posted = await this.#postings.post(community, live, channel);
    // If it is only out of reach, it is posted once that has changed.
    if (posted !== 'there') this.expect(guild, number);
    return posted;
  }

  async show(guild: string, number: number, channel: string, { after, by }: Showing): Promise<Posted> {
    const community = await this.#options.communities.community(guild);
    const live = community.library.moment(number);
    if (!live || !this.#options.isMember(guild)) return 'refused';
    return this.#postings.show(community, live, { v: 1, number, channel, after, shownBy: by });
  }

  async keep(
    guild: string,
    number: number,
    message: SentMessage,
    shown?: LiveMoment,
    posting?: KeptPosting,
  ): Promise<void> {
    const { id, channel } = message;
    const community = await this.#options.communities.community(guild);
    const cause = posting ?? community.cards.causeOf(number, id, channel);
    if (shown) this.#standing.remember(community, { message: id, live: shown }, { ...cause, channel });
    try {
      await community.cards.keep(number, id, cardOf(message), shown, posting);
    } catch (error) {
      // It stands all the same: it is looked for until it can be recorded.
      await this.lost(guild, number);
      throw error;
    }
    // It was removed while its card was on its way.
    if (community.library.wasRemoved(number)) await this.takeDown(guild, number);
  }

  async lost(guild: string, number: number): Promise<void> {
    const { cards } = await this.#options.communities.community(guild);
    for (const posting of cards.marks.postings(number)) cards.marks.giveUp(posting);
    // Not at once: what was sent may still arrive.
    this.expect(guild, number);
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

  refresh(guild: string, number: number, answered?: AnsweredCard): void {
    if (answered?.isInDoubt) this.#standing.doubt(answered.message);
    // Elsewhere nothing is ever brought right.
    else if (answered && this.#options.isMember(guild)) this.#standing.answered(guild, number, answered);
    this.#work.now(keyOf(guild, number), () => this.#bringRight(guild, number));
  }

  /** Something that its cards show has changed. Whoever changed it may bring them up to date until the time is over. */
  expect(guild: string, number: number): void {
    this.#work.within(keyOf(guild, number), ANSWER_MS, () => this.#bringRight(guild, number));
  }

  async takeDown(guild: string, number: number): Promise<TakenDown> {
    const community = await this.#options.communities.community(guild);
    if (!this.#options.isMember(guild)) {
      return { gone: 0, left: [...new Set(community.library.cards(number).map(({ channel }) => channel))] };
    }
    const { gone, left } = await this.#standing.takeDown(community, number);
    if (left.length > 0) this.expect(guild, number);
    return { gone, left };
  }

  async hunt(guild: string, number: number): Promise<TakenDown> {
    const community = await this.#options.communities.community(guild);
    const { library } = community;
    const removed = library.removed(number);
    // Of one that its author erased, only the recorded cards can be found.
    if (!removed) return library.wasRemoved(number) ? this.takeDown(guild, number) : NONE_LEFT;
    if (!this.#options.isMember(guild)) return this.takeDown(guild, number);
    try {
      for (const message of await findRemoved(this.#options, community, removed)) {
        await community.cards.keep(number, message.id, cardOf(message));
      }
    } catch (error) {
      this.#options.log.warn({ err: error, guild, number }, 'no search for cards of a removed moment');
    }
    return this.takeDown(guild, number);
  }

  async takeDownOne(guild: string, card: Pick<KeptCard, 'channel' | 'message'>): Promise<boolean> {
    if (!this.#options.isMember(guild)) return false;
    const community = await this.#options.communities.community(guild);
    const outcome = await this.#standing.takeDownOne(community, card);
    return outcome === 'done' || outcome === 'gone';
  }

  async catchUp(guild: string): Promise<void> {
    // What the bot may do there may have changed while it heard nothing of the server.
    this.tryAgain(guild);
    const community = await this.#options.communities.withCardsToSettle(guild);
    if (!community) return;
    for (const number of community.cards.marks.unsettled) this.refresh(guild, number);
  }

  tryAgain(guild: string): void {
    this.#messages.tryAgain(guild);
    this.#work.unblock((key) => key.startsWith(`${guild}:`));
  }

  reachChanged(guild: string): void {
    this.tryAgain(guild);
    this.#work.within(`${guild}:reach`, REACH_MS, () => this.#lookThrough(guild));
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

  /** Brings those cards right that tell of other moments or are on the board, where it shows that they should not as they do. */
  async #lookThrough(guild: string): Promise<Tried> {
    const { communities, isMember, isAvailable } = this.#options;
    if (!isMember(guild) || !isAvailable(guild)) return 'blocked';
    if (!(await communities.hasSpread(guild))) return 'done';
    const community = await communities.community(guild);
    const { chain, spread } = community.library;
    const numbers = new Set([...chain.linked, ...spread.board.keys()]);
    for (const number of await inSlices(this.#lagging(community, numbers))) {
      await community.cards.markStale(number);
      this.refresh(guild, number);
    }
    return 'done';
  }

  *#lagging(community: Community, numbers: Iterable<number>): Generator<void, readonly number[]> {
    const lagging: number[] = [];
    for (const number of numbers) {
      if (this.#standing.mayLag(community, number)) lagging.push(number);
      yield;
    }
    return lagging;
  }

  async #bringRight(guild: string, number: number): Promise<Tried> {
    // Once the bot is added, or the server is back, it is tried again.
    if (!this.#options.isMember(guild) || !this.#options.isAvailable(guild)) return 'blocked';
    const community = await this.#options.communities.community(guild);
    const posted = await this.#postings.settle(community, number);
    const standing = await this.#standing.bringRight(community, number);
    return ORDER.find((tried) => tried === posted || tried === standing) ?? 'done';
  }
}

/** Which of two outcomes decides. */
const ORDER: readonly Tried[] = ['again', 'later', 'blocked'];

const NONE_LEFT: TakenDown = { gone: 0, left: [] };

const keyOf = (guild: string, number: number) => `${guild}:${number}`;

function cardOf({ channel, attachments: [attachment] }: SentMessage) {
  return { channel, ...(attachment !== undefined && { attachment }) };
}
