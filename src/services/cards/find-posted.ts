import type { Community } from '../../data/community/community.ts';
import { type KeptPosting, POSTED_WITHIN_MS } from '../../domain/card.ts';
import type { Moment } from '../../domain/moment.ts';
import { firstIdAt, isLater, timeOf } from '../../domain/snowflake.ts';
import type { ChannelMessages, ListedMessage } from '../../interactions/channel-messages.ts';
import { MAX_LISTED_MESSAGES } from '../../interactions/limits.ts';

/** A message of the bot with the buttons of a card. */
export interface FoundCard {
  readonly number: number;
  readonly message: ListedMessage;
}

export interface CardSearch {
  readonly messages: Pick<ChannelMessages, 'listAfter'>;
  /** The bot's own id. */
  readonly self: () => string | undefined;
  /** The number of the moment whose card has those custom ids, if it is a card. */
  readonly numberOn: (customIds: readonly string[]) => number | undefined;
}

/** The host's clock may be that much ahead of Discord's, in milliseconds. */
export const CLOCK_SLACK_MS = 60_000;

/** Pages of messages that are looked through in one channel, for one search. */
const MAX_PAGES = 20;

/** Looks through the messages in which the card of that posting can be, for it and others that are not recorded. */
export function findPosted(
  search: CardSearch,
  community: Community,
  { channel, after }: KeptPosting,
): Promise<readonly FoundCard[]> {
  const until = firstIdAt(timeOf(after) + POSTED_WITHIN_MS);
  return findCards(search, community, channel, { after, until });
}

/** @param range ids, both excluded */
async function findCards(
  { messages, self, numberOn }: CardSearch,
  { library }: Community,
  channel: string,
  range: { readonly after: string; readonly until: string },
): Promise<readonly FoundCard[]> {
  const found: FoundCard[] = [];
  let after = range.after;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const listed = await messages.listAfter(channel, after);
    for (const message of listed) {
      const number = message.author === self() ? numberOn(message.customIds) : undefined;
      if (number !== undefined && library.numberOfCard(message.id) === undefined)
        found.push({ number, message });
    }
    after = listed.at(-1)?.id ?? after;
    if (listed.length < MAX_LISTED_MESSAGES || isLater(after, range.until)) break;
  }
  return found;
}

/** Cards that nobody recorded of a moment that was removed, where it was shared. */
export async function findRemoved(
  search: CardSearch,
  community: Community,
  { number, place, sharedAt }: Moment,
): Promise<readonly ListedMessage[]> {
  const range = { after: firstIdAt(sharedAt - CLOCK_SLACK_MS), until: firstIdAt(Date.now()) };
  const found = await findCards(search, community, place.channel, range);
  return found
    .filter((one) => one.number === number)
    .map(({ message }) => message)
    .filter(({ id }) => community.library.cardState(number, id) === 'removed');
}
