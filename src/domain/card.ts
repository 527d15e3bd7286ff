import { z } from 'zod';
import type { CardLinks } from './chain.ts';
import type { Film } from './film.ts';
import { type LiveMoment, Person, shownAuthor } from './moment.ts';
import { Snowflake } from './snowflake.ts';

/**
 * A card of the moment is on its way to a channel. It is kept before the card is sent and deleted with the card's own record,
 * so that a card is found again if the bot is killed in between. Its key holds an id that is older than the card's message.
 */
export const Posting = z.object({
  v: z.literal(1),
  channel: Snowflake,
  /** Who wants to show the moment there; nobody if it is its first card. */
  shownBy: Person.optional(),
  /** It goes to the community's board. */
  onBoard: z.literal(true).optional(),
});
export type Posting = z.infer<typeof Posting>;

/** Cards of the moment may not show what the store holds. It is kept in the commit of the change, and deleted later. */
export const StaleMark = z.object({ v: z.literal(1) });
export type StaleMark = z.infer<typeof StaleMark>;

/** Milliseconds in which a card that is on its way arrives: Discord takes an answer for 15 minutes. */
export const POSTED_WITHIN_MS = 20 * 60 * 1000;

export interface KeptPosting extends Posting {
  readonly number: number;
  readonly after: string;
}

/** A card that was just sent, or answered with, and the moment as it shows it. */
export interface AnsweredCard {
  readonly message: string;
  readonly live: LiveMoment;
  /** Discord's response was lost or late: it may yet put that card in the place of a newer one. */
  readonly isInDoubt?: boolean;
  /** False if something else that puts the card in its place was on its way at the same time, so that either may be there. */
  readonly isAlone?: boolean | undefined;
}

/**
 * The picture of a card: its bytes in a new message, the id of its attachment in an edited one, or a link to the picture of
 * another card.
 */
export type CardPicture =
  | { readonly bytes: Buffer }
  | { readonly attachment: string }
  | { readonly link: string };

/** All that a card of a moment shows. */
export interface CardFacts {
  readonly live: LiveMoment;
  /** `undefined` if the film is no longer known. */
  readonly film: Film | undefined;
  /** It has no number yet, because a moderator looks at it first. */
  readonly isWaiting?: boolean;
  readonly picture?: CardPicture | undefined;
  /** A link to the message that the moment was made of. Those who may read the moment may also see that message's channel. */
  readonly source?: string | undefined;
  /** Of the chain that it is in, what those who see the card may know. */
  readonly links?: CardLinks | undefined;
  /** The name of the person who shows it here, if it isn't where it went by itself. */
  readonly shownBy?: string | undefined;
  /** Where it was told, if this is the board. */
  readonly onBoard?: BoardFacts | undefined;
}

/** What the board says of a moment, beside what every card shows. */
interface BoardFacts {
  /** The channel in which it was told. */
  readonly channel: string;
  /** A link to its card there. */
  readonly link: string | undefined;
}

/**
 * What became of a card that was to be posted. `pending`: nobody knows, because Discord stumbled or its response was lost; it
 * is looked for, and posted if it isn't there. `refused`: not there, and if the bot may not go there, not before that changes.
 */
export type Posted = 'there' | 'pending' | 'refused';

/** What became of a moment's cards in the channels. */
export interface TakenDown {
  readonly gone: number;
  /** Channels that still show a card, because the bot can't reach them. */
  readonly left: readonly string[];
}

/** What a message with the buttons of a card is to this store: a later moment may have its number, or none. */
export type CardState = 'live' | 'removed' | 'unknown';

/** Whether a card shows the same for both, as far as people can change it: an erasure may take its author's name out. */
export function showsSame(one: LiveMoment | undefined, other: LiveMoment | undefined): boolean {
  return (
    one !== undefined &&
    one.goosebumps === other?.goosebumps &&
    one.replies === other.replies &&
    one.moment.editedAt === other.moment.editedAt &&
    shownAuthor(one.moment).name === shownAuthor(other.moment).name
  );
}
