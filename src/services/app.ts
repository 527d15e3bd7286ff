import type { Films } from '../data/catalogue/films.ts';
import type { AlikeMoments } from '../data/community/alike-moments.ts';
import type { Communities } from '../data/community/communities.ts';
import type { Drafts } from '../data/community/drafts.ts';
import type { KeptQueries } from '../data/community/kept-queries.ts';
import type { LetterRefusals } from '../data/community/letter-refusals.ts';
import type { MomentSearches } from '../data/community/moment-searches.ts';
import type { Notices } from '../data/community/notices.ts';
import type { PersonErasures } from '../data/community/person-erasures.ts';
import type { Presences } from '../data/community/presences.ts';
import type { Walks } from '../data/community/walks.ts';
import type { LiveFilms } from '../data/live/live-films.ts';
import type { PersonExports } from '../data/privacy/person-exports.ts';
import type { PersonHash } from '../data/privacy/person-hash.ts';
import type { Uploads } from '../data/uploads/uploads.ts';
import type { AnsweredCard, KeptPosting, Posted, TakenDown } from '../domain/card.ts';
import type { KeptCard, LiveMoment, Person } from '../domain/moment.ts';
import type { Operator } from '../domain/operator.ts';
import type { FilmPeople } from '../domain/people.ts';
import type { SentMessage } from '../interactions/answer.ts';
import type { ChannelMessages } from '../interactions/channel-messages.ts';
import type { Context } from '../interactions/context.ts';
import type { Drawings } from '../pictures/drawings.ts';
import type { Settings } from '../settings/load-settings.ts';
import type { KeyedQueue } from '../tasks/queue.ts';
import type { StandingPictures } from './cards/standing-pictures.ts';
import type { DigestClock } from './digest/digest-clock.ts';
import type { DigestMessages } from './digest/digest-messages.ts';
import type { Languages } from './language/languages.ts';
import type { Letters } from './letters/letters.ts';
import type { ReportCards } from './reports/report-cards.ts';
import type { ReviewNotices } from './review/review-notices.ts';
import type { TalkThreads } from './talk/talk-threads.ts';

/** Everything that a handler may use. Made once, at the start, and passed in. */
export interface App {
  readonly films: Films;
  readonly people: FilmPeople;
  readonly live: LiveFilms;
  readonly drawings: Drawings;
  readonly communities: Communities;
  readonly alike: AlikeMoments;
  readonly drafts: Drafts;
  readonly queries: KeptQueries;
  readonly searches: MomentSearches;
  readonly notices: Notices;
  readonly letterRefusals: LetterRefusals;
  readonly uploads: Uploads;
  readonly cards: Cards;
  /** The cards with reports in log channels. */
  readonly reportCards: Pick<ReportCards, 'tryAgain' | 'catchUp'>;
  /** What log channels say about moments that wait. */
  readonly reviewNotices: Pick<ReviewNotices, 'tryAgain' | 'catchUp'>;
  readonly digests: Pick<DigestMessages, 'tryAgain' | 'catchUp'>;
  readonly digestClock: Pick<DigestClock, 'plan'>;
  /** The threads in which people talk about moments. */
  readonly talks: Pick<TalkThreads, 'tryAgain' | 'catchUp'>;
  /** What authors are told in private messages. */
  readonly letters: Pick<Letters, 'catchUp'>;
  /** The bot's other messages in channels. */
  readonly messages: Pick<ChannelMessages, 'remove'>;
  readonly pictures: StandingPictures;
  /** Moments that were shared just now, whose card is on its way, as `guild:number`: they need no other. */
  readonly arriving: Set<string>;
  readonly settings: Settings;
  readonly languages: Languages;
  readonly walks: Walks;
  /** Recognises people in what outlives their data. */
  readonly personHash: PersonHash;
  /** People's data that is being erased. */
  readonly erasures: PersonErasures;
  readonly exports: PersonExports;
  /** In which servers the bot is. */
  readonly presences: Presences;
  readonly operator: Operator;
  /** What Discord says of one message is dealt with in its order: a deletion must not overtake what it deletes. */
  readonly perMessage: KeyedQueue;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1, without 1 itself. */
  random(): number;
}

/** Who uses the app, and where. */
export type AppContext = Context<App>;

/** How somebody shows a moment to others. */
export interface Showing {
  /** An id older than the card's message, such as that of the interaction which asked for it. */
  readonly after: string;
  readonly by: Person;
}

/** The cards in channels, kept as the store has them. */
export interface Cards {
  /**
   * Keeps that a card of the moment is about to be sent, so that it is found again if the bot is killed before it is recorded.
   * @param after an id older than the card's message, such as that of the interaction which it answers
   * @param shownBy who has it posted, of those who only show a moment
   */
  begin(guild: string, number: number, channel: string, after: string, shownBy?: Person): Promise<void>;
  /** Posts a card of the moment. */
  post(guild: string, number: number, channel: string): Promise<Posted>;
  /** Posts a card that somebody shows to others, beside any that are there. It is never posted later by itself. */
  show(guild: string, number: number, channel: string, showing: Showing): Promise<Posted>;
  /**
   * Records where a card of the moment is.
   * @param shown the moment as the card shows it; if that is not known, the card is brought up to date
   * @param posting that it is the card of, if that is known
   */
  keep(
    guild: string,
    number: number,
    message: SentMessage,
    shown?: LiveMoment,
    posting?: KeptPosting,
  ): Promise<void>;
  /**
   * The answer with a card of the moment failed, and nobody knows whether Discord took it. The card is looked for soon, and
   * posted if it is nowhere.
   */
  lost(guild: string, number: number): Promise<void>;
  /**
   * A message with the buttons of a card of that number was used or found. It is recorded if the moment is live, and deleted
   * if the moment was removed. If such a moment was never known here, it is left as it is.
   * @returns whether it is a card of a live moment
   */
  meet(guild: string, number: number, message: SentMessage): Promise<boolean>;
  /** The same in the background. */
  meetSoon(guild: string, number: number, message: SentMessage): void;
  /**
   * Updates all cards of the moment, soon and in the background; many changes at once become few edits.
   * @param answered the card that was just answered with, and the moment as it shows it
   */
  refresh(guild: string, number: number, answered?: AnsweredCard): void;
  /** Deletes the moment's cards. Those that stay are named, so that somebody can delete them by hand. */
  takeDown(guild: string, number: number): Promise<TakenDown>;
  /** The same for a moment removed before, with cards that nobody recorded where it was shared. */
  hunt(guild: string, number: number): Promise<TakenDown>;
  /** Deletes one card; its moment stays. Returns false if the bot can't. */
  takeDownOne(guild: string, card: Pick<KeptCard, 'channel' | 'message'>): Promise<boolean>;
  /** Brings right what was left over when the bot last ran, slowly and in the background. */
  catchUp(guild: string): Promise<void>;
  /** Something changed in the guild: what was out of reach there may be within reach again. */
  tryAgain(guild: string): void;
  /** The same if others may read channels by now, too, or no longer: cards that tell of moments there are brought right, soon. */
  reachChanged(guild: string): void;
}
