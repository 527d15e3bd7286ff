import type { Film } from './film.ts';
import type { LiveMoment } from './moment.ts';

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
  readonly picture?: CardPicture | undefined;
}

/** What became of a moment's cards in the channels. */
export interface TakenDown {
  readonly gone: number;
  /** Channels that still show a card, because the bot can't reach them. */
  readonly left: readonly string[];
}
