import type { Community } from '../../data/community/community.ts';
import { showsSame, type TakenDown } from '../../domain/card.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { Tried } from '../../tasks/persistent-work.ts';
import type { CardMessages, CardOutcome } from './card-messages.ts';

/** A card that was just answered with, and the moment as it shows it. */
export interface UpToDate {
  readonly message: string;
  readonly live: LiveMoment;
}

interface Surroundings {
  readonly messages: CardMessages;
  readonly log: { warn(facts: object, message: string): void };
}

/** Brings the cards of a moment in line with the store. */
export class StandingCards {
  readonly #messages: CardMessages;
  readonly #log: Surroundings['log'];

  constructor({ messages, log }: Surroundings) {
    this.#messages = messages;
    this.#log = log;
  }

  /** Edits the cards of a live moment, and deletes those of a removed one. */
  async bringRight(community: Community, number: number, upToDate?: UpToDate): Promise<Tried> {
    const { library } = community;
    if (library.wasRemoved(number)) {
      const { outcomes } = await this.takeDown(community, number);
      return triedAfter(outcomes);
    }
    if (!community.marks.isStale(number)) return 'done';
    const outcomes: CardOutcome[] = [];
    const seen = new Set<string>();
    const looks = new Set<string>();
    let left: LiveMoment | undefined;
    for (const card of library.cards(number)) {
      seen.add(card.message);
      if (card.message === upToDate?.message && showsSame(library.moment(number), upToDate.live)) {
        left = upToDate.live;
        continue;
      }
      if (!(await this.#messages.turn(card))) return 'later';
      const live = library.moment(number);
      if (!live) return library.wasRemoved(number) ? 'again' : 'done';
      looks.add(this.#messages.look(community, live));
      const outcome = await this.#messages.edit(community, live, card);
      outcomes.push(outcome);
      if (outcome === 'gone') await this.#forget(community, card.message);
    }
    const tried = triedAfter(outcomes);
    if (tried !== 'done') return tried;
    const isRight = () => {
      const live = library.moment(number);
      if (!live) return false;
      const isAsAnswered = left === undefined || showsSame(live, left);
      const isAsEdited =
        looks.size === 0 || (looks.size === 1 && looks.has(this.#messages.look(community, live)));
      return isAsAnswered && isAsEdited && library.cards(number).every(({ message }) => seen.has(message));
    };
    if (await community.settleCards(number, isRight)) return 'done';
    // A moment that can't be read any more is left as it is.
    return library.moment(number) || library.wasRemoved(number) ? 'again' : 'done';
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
      const outcome = await this.#messages.remove(community, card);
      outcomes.push(outcome);
      if (outcome === 'done' || outcome === 'gone') await this.#forget(community, card.message);
      else left.add(card.channel);
    }
    await community.settleCards(number, () => library.wasRemoved(number) && !library.hasCards(number));
    return { gone: outcomes.filter((one) => one === 'done').length, left: [...left], outcomes };
  }

  /** A leftover record does no harm, so it must not look like a failure. */
  async #forget(community: Community, message: string): Promise<void> {
    const { guild } = community;
    await community.forgetCard(message).catch((error: unknown) => {
      this.#log.warn({ err: error, guild, message }, 'card not forgotten');
    });
  }
}

function triedAfter(outcomes: readonly CardOutcome[]): Tried {
  if (outcomes.includes('trouble')) return 'later';
  return outcomes.includes('outOfReach') || outcomes.includes('refused') ? 'blocked' : 'done';
}
