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
import type { Settings } from '../settings/load-settings.ts';
import type { KeyedQueue } from '../tasks/queue.ts';
import type { Languages } from './language/languages.ts';

/** Everything that a handler may use. Made once, at the start, and passed in. */
export interface App {
  readonly films: Films;
  readonly people: FilmPeople;
  readonly live: LiveFilms;
  readonly drawings: LineageDrawings;
  readonly communities: Communities;
  readonly drafts: Drafts;
  readonly uploads: Uploads;
  readonly cards: Cards;
  readonly settings: Settings;
  readonly languages: Languages;
  readonly seen: RecentlySeen;
  /** What Discord says of one message is dealt with in its order: a deletion must not overtake what it deletes. */
  readonly perMessage: KeyedQueue;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1, without 1 itself. */
  random(): number;
}

/** Who uses the app, and where. */
export type AppContext = Context<App>;

/** The cards in channels, kept up to date. */
export interface Cards {
  /** Posts a card of the moment. Returns whether Discord accepted it. */
  post(guild: string, number: number, channel: string): Promise<boolean>;
  /** Records where a card of the moment is. */
  keep(guild: string, number: number, message: SentMessage): Promise<void>;
  /**
   * Updates all cards of the moment, soon and in the background; many changes at once become few edits.
   * @param except the message that is already up to date
   */
  refresh(guild: string, number: number, except?: string): void;
  /** Deletes the moment's cards. Those that stay are named, so that somebody can delete them by hand. */
  takeDown(guild: string, number: number): Promise<TakenDown>;
}
