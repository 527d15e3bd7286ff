import type { Films } from '../data/catalogue/films.ts';
import type { Communities } from '../data/community/communities.ts';
import type { Drafts } from '../data/community/drafts.ts';
import type { RecentlySeen } from '../data/community/recently-seen.ts';
import type { LiveFilms } from '../data/live/live-films.ts';
import type { Uploads } from '../data/uploads/uploads.ts';
import type { TakenDown } from '../domain/card.ts';
import type { FilmPeople } from '../domain/people.ts';
import type { SentMessage } from '../interactions/answer.ts';
import type { Context } from '../interactions/context.ts';
import type { LineageDrawings } from '../pictures/lineage/lineage-drawings.ts';

/** Everything that a handler may use. Made once, at the start, and handed over. */
export interface App {
  readonly films: Films;
  readonly people: FilmPeople;
  readonly live: LiveFilms;
  readonly drawings: LineageDrawings;
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly uploads: Uploads;
  readonly cards: Cards;
  readonly seen: RecentlySeen;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, but not, 1. */
  random(): number;
}

/** Who uses the app, and where. */
export type AppContext = Context<App>;

/** The cards that stand in channels, kept true to what they show. */
export interface Cards {
  /** Posts a card of the moment. Returns whether Discord took it. */
  post(guild: string, number: number, channel: string): Promise<boolean>;
  /** Remembers where a card of the moment stands. */
  keep(guild: string, number: number, message: SentMessage): Promise<void>;
  /**
   * Brings all cards of the moment up to date, soon and in the background; many changes at once become few edits.
   * @param except the message that shows it already
   */
  refresh(guild: string, number: number, except?: string): void;
  /** Deletes the moment's cards. What stays is named, so that somebody can delete it by hand. */
  takeDown(guild: string, number: number): Promise<TakenDown>;
}
