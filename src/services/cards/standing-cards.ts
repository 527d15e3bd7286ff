import { createHash } from 'node:crypto';
import type { Community } from '../../data/community/community.ts';
import type { AnsweredCard, TakenDown } from '../../domain/card.ts';
import type { KeptCard, LiveMoment } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';
import { Doubts } from '../../tasks/doubts.ts';
import type { Tried } from '../../tasks/persistent-work.ts';
import { mayTravel } from '../moment/may-travel.ts';
import type { CardMessages, CardOutcome, Standing } from './card-messages.ts';

interface Surroundings {
  readonly messages: CardMessages;
  /** Whether everybody who can see that channel may read what was told in the place. */
  readonly mayShow: (guild: string, channel: string, place: Place) => boolean;
  readonly log: { warn(facts: object, message: string): void };
}

/** Cards whose look is remembered: those that were sent or edited last. */
const MAX_REMEMBERED = 10_000;

/** Brings the cards of a moment in line with the store. */
export class StandingCards {
  readonly #messages: CardMessages;
  readonly #mayShow: Surroundings['mayShow'];
  readonly #log: Surroundings['log'];
  /** What cards last showed, as a hash, by message. One that isn't here may show anything. */
  readonly #shown = new Map<string, string>();
  /** Of several requests at once, one of these shows the last, and nobody knows which that is. */
  readonly #contested = new Set<string>();
  /** What was answered and not yet looked at, by moment. */
  readonly #answered = new Map<string, AnsweredCard[]>();
  readonly #doubts = new Doubts();
  /** Cards that are being taken down, by message. */
  readonly #leaving = new Map<string, Promise<CardOutcome>>();

  constructor({ messages, mayShow, log }: Surroundings) {
    this.#messages = messages;
    this.#mayShow = mayShow;
    this.#log = log;
  }

