import type { Communities } from '../../data/community/communities.ts';
import type { Community } from '../../data/community/community.ts';
import { firstIdAt } from '../../domain/snowflake.ts';
import { type FeltMoment, letterDueAt } from '../../domain/spread.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ChannelMessages } from '../../interactions/channel-messages.ts';
import type { DirectMessages } from '../../interactions/direct-messages.ts';
import { fateOf } from '../../interactions/discord-errors.ts';
import { linkTo } from '../../interactions/message-link.ts';
import letters from '../../settings/person/letters.ts';
import { PersistentWork, type Tried } from '../../tasks/persistent-work.ts';
import { createQueue } from '../../tasks/queue.ts';

/** A moment in a letter. */
interface ToldMoment extends FeltMoment {
  /** To one of its cards, if there is any. */
  readonly link: string | undefined;
}

interface LettersOptions {
  readonly communities: Pick<Communities, 'community' | 'lettersDue'>;
  readonly messages: Pick<ChannelMessages, 'post'>;
  readonly people: DirectMessages;
  /** Whether the bot is a member of the server. */
  readonly isMember: (guild: string) => boolean;
  /** Words a letter in the person's language. */
  readonly draw: (moments: readonly ToldMoment[], community: Community, user: string) => MessageView;
  readonly now: () => number;
  readonly log: { warn(facts: object, message: string): void };
}

/** A letter that counts as told, and is on its way. */
interface Letter {
  readonly moments: readonly FeltMoment[];
  readonly at: number;
  tries: number;
}

/** After so many tries that nobody knows the outcome of, it goes into the inbox. Until then Discord knows it by its nonce. */
const MAX_TRIES = 4;

/** Milliseconds for letters under way when the bot stops. */
const STOP_TIMEOUT_MS = 2_000;

/** Longer ones would overflow a timer; it is looked at again then. */
const MAX_TIMER_MS = 24 * 60 * 60_000;

/**
 * Tells authors who asked for it how people felt and answered their moments: one private message a day at most for each
 * person and server, an hour after the first thing to tell. It counts as told before it is sent, so that a kill leads to none
 * rather than two. Where Discord takes no message to them, they hear it with their next answer.
 */
export class Letters {
  readonly #options: LettersOptions;
  readonly #work: PersistentWork;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #underWay = new Map<string, Letter>();
  /** Many may be due at a start: Discord minds bots that open many direct messages at once. */
  readonly #oneByOne = createQueue();
  #stopped = false;

  constructor(options: LettersOptions) {
    const { log } = options;
    this.#options = options;
    this.#work = new PersistentWork((key, error) => log.warn({ err: error, key }, 'letter not sent'));
  }

  /** Something happened that they asked to be told. */
  async expect(guild: string, user: string): Promise<void> {
    const { library } = await this.#options.communities.community(guild);
    const letter = library.spread.letters.get(user);
    const at = letter && letterDueAt(letter);
    if (at !== undefined) this.#at(guild, user, at);
  }

  /** Remembers what was due when the bot last ran. */
  async catchUp(guild: string): Promise<void> {
    for (const [user, at] of await this.#options.communities.lettersDue(guild)) this.#at(guild, user, at);
  }

  /** Resolves when nothing is under way. */
  drain(): Promise<void> {
    return this.#work.settled();
  }

  /** Waits a while for what is under way. What is due is known to the store. */
  stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    return this.#work.stop(STOP_TIMEOUT_MS);
  }

  #at(guild: string, user: string, at: number): void {
    const key = `${guild}:${user}`;
    if (this.#stopped || this.#timers.has(key)) return;
    const ms = Math.min(Math.max(at - this.#options.now(), 0), MAX_TIMER_MS);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.#work.now(key, () => this.#oneByOne(() => this.#tell(guild, user)));
    }, ms);
    this.#timers.set(key, timer.unref());
  }

  async #tell(guild: string, user: string): Promise<Tried> {
    // It stays due until the bot is back.
    if (!this.#options.isMember(guild)) return 'done';
    const key = `${guild}:${user}`;
    const community = await this.#options.communities.community(guild);
    const letter = this.#underWay.get(key) ?? (await this.#begin(community, user));
    if (!letter) return 'done';
    this.#underWay.set(key, letter);
    const tried = await this.#send(community, user, letter);
    if (tried === 'done') this.#underWay.delete(key);
    return tried;
  }

  /** `undefined` if there is nothing to tell, or nobody who wants to hear it. */
  async #begin(community: Community, user: string): Promise<Letter | undefined> {
    const { people, now } = this.#options;
    const known = community.library.spread.letters.get(user);
    const due = known && letterDueAt(known);
    if (due === undefined) return undefined;
    if (due > now()) {
      this.#at(community.guild, user, due);
      return undefined;
    }
    await community.heedLetterRefusal(user);
    const isHere = await people.isIn(community.guild, user);
    const at = now();
    const moments = await community.spread.beginLetter(user, at);
    // Who left is told nothing, now or when they are back.
    return isHere && moments ? { moments, at, tries: 0 } : undefined;
  }

  async #send(community: Community, user: string, letter: Letter): Promise<Tried> {
    const { people, messages, draw, log } = this.#options;
    const { guild, library } = community;
    try {
      const channel = await people.channelWith(user);
      // They may have turned it off in the meantime.
      await community.heedLetterRefusal(user);
      if (!community.ownChoice(user, letters)) return 'done';
      const told = letter.moments
        .filter(({ number }) => library.moment(number))
        .map((moment) => ({ ...moment, link: linkOf(community, moment.number) }));
      if (told.length === 0) return 'done';
      const nonce = `${guild.slice(-12)}${Math.floor(letter.at / 1000)}`;
      await messages.post(channel, draw(told, community, user), nonce);
      return 'done';
    } catch (error) {
      letter.tries += 1;
      const isRefused = fateOf(error) === 'refused';
      if (!isRefused) log.warn({ err: error, guild }, 'nobody knows what became of a letter');
      if (!isRefused && letter.tries < MAX_TRIES) return 'later';
      if (!community.ownChoice(user, letters)) return 'done';
      const { moments, at } = letter;
      await community.inbox.leave(user, firstIdAt(at), { kind: 'felt', at, moments: [...moments] });
      return 'done';
    }
  }
}

/** To the card where it was told, if one stands there. */
function linkOf({ guild, library }: Community, number: number): string | undefined {
  const cards = library.cards(number);
  const card = cards.find(({ channel }) => channel === library.placeOf(number)?.channel) ?? cards[0];
  return card && linkTo(guild, card);
}
