import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import type { TalkOutcome } from '../../data/community/talks.ts';
import type { LiveMoment, Moment } from '../../domain/moment.ts';
import type { TalkDue } from '../../domain/talk.ts';
import { type ChannelThreads, isFullOfThreads } from '../../interactions/channel-threads.ts';
import { isGone, isOutOfReach, isRefused } from '../../interactions/discord-errors.ts';
import type { ThreadRoom } from '../../interactions/thread-permissions.ts';
import talkThreads from '../../settings/community/talk-threads.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import { KeyedQueue } from '../../tasks/queue.ts';

interface TalkThreadsOptions {
  readonly communities: Pick<Communities, 'community' | 'hasTalksToSettle'>;
  readonly threads: ChannelThreads;
  /** Whether the bot is a member of the server. Elsewhere Discord refuses all that isn't an answer. */
  readonly isMember: (guild: string) => boolean;
  /** Whether threads can start from messages in that channel. */
  readonly roomIn: (guild: string, channel: string) => ThreadRoom;
  /** Names the thread of a moment, in the language of the community. */
  readonly name: (moment: Moment, community: Community) => string;
  readonly log: { warn(facts: object, message: string): void };
}

/** Milliseconds for requests under way when the bot stops. */
const STOP_TIMEOUT_MS = 2_000;

/**
 * Keeps one thread for each moment in which people talk about it, if the community wants that: started from its first card,
 * closed while the moment is removed or hidden, and open otherwise. What there is to do is marked in the store, tried until it
 * is done, and taken up after the next start.
 */
export class TalkThreads {
  readonly #options: TalkThreadsOptions;
  readonly #work: PersistentWork;
  /** In each server one after another: an erasure may close hundreds. */
  readonly #turns = new KeyedQueue();
  /** Channels in which nothing can be done until something changes, with their guild. */
  readonly #outOfReach = new Map<string, string>();
  /** How often something changed in each guild. */
  readonly #changes = new Map<string, number>();

  constructor(options: TalkThreadsOptions) {
    const { log } = options;
    this.#options = options;
    this.#work = new PersistentWork((key, error) =>
      log.warn({ err: error, key }, 'thread about a moment not brought up to date'),
    );
  }

  /** Brings the thread of a moment in line with the store, in the background. */
  refresh(guild: string, number: number): void {
    this.#work.now(`${guild}:${number}`, () => this.#turns.add(guild, () => this.#bringRight(guild, number)));
  }

  /** Brings right what was left over when the bot last ran, in the background. */
  async catchUp(guild: string): Promise<void> {
    const { communities } = this.#options;
    if (!(await communities.hasTalksToSettle(guild))) return;
    const community = await communities.community(guild);
    for (const number of community.talks.unsettled) this.refresh(guild, number);
  }

  /** Something changed in the guild: what was out of reach there may be within reach again. */
  tryAgain(guild: string): void {
    this.#changes.set(guild, this.#changesIn(guild) + 1);
    for (const [channel, of] of this.#outOfReach) if (of === guild) this.#outOfReach.delete(channel);
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
    const { communities, isMember } = this.#options;
    if (!isMember(guild)) return 'blocked';
    const community = await communities.community(guild);
    const due = await community.talks.due(number);
    if (!due) return 'done';
    const outcome = await this.#outcome(community, number, due);
    if (outcome === 'later' || outcome === 'blocked') return outcome;
    return (await community.talks.settle(number, due, outcome)) ? 'done' : 'again';
  }

  async #outcome(
    community: Community,
    number: number,
    due: TalkDue,
  ): Promise<TalkOutcome | 'later' | 'blocked'> {
    const { roomIn, log } = this.#options;
    const { guild } = community;
    const { card, is, wants } = due;
    if (is === wants) return wants;
    const room = roomIn(guild, card.channel);
    const isNew = wants === 'open' && is === undefined;
    if (isNew && (room === 'unfit' || community.setting(talkThreads) === undefined)) return 'none';
    if (room === 'forbidden' || this.#outOfReach.has(card.channel)) return 'blocked';
    const live = community.library.moment(number);
    // Removed just now, or back just now: it is looked at again.
    if ((wants === 'open') !== (live !== undefined)) return 'later';
    const changes = this.#changesIn(guild);
    try {
      await this.#change(community, due, live);
      return wants;
    } catch (error) {
      // A thread that was never there, or that somebody deleted, needs no closing.
      if (isGone(error)) return wants === 'closed' ? wants : isNew ? 'none' : 'gone';
      log.warn({ err: error, guild, number, thread: card.message }, 'thread about a moment not changed');
      if (isFullOfThreads(error) || isOutOfReach(error)) {
        // What changed while Discord's answer was on its way won't be told again.
        if (changes === this.#changesIn(guild)) this.#outOfReach.set(card.channel, guild);
        return 'blocked';
      }
      if (isRefused(error)) return isNew ? 'none' : 'blocked';
      return 'later';
    }
  }

  #changesIn(guild: string): number {
    return this.#changes.get(guild) ?? 0;
  }

  #change(community: Community, { card, is }: TalkDue, live: LiveMoment | undefined): Promise<void> {
    const { threads, name } = this.#options;
    if (!live) return threads.close(card.message);
    if (is !== undefined) return threads.reopen(card.message);
    return threads.start(card.channel, card.message, name(live.moment, community));
  }
}
