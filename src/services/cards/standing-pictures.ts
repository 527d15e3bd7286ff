import { LRUCache } from 'lru-cache';
import type { Community } from '../../data/community/community.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';

/** How many links are kept, and for how many milliseconds at most. Discord's are valid for about a day. */
const MAX_LINKS = 1_000;
const LINK_LIFETIME_MS = 60 * 60_000;

export interface StandingPicturesOptions {
  readonly messages: Pick<ChannelMessages, 'fileLinks'>;
  readonly log: { warn(facts: object, message: string): void };
}

/**
 * The pictures of cards that stand in a channel, by Discord's links: a page that shows one needn't upload it again, which
 * takes seconds over a home line.
 */
export class StandingPictures {
  readonly #options: StandingPicturesOptions;
  readonly #links = new LRUCache<string, string>({ max: MAX_LINKS, ttl: LINK_LIFETIME_MS });

  constructor(options: StandingPicturesOptions) {
    this.#options = options;
  }

  /** A link to the picture of the moment on one of its cards, or `undefined` if there is none, or none within reach. */
  async linkTo({ guild, library }: Community, number: number): Promise<string | undefined> {
    const cards = library.cards(number).filter(({ attachment }) => attachment !== undefined);
    for (const { channel, message, attachment = '' } of cards.reverse()) {
      const known = this.#links.get(attachment);
      if (known !== undefined) return known;
      try {
        const link = (await this.#options.messages.fileLinks(channel, message)).get(attachment);
        if (link === undefined) continue;
        this.#links.set(attachment, link);
        return link;
      } catch (error) {
        this.#options.log.warn({ err: error, guild, number, channel }, 'no link to the picture of a card');
      }
    }
    return undefined;
  }
}
