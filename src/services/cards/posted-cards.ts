import type { Films } from '../../data/catalogue/films.ts';
import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import type { Uploads } from '../../data/uploads/uploads.ts';
import type { CardFacts, TakenDown } from '../../domain/card.ts';
import type { KeptCard, LiveMoment } from '../../domain/moment.ts';
import type { MessageView, SentMessage } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import { isGone } from '../../interactions/discord-errors.ts';
import { Drain } from '../../tasks/drain.ts';
import type { Cards } from '../app.ts';
import { newCardFacts, standingCardFacts } from './card-facts.ts';

export interface PostedCardsOptions {
  readonly messages: ChannelMessages;
  readonly communities: Communities;
  readonly films: Films;
  readonly uploads: Uploads;
  /** Writes a card, in the language of the community's public posts. */
  readonly draw: (facts: CardFacts, community: Community) => MessageView;
  readonly log: { warn(facts: object, message: string): void };
}

/** Milliseconds for edits under way when the bot stops. */
const DRAIN_TIMEOUT_MS = 5_000;

/** Keeps the cards in channels up to date, except the one whose button was pressed. */
export class PostedCards implements Cards {
  readonly #options: PostedCardsOptions;
  /** Moments whose cards are being edited; true if something has changed in the meantime. */
  readonly #refreshing = new Map<string, { again: boolean }>();
  readonly #running = new Drain();

  constructor(options: PostedCardsOptions) {
    this.#options = options;
  }

  async post(guild: string, number: number, channel: string): Promise<boolean> {
    const community = await this.#options.communities.community(guild);
    const live = community.library.moment(number);
    if (!live) return false;
    const { log } = this.#options;
    const message = await this.#postNew(community, live, channel).catch((error: unknown) => {
      log.warn({ err: error, guild, number, channel }, 'card not posted');
    });
    if (!message) return false;
    // The card is there, whether or not its record can be kept; without one it is recognised by its buttons.
    await this.keep(guild, number, message).catch((error: unknown) => {
      log.warn({ err: error, guild, number, channel }, 'card not recorded');
    });
    return true;
  }

  async #postNew(community: Community, live: LiveMoment, channel: string): Promise<SentMessage> {
    const facts = await newCardFacts(this.#options, community, live);
    const { messages, draw } = this.#options;
    return messages.post(channel, draw(facts, community), live.moment.origin);
  }

  async keep(guild: string, number: number, message: SentMessage): Promise<void> {
    const community = await this.#options.communities.community(guild);
    const [attachment] = message.attachments;
    await community.keepCard(number, message.id, {
      channel: message.channel,
      ...(attachment !== undefined && { attachment }),
    });
    // It was removed while its card was on its way.
    if (!community.library.moment(number)) await this.takeDown(guild, number);
  }

  refresh(guild: string, number: number, except?: string): void {
    const key = `${guild}:${number}`;
    const under = this.#refreshing.get(key);
    if (under) {
      under.again = true;
      return;
    }
    const run = this.#refreshUntilStill(guild, number, except, key).catch((error: unknown) =>
      this.#options.log.warn({ err: error, guild, number }, 'cards not refreshed'),
    );
    void this.#running.add(run);
  }

  async takeDown(guild: string, number: number): Promise<TakenDown> {
    const community = await this.#options.communities.community(guild);
    let gone = 0;
    const left: string[] = [];
    for (const card of community.library.cards(number)) {
      try {
        await this.#options.messages.remove(card.channel, card.message);
        gone += 1;
      } catch (error) {
        if (!isGone(error)) {
          this.#options.log.warn({ err: error, guild, number, channel: card.channel }, 'card not taken down');
          left.push(card.channel);
          continue;
        }
      }
      await this.#forget(community, card.message);
    }
    return { gone, left: [...new Set(left)] };
  }

  /**
   * Resolves when no edit is under way, or after a while: an edit can wait for minutes because of Discord's limits, and the
   * next edit shows the same.
   */
  drain(): Promise<void> {
    return this.#running.settled(DRAIN_TIMEOUT_MS);
  }

  async #refreshUntilStill(
    guild: string,
    number: number,
    except: string | undefined,
    key: string,
  ): Promise<void> {
    const state = { again: false };
    this.#refreshing.set(key, state);
    try {
      await this.#refreshOnce(guild, number, except);
      while (state.again) {
        state.again = false;
        await this.#refreshOnce(guild, number, undefined);
      }
    } finally {
      // In the same tick as the last look at the state, or a change in between would never be shown.
      this.#refreshing.delete(key);
    }
  }

  async #refreshOnce(guild: string, number: number, except: string | undefined): Promise<void> {
    const { communities, log } = this.#options;
    const { library } = await communities.community(guild);
    for (const card of library.cards(number)) {
      if (card.message === except || !library.moment(number)) continue;
      try {
        await this.#edit(guild, number, card);
      } catch (error) {
        if (isGone(error)) await this.#forget(await communities.community(guild), card.message);
        else log.warn({ err: error, guild, number, channel: card.channel }, 'card not refreshed');
      }
    }
  }

  async #edit(guild: string, number: number, card: KeptCard): Promise<void> {
    const community = await this.#options.communities.community(guild);
    const live = community.library.moment(number);
    if (!live) return;
    // A picture with an unknown attachment is uploaded again with the edit, which would remove it otherwise.
    const isUnknown = live.moment.picture !== undefined && card.attachment === undefined;
    const facts = isUnknown
      ? await newCardFacts(this.#options, community, live)
      : standingCardFacts(this.#options, community, live, card.attachment);
    const { messages, draw } = this.#options;
    await messages.edit(card.channel, card.message, draw(facts, community));
  }

  /** The card is gone, or about to be. A leftover record does no harm, so it must not look like a failure. */
  async #forget(community: Community, message: string): Promise<void> {
    await community.forgetCard(message).catch((error: unknown) => {
      this.#options.log.warn({ err: error, guild: community.guild, message }, 'card not forgotten');
    });
  }
}
