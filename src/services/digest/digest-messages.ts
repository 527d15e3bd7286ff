import type { Films } from '../../data/catalogue/films.ts';
import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import type { Audience } from '../../domain/place.ts';
import { firstIdAt, timeOf } from '../../domain/snowflake.ts';
import type { Digest, DigestContent } from '../../domain/spread.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { EditInDoubt, isGone, isOutOfReach, isRefused } from '../../interactions/discord-errors.ts';
import { EDIT_PACE, MAX_LISTED_MESSAGES } from '../../interactions/limits.ts';
import { Doubts } from '../../tasks/doubts.ts';
import { Pace } from '../../tasks/pace.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import { CLOCK_SLACK_MS } from '../cards/find-posted.ts';
import { type DigestFacts, digestFacts } from './digest-facts.ts';

/** What the bot knows of the channel of a digest. */
export interface DigestChannel {
  /** Those who read there. */
  readonly audience: Audience;
  /** Whether the bot may look at earlier messages there. */
  readonly listsMessages: boolean;
}

export interface DigestMessagesOptions {
  readonly communities: Pick<Communities, 'community' | 'staleDigests'>;
  readonly films: Films;
  readonly messages: Pick<ChannelMessages, 'post' | 'edit' | 'remove' | 'listAfter'>;
  /** The bot's own id. */
  readonly self: () => string | undefined;
  /** `undefined` if the bot doesn't know such a channel. */
  readonly channelIn: (guild: string, channel: string) => DigestChannel | undefined;
  /** Words a digest, in the language of the community. */
  readonly draw: (facts: DigestFacts, community: Community) => MessageView;
  /** The slot of the digest whose message has those custom ids, if it is one. */
  readonly slotOn: (customIds: readonly string[]) => string | undefined;
  readonly now: () => number;
  readonly log: { warn(facts: object, message: string): void };
}

/** Milliseconds for messages under way when the bot stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Milliseconds in which several changes become one edit. */
const TOGETHER_MS = 2_000;

/** How long after it was kept a digest that isn't in its channel is sent again, in milliseconds. */
const SENT_AGAIN_MS = 15 * 60 * 1000;

/** Pages of messages that are looked through for one digest. */
const MAX_PAGES = 10;

/**
 * The messages of digests. Each is kept before it is sent, and sent once: if nobody knows whether Discord took it, it is looked
 * for, and rather left out than sent twice. Once it stands, it shows nothing that was removed since.
 */
export class DigestMessages {
  readonly #options: DigestMessagesOptions;
  readonly #work: PersistentWork;
  readonly #doubts = new Doubts();
  readonly #pace = new Pace(EDIT_PACE.slackMs);
  /** Those that were kept just now, as `guild:slot`: nobody has sent them yet. */
  readonly #unsent = new Set<string>();

