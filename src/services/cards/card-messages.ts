import type { Films } from '../../data/catalogue/films.ts';
import type { Community } from '../../data/community/community.ts';
import type { Uploads } from '../../data/uploads/uploads.ts';
import type { CardFacts, KeptPosting } from '../../domain/card.ts';
import type { CardCause, KeptCard, LiveMoment } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';
import { timeOf } from '../../domain/snowflake.ts';
import type { MessageView, SentMessage } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { EditInDoubt, isGone, isOutOfReach, isRefused } from '../../interactions/discord-errors.ts';
import { EDIT_PACE } from '../../interactions/limits.ts';
import { Pace } from '../../tasks/pace.ts';
import { linksOf } from '../moment/chain.ts';
import { newCardFacts, type Shown, standingCardFacts } from './card-facts.ts';

export interface CardMessagesOptions {
  readonly messages: ChannelMessages;
  readonly films: Films;
  readonly uploads: Uploads;
  /** Writes a card, in the language of the community's public posts. */
  readonly draw: (facts: CardFacts, community: Community) => MessageView;
  /** Whether everybody who can see that channel may read what was told in the place. */
  readonly mayShow: (guild: string, channel: string, place: Place) => boolean;
  readonly log: { warn(facts: object, message: string): void };
}

/**
 * What became of a card in its channel. `outOfReach`: the bot may not go there, or the thread is archived; `refused`: Discord
 * never takes it; `trouble`: another time it may; `inDoubt`: nobody knows, and it may still be edited later.
 */
export type CardOutcome = 'done' | 'gone' | 'outOfReach' | 'refused' | 'trouble' | 'inDoubt';

/** In which channel a card is, and who shows it there, if somebody does. */
export type Standing = Pick<KeptCard, 'channel'> & CardCause;

/** The messages that are cards: posted, edited and deleted, as Discord allows and at its pace. */
export class CardMessages {
  readonly #options: CardMessagesOptions;
  readonly #pace = new Pace(EDIT_PACE.slackMs);
  /** Channels that are out of reach, with their guild: nothing is tried there until something changes. */
  readonly #outOfReach = new Map<string, string>();
  /** How often something changed in each guild. */
  readonly #changes = new Map<string, number>();

  constructor(options: CardMessagesOptions) {
    this.#options = options;
  }

  async post(
    community: Community,
    live: LiveMoment,
    { channel, after, ...cause }: KeptPosting,
  ): Promise<SentMessage | Exclude<CardOutcome, 'done'>> {
    const { messages, draw } = this.#options;
    try {
      const facts = await newCardFacts(
        this.#options,
        community,
        this.#shownIn(channel, community, live),
        cause,
      );
      // Each card that somebody shows is one of its own, even beside others, and so is that on the board.
      const nonce = cause.onBoard
        ? nonceOnBoard(after, live.moment.number)
        : cause.shownBy
          ? after
          : live.moment.origin;
      return await messages.post(channel, draw(facts, community), nonce);
    } catch (error) {
      const { number } = live.moment;
      this.#options.log.warn({ err: error, guild: community.guild, number, channel }, 'card not posted');
      return outcomeOf(error);
    }
  }

  async edit(community: Community, live: LiveMoment, card: KeptCard): Promise<CardOutcome> {
    const { channel, message, attachment } = card;
    if (this.#outOfReach.has(channel)) return 'outOfReach';
    const changes = this.#changesIn(community);
    try {
      // A picture with an unknown attachment is uploaded again with the edit, which would remove it otherwise.
      const isUnknown = live.moment.picture !== undefined && attachment === undefined;
      const shown = this.#shownIn(channel, community, live);
      const facts = isUnknown
        ? await newCardFacts(this.#options, community, shown, card)
        : standingCardFacts(this.#options, community, shown, card);
      const { messages, draw } = this.#options;
      await messages.edit(channel, message, draw(facts, community));
      return 'done';
    } catch (error) {
      return this.#failed(error, community, card, { changes, what: 'card not refreshed' });
    }
  }

  async remove(community: Community, card: Pick<KeptCard, 'channel' | 'message'>): Promise<CardOutcome> {
    const changes = this.#changesIn(community);
    try {
      await this.#options.messages.remove(card.channel, card.message);
      return 'done';
    } catch (error) {
      return this.#failed(error, community, card, { changes, what: 'card not taken down' });
    }
  }

  /** Waits until the card may be edited. Returns false if the bot stops before that. */
  turn({ channel, message }: KeptCard): Promise<boolean> {
    if (this.#outOfReach.has(channel)) return Promise.resolve(true);
    const { youngMs, oldMs, oldAfterMs } = EDIT_PACE;
    return this.#pace.turn(channel, Date.now() - timeOf(message) > oldAfterMs ? oldMs : youngMs);
  }

  /** What a card of the moment shows, beside its picture, as text to compare. */
  look(community: Community, live: LiveMoment, { channel, shownBy, onBoard }: Standing): string {
    const shown = this.#shownIn(channel, community, live);
    const cause = { ...(shownBy && { shownBy }), ...(onBoard && { onBoard }) };
    const facts = standingCardFacts(this.#options, community, shown, cause);
    return JSON.stringify(this.#options.draw(facts, community).components);
  }

  /** Whether the moment is linked with others of which those who see the channel may not know. */
  keepsLinks({ guild, library }: Community, live: LiveMoment, channel: string): boolean {
    const { number } = live.moment;
    const { readable } = this.#shownIn(channel, { guild, library }, live);
    const [told, all] = [readable, library.all].map((moments) => linksOf(library.chain, moments, number));
    return told?.because?.number !== all?.because?.number || told?.moved !== all?.moved;
  }

  /** Something changed in the guild, so that channels there may be within reach again. */
  tryAgain(guild: string): void {
    this.#changes.set(guild, (this.#changes.get(guild) ?? 0) + 1);
    for (const [channel, of] of this.#outOfReach) if (of === guild) this.#outOfReach.delete(channel);
  }

  stop(): void {
    this.#pace.stop();
  }

  #shownIn(
    channel: string,
    { guild, library }: Pick<Community, 'guild' | 'library'>,
    live: LiveMoment,
  ): Shown {
    const { mayShow } = this.#options;
    return { live, readable: library.seenBy({ mayRead: (place) => mayShow(guild, channel, place) }) };
  }

  #changesIn({ guild }: Community): number {
    return this.#changes.get(guild) ?? 0;
  }

  #failed(
    error: unknown,
    community: Community,
    { channel, message }: Pick<KeptCard, 'channel' | 'message'>,
    { changes, what }: { readonly changes: number; readonly what: string },
  ): Exclude<CardOutcome, 'done'> {
    const { guild, library } = community;
    const outcome = outcomeOf(error);
    // What changed while Discord's answer was on its way may have brought the channel within reach, and won't be told again.
    if (outcome === 'outOfReach' && changes === this.#changesIn(community)) {
      this.#outOfReach.set(channel, guild);
    }
    const number = library.numberOfCard(message);
    if (outcome !== 'gone') this.#options.log.warn({ err: error, guild, number, channel, message }, what);
    return outcome;
  }
}

function outcomeOf(error: unknown): Exclude<CardOutcome, 'done'> {
  if (error instanceof EditInDoubt) return 'inDoubt';
  if (isGone(error)) return 'gone';
  if (isOutOfReach(error)) return 'outOfReach';
  return isRefused(error) ? 'refused' : 'trouble';
}

/** Several moments may get there in the same millisecond, which is all that such an id says: Discord would take them for one. */
const nonceOnBoard = (after: string, number: number): string => String(BigInt(after) + BigInt(number));
