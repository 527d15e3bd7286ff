import type { Community } from '../../data/community/community.ts';
import type { KeptPosting, Posted } from '../../domain/card.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';
import { firstIdAt } from '../../domain/snowflake.ts';
import type { SentMessage } from '../../interactions/answer.ts';
import { isGone, isOutOfReach } from '../../interactions/discord-errors.ts';
import boardChannel from '../../settings/community/board-channel.ts';
import type { Tried } from '../../tasks/persistent-work.ts';
import { mayBeOnBoard } from '../board/may-be-on-board.ts';
import type { CardMessages } from './card-messages.ts';
import { type CardSearch, CLOCK_SLACK_MS, findPosted } from './find-posted.ts';

interface Surroundings {
  readonly search: CardSearch;
  readonly messages: CardMessages;
  /** Whether everybody who can see that channel may read what was told in the place. */
  readonly mayShow: (guild: string, channel: string, place: Place) => boolean;
  readonly log: { warn(facts: object, message: string): void };
  /** Records a card that was posted, showing that moment. */
  readonly keep: (
    guild: string,
    number: number,
    message: SentMessage,
    shown: LiveMoment | undefined,
    posting: KeptPosting,
  ) => Promise<void>;
  /** Records a card that was found, or deletes it. */
  readonly meet: (guild: string, number: number, message: SentMessage) => Promise<boolean>;
}

/** What became of a card that was sent. `blocked`: once the bot may go there, it comes; `refused`: it never does. */
type Sent = Exclude<Tried, 'again'> | 'refused';

/** Cards on their way to a channel: announced in the store, posted, and found again if nobody recorded them. */
export class CardPostings {
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** If that can't be kept, the card is posted all the same: only a kill would leave it without a record. */
  async begin(community: Community, posting: KeptPosting): Promise<void> {
    await community.cards.beginPosting(posting).catch((error: unknown) => {
      const { number, channel } = posting;
      this.#around.log.warn({ err: error, guild: community.guild, number, channel }, 'card not announced');
    });
  }

  /** Posts a card. */
  async post(community: Community, live: LiveMoment, channel: string): Promise<Posted> {
    const { number } = live.moment;
    const begun = community.cards.marks
      .postings(number)
      .find((posting) => posting.channel === channel && !posting.shownBy && !posting.onBoard);
    const after = firstIdAt(Date.now() - CLOCK_SLACK_MS);
    const posting: KeptPosting = begun ?? { v: 1, number, channel, after };
    if (!begun) await this.begin(community, posting);
    return postedAfter(await this.#sendWhereItMay(community, live, posting));
  }

  /**
   * Posts a card that somebody shows. If it doesn't come, it is looked for, but never posted later: by then they may have
   * shown it again.
   */
  async show(community: Community, live: LiveMoment, posting: KeptPosting): Promise<Posted> {
    await this.begin(community, posting);
    const sent = await this.#send(community, live, posting);
    if (sent === 'blocked') await community.cards.endPosting(posting);
    return postedAfter(sent);
  }

  /** Finds the moment's cards that did not come; a moment that shows nowhere is posted where it was about to be. */
  async settle(community: Community, number: number): Promise<Tried> {
    const { library } = community;
    const { marks } = community.cards;
    let isBlocked = false;
    for (const posting of marks.postings(number)) {
      if (marks.isUnderWay(posting)) return 'later';
      const found = await this.#searchFor(community, posting);
      if (found === 'blocked') isBlocked = true;
      else if (found !== 'done') return found;
      if (found !== 'done' || !marks.postings(number).includes(posting)) continue;
      const live = library.moment(number);
      if (posting.onBoard) {
        const sent = await this.#sendToBoard(community, live, posting);
        if (sent === 'later') return 'later';
        if (sent === 'blocked') isBlocked = true;
        continue;
      }
      if (!live || library.cards(number).some(({ onBoard }) => !onBoard) || posting.shownBy) {
        await community.cards.endPosting(posting);
        continue;
      }
      const sent = await this.#sendWhereItMay(community, live, posting);
      if (sent === 'later') return 'later';
      if (sent === 'blocked') isBlocked = true;
    }
    return isBlocked ? 'blocked' : 'done';
  }

  /** By now more people may see the channel than the moment is for: then its card goes to where it was told. */
  async #sendWhereItMay(community: Community, live: LiveMoment, posting: KeptPosting): Promise<Sent> {
    const { place } = live.moment;
    if (posting.channel === place.channel || this.#around.mayShow(community.guild, posting.channel, place))
      return this.#send(community, live, posting);
    const home = { ...posting, channel: place.channel };
    await this.begin(community, home);
    return this.#send(community, live, home);
  }

  /** The board may be another by now, or none, and so may be what goes there. Then it goes once it is felt again. */
  async #sendToBoard(
    community: Community,
    live: LiveMoment | undefined,
    posting: KeptPosting,
  ): Promise<Sent> {
    const { channel } = posting;
    const isRight =
      live &&
      channel === community.setting(boardChannel) &&
      mayBeOnBoard(community, live) &&
      this.#around.mayShow(community.guild, channel, live.moment.place);
    const sent = isRight ? await this.#send(community, live, posting) : 'refused';
    if (sent === 'refused') await community.spread.offBoard(posting);
    return sent;
  }

  async #searchFor(community: Community, posting: KeptPosting): Promise<Tried> {
    const { guild } = community;
    const { search, meet, log } = this.#around;
    try {
      for (const { number, message } of await findPosted(search, community, posting)) {
        await meet(guild, number, message);
      }
      return 'done';
    } catch (error) {
      const { channel } = posting;
      log.warn({ err: error, guild, channel }, 'no search for a card that was about to be posted');
      if (isOutOfReach(error)) return 'blocked';
      // Without the channel there is no card either.
      return isGone(error) ? 'done' : 'later';
    }
  }

  async #send(community: Community, live: LiveMoment, posting: KeptPosting): Promise<Sent> {
    const { guild } = community;
    const { marks } = community.cards;
    const { number, channel } = posting;
    const { messages, keep, log } = this.#around;
    const posted = await messages.post(community, live, posting);
    // Meanwhile, who shows it may have had their name erased: then the card is edited.
    const announced = marks.announced(posting) ?? posting;
    const shown = announced.shownBy?.id === posting.shownBy?.id ? live : undefined;
    if (typeof posted === 'string') {
      marks.giveUp(posting);
      if (posted === 'trouble') return 'later';
      // It stays announced, and comes once the bot may go there.
      if (posted === 'outOfReach') return 'blocked';
      await community.cards.endPosting(posting);
      return 'refused';
    }
    // The card is there, whether or not its record can be kept; without one it is recognised by its buttons.
    await keep(guild, number, posted, shown, announced).catch((error: unknown) => {
      log.warn({ err: error, guild, number, channel }, 'card not recorded');
    });
    return 'done';
  }
}

function postedAfter(sent: Sent): Posted {
  if (sent === 'done') return 'there';
  return sent === 'later' ? 'pending' : 'refused';
}