  constructor(options: DigestMessagesOptions) {
    const { log } = options;
    this.#options = options;
    this.#work = new PersistentWork((key, error) =>
      log.warn({ err: error, key }, 'digest not brought up to date'),
    );
  }

  /** Keeps the digest and sends it in the background, unless that slot or a later one is dealt with already. */
  async send(
    community: Community,
    slot: string,
    digest: Pick<Digest, 'at' | 'until' | 'channel'> & { readonly content: DigestContent },
  ): Promise<void> {
    if (!(await community.digests.keep(slot, digest))) return;
    const key = `${community.guild}:${slot}`;
    this.#unsent.add(key);
    this.#work.now(key, () => this.#bringRight(community.guild, slot));
  }

  /** Something changed that it shows. */
  refresh(guild: string, slot: string): void {
    this.#work.within(`${guild}:${slot}`, TOGETHER_MS, () => this.#bringRight(guild, slot));
  }

  /** Brings right what was left over when the bot last ran, in the background. */
  async catchUp(guild: string): Promise<void> {
    for (const slot of await this.#options.communities.staleDigests(guild)) this.refresh(guild, slot);
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
    this.#pace.stop();
    return this.#work.stop(STOP_TIMEOUT_MS);
  }

  async #bringRight(guild: string, slot: string): Promise<Tried> {
    const community = await this.#options.communities.community(guild);
    const { digests } = community.library.spread;
    const seen = digests.changesOf(slot);
    const tried = await this.#try(community, slot, digests.of(slot));
    if (tried !== 'done') return tried;
    return (await community.digests.settle(slot, seen)) ? 'done' : 'again';
  }

  async #try(community: Community, slot: string, digest: Digest | undefined): Promise<Tried> {
    if (!digest?.content || digest.ended) return 'done';
    if (digest.message === undefined) return this.#deliver(community, slot, digest, digest.content);
    return this.#redraw(community, slot, { ...digest, message: digest.message }, digest.content);
  }

  /** Sends it, or finds out what became of it. */
  async #deliver(community: Community, slot: string, digest: Digest, content: DigestContent): Promise<Tried> {
    const { messages, log, now, draw } = this.#options;
    const { guild } = community;
    const { channel, at } = digest;
    const there = this.#options.channelIn(guild, channel);
    const isNew = this.#unsent.delete(`${guild}:${slot}`);
    if (!isNew) {
      // What is unknown may be known again later, such as after an outage.
      if (!there) return this.#giveUp(community, slot, at);
      const found = there.listsMessages ? await this.#find(channel, slot, at) : undefined;
      if (found !== undefined) {
        await community.digests.sent(slot, found);
        return 'again';
      }
      if (!there.listsMessages || now() - at > SENT_AGAIN_MS) return this.#giveUp(community, slot, at, true);
    }
    const facts = there && this.#facts(community, there.audience, slot, content);
    if (!facts) {
      await community.digests.drop(slot);
      return 'done';
    }
    try {
      const { id } = await messages.post(channel, draw(facts, community), nonceOf(guild, slot));
      await community.digests.sent(slot, id);
      return 'done';
    } catch (error) {
      log.warn({ err: error, guild, slot, channel }, 'digest not sent');
      if (!isGone(error) && !isOutOfReach(error) && !isRefused(error)) return 'later';
      await community.digests.drop(slot);
      return 'done';
    }
  }

  async #giveUp({ guild, digests }: Community, slot: string, at: number, isCertain = false): Promise<Tried> {
    const { now, log } = this.#options;
    if (!isCertain && now() - at <= SENT_AGAIN_MS) return 'later';
    log.warn({ guild, slot }, 'nobody knows whether that digest was sent; it is not sent again');
    await digests.end(slot, 'lost');
    return 'done';
  }

  async #redraw(
    community: Community,
    slot: string,
    { channel, message }: { readonly channel: string; readonly message: string },
    content: DigestContent,
  ): Promise<Tried> {
    const { messages, channelIn, draw, log } = this.#options;
    const { guild } = community;
    const there = channelIn(guild, channel);
    // What the bot doesn't know it leaves alone.
    if (!there) return 'blocked';
    const isOld = Date.now() - timeOf(message) > EDIT_PACE.oldAfterMs;
    if (!(await this.#pace.turn(channel, isOld ? EDIT_PACE.oldMs : EDIT_PACE.youngMs))) return 'later';
    const facts = this.#facts(community, there.audience, slot, content);
    try {
      if (facts) {
        const isRight = this.#doubts.editing(message);
        await messages.edit(channel, message, draw(facts, community));
        // What got no answer may still overwrite it.
        return isRight() ? 'done' : 'later';
      }
      await messages.remove(channel, message);
    } catch (error) {
      if (!isGone(error)) {
        if (error instanceof EditInDoubt) this.#doubts.add(message);
        log.warn({ err: error, guild, slot, channel, message }, 'digest not brought up to date');
        return isOutOfReach(error) || isRefused(error) ? 'blocked' : 'later';
      }
    }
    await community.digests.end(slot, 'gone');
    return 'done';
  }

  #facts(community: Community, audience: Audience, slot: string, content: DigestContent) {
    return digestFacts({ films: this.#options.films, community, audience }, slot, content);
  }

  /** The id of the message of that digest, if it is in the channel. */
  async #find(channel: string, slot: string, since: number): Promise<string | undefined> {
    const { messages, self, slotOn } = this.#options;
    let after = firstIdAt(since - CLOCK_SLACK_MS);
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const listed = await messages.listAfter(channel, after);
      const found = listed.find((one) => one.author === self() && slotOn(one.customIds) === slot);
      if (found) return found.id;
      after = listed.at(-1)?.id ?? after;
      if (listed.length < MAX_LISTED_MESSAGES) break;
    }
    return undefined;
  }
}

/** At most 25 characters, which no other digest of the bot has. */
const nonceOf = (guild: string, slot: string): string =>
  BigInt(guild).toString(36) + slot.replaceAll(/[^\d]/g, '');
