import type { Film } from './film.ts';
import type { LiveMoment } from './moment.ts';

/** The picture of a card: its bytes where the message is new, the id of the attachment where it is edited. */
export type CardPicture = { readonly bytes: Buffer } | { readonly attachment: string };

/** All that a card of a moment shows. */
export interface CardFacts {
  readonly live: LiveMoment;
  /** `undefined` where the film is no longer known. */
  readonly film: Film | undefined;
  readonly picture?: CardPicture | undefined;
}

/** What became of a moment's cards in the channels. */
export interface TakenDown {
  readonly gone: number;
  /** Channels in which a card still stands, because the bot may not reach it. */
  readonly left: readonly string[];
}