  /** Edits the cards of a live moment, and deletes those of a removed one. */
  async bringRight(community: Community, number: number): Promise<Tried> {
    const { library } = community;
    const { marks } = community.cards;
    if (library.wasRemoved(number)) {
      this.#answered.delete(keyOf(community, number));
      return triedAfter((await this.takeDown(community, number)).outcomes);
    }
    await this.#learn(community, number);
    const inDoubt = library.cards(number).some(({ message }) => this.#doubts.has(message));
    if (!marks.isStale(number)) {
      if (!inDoubt) return 'done';
      await community.cards.markStale(number);
    }

    const outcomes: CardOutcome[] = [];
    for (const card of library.cards(number)) {
      if (this.#mustLeave(community, number, card)) {
        outcomes.push(await this.takeDownOne(community, card));
        continue;
      }
      if (!this.#isDue(community, number, card)) continue;
      // Each further edit would be one more of those at once.
      if (this.#contested.has(card.message) && marks.isAnswering(number)) continue;
      if (!(await this.#messages.turn(card))) return 'later';
      outcomes.push(await this.#edit(community, number, card));
    }
    const tried = triedAfter(outcomes);
    if (tried !== 'done') return tried;
    // Once its answer has arrived, the moment is looked at again.
    if (marks.isAnswering(number)) return 'later';
    if (library.cards(number).some(({ message }) => this.#doubts.has(message))) return 'later';
    const areRight = () => this.#areRight(community, number, library.cards(number));
    if (await community.cards.settle(number, areRight)) return 'done';
    // A moment that can't be read is left as it is.
    return library.moment(number) || library.wasRemoved(number) ? 'again' : 'done';
  }

  /**
   * Whether a card of the moment may tell something else than it should, now that others may read or no longer read some channels:
   * it names a moment, or is on the board.
   */
  mayLag(community: Community, number: number): boolean {
    const { library } = community;
    const live = library.moment(number);
    if (!live) return false;
    return library.cards(number).some((card) => {
      if (this.#mustLeave(community, number, card)) return true;
      const shown = this.#shown.get(card.message);
      // What it shows isn't known after a start: it may name what it may not.
      if (shown === undefined) return this.#messages.keepsLinks(community, live, card.channel);
      return shown !== this.#look(community, live, card);
    });
  }

  /** Something older may still overwrite that card: it is edited once more when that is over. */
  doubt(message: string): void {
    this.#doubts.add(message);
  }

  /** A card was answered with. What that means is looked at when its moment is next brought right. */
  answered(guild: string, number: number, answer: AnsweredCard): void {
    const key = keyOf({ guild }, number);
    // The latest of each card will do: it tells whether there were others at the same time.
    this.#dropAnswers(key, ({ message }) => message === answer.message);
    this.#answered.set(key, [...(this.#answered.get(key) ?? []), answer]);
  }

  /** A card was sent, or edited as an answer. */
  remember(community: Community, { message, live }: AnsweredCard, card: Standing): void {
    this.#keepLook(message, this.#look(community, live, card));
  }

  #keepLook(message: string, look: string): void {
    this.#contested.delete(message);
    this.#shown.delete(message);
    this.#shown.set(message, look);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MAX_REMEMBERED && oldest !== undefined) this.#shown.delete(oldest);
  }

  /** Deletes all known cards of a moment. */
  async takeDown(
    community: Community,
    number: number,
  ): Promise<TakenDown & { readonly outcomes: readonly CardOutcome[] }> {
    const { library } = community;
    const outcomes: CardOutcome[] = [];
    const left = new Set<string>();
    for (const card of library.cards(number)) {
      const outcome = await this.takeDownOne(community, card);
      outcomes.push(outcome);
      if (outcome !== 'done' && outcome !== 'gone') left.add(card.channel);
    }
    await community.cards.settle(number, () => library.wasRemoved(number) && !library.hasCards(number));
    return { gone: outcomes.filter((one) => one === 'done').length, left: [...left], outcomes };
  }

  /** Who removes a moment and what keeps its cards in step may both take one down: it is done once, and both hear of it. */
  takeDownOne(community: Community, card: Pick<KeptCard, 'channel' | 'message'>): Promise<CardOutcome> {
    const { message } = card;
    const leaving = this.#leaving.get(message) ?? this.#takeDownNow(community, card);
    this.#leaving.set(message, leaving);
    return leaving.finally(() => this.#leaving.delete(message));
  }

  async #takeDownNow(
    community: Community,
    card: Pick<KeptCard, 'channel' | 'message'>,
  ): Promise<CardOutcome> {
    const outcome = await this.#messages.remove(community, card);
    if (outcome === 'done' || outcome === 'gone') await this.#forget(community, card.message);
    return outcome;
  }

  #dropAnswers(key: string, isMeant: (answer: AnsweredCard) => boolean): void {
    const left = this.#answered.get(key)?.filter((answer) => !isMeant(answer)) ?? [];
    if (left.length > 0) this.#answered.set(key, left);
    else this.#answered.delete(key);
  }

  /** An answer may show something older than the store has, after the cards counted as right. */
  async #learn(community: Community, number: number): Promise<void> {
    const key = keyOf(community, number);
    const cards = community.library.cards(number);
    for (const answer of this.#answered.get(key) ?? []) {
      const card = cards.find(({ message }) => message === answer.message);
      // One that isn't recorded yet is remembered when it is.
      if (card) {
        if (answer.isAlone === false) this.#contest(card.message);
        else this.remember(community, answer, card);
        if (!this.#areRight(community, number, [card])) await community.cards.markStale(number);
      }
      // If the mark can't be written, it is learned once more.
      this.#dropAnswers(key, (one) => one === answer);
    }
  }

  #contest(message: string): void {
    this.#shown.delete(message);
    this.#contested.add(message);
  }

  /** On the board: its author keeps it where it was told, or more people see the board by now than the moment is for. */
  #mustLeave(community: Community, number: number, { channel, onBoard }: KeptCard): boolean {
    const live = onBoard && community.library.moment(number);
    if (!live) return false;
    return !mayTravel(community, number) || !this.#mayShow(community.guild, channel, live.moment.place);
  }

  async #edit(community: Community, number: number, card: KeptCard): Promise<CardOutcome> {
    const live = community.library.moment(number);
    // It was removed while the card waited for its turn.
    if (!live) return 'done';
    const { message } = card;
    const isRight = this.#doubts.editing(message);
    this.#shown.delete(message);
    this.#contested.delete(message);
    // What was answered before is replaced.
    this.#dropAnswers(keyOf(community, number), (answer) => answer.message === message);
    // What changes meanwhile is not on it.
    const look = this.#look(community, live, card);
    const arrived = community.cards.marks.editing(number);
    const outcome = await this.#messages.edit(community, live, card).finally(() => {
      if (!arrived()) this.#contest(message);
    });
    if (outcome === 'done' && !this.#contested.has(message)) this.#keepLook(message, look);
    if (outcome === 'inDoubt') this.doubt(message);
    if (outcome === 'done') isRight();
    if (outcome === 'gone') await this.#forget(community, message);
    return outcome;
  }

  /** Whether it is to be edited: it may be wrong, or have been overwritten. */
  #isDue(community: Community, number: number, card: KeptCard): boolean {
    return !this.#areRight(community, number, [card]) || this.#doubts.isOver(card.message);
  }

  #areRight(community: Community, number: number, cards: readonly KeptCard[]): boolean {
    const live = community.library.moment(number);
    if (!live) return false;
    return cards.every(
      (card) =>
        !this.#mustLeave(community, number, card) &&
        this.#shown.get(card.message) === this.#look(community, live, card),
    );
  }

  #look(community: Community, live: LiveMoment, card: Standing): string {
    return createHash('sha256')
      .update(this.#messages.look(community, live, card))
      .digest('base64');
  }

  /** A leftover record does no harm, so it must not look like a failure. */
  async #forget(community: Community, message: string): Promise<void> {
    const { guild } = community;
    this.#shown.delete(message);
    this.#contested.delete(message);
    this.#doubts.end(message);
    await community.cards.forget(message).catch((error: unknown) => {
      this.#log.warn({ err: error, guild, message }, 'card not forgotten');
    });
  }
}

const keyOf = ({ guild }: Pick<Community, 'guild'>, number: number) => `${guild}:${number}`;

function triedAfter(outcomes: readonly CardOutcome[]): Tried {
  if (outcomes.includes('trouble') || outcomes.includes('inDoubt')) return 'later';
  return outcomes.includes('outOfReach') || outcomes.includes('refused') ? 'blocked' : 'done';
}
