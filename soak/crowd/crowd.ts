import { pick, type Random } from '../../harness/seeded.ts';
import { NotAllowed } from '../../sandbox/person.ts';
import { publicMessages } from '../../sandbox/world/messages.ts';
import { shownCards } from '../checks/cards.ts';
import { Ledger } from '../checks/ledger.ts';
import type { Stage } from '../stage.ts';
import {
  type Deed,
  goose,
  goosebump,
  mistake,
  remove,
  replyByForm,
  replyByMessage,
  type Scene,
  share,
  show,
} from './deeds.ts';
import { gather, type Member } from './members.ts';

/** How often each deed is done, compared with the others. */
const DEEDS: readonly (readonly [deed: Deed, weight: number])[] = [
  [share, 20],
  [goosebump, 30],
  [goose, 15],
  [replyByForm, 10],
  [replyByMessage, 10],
  [remove, 5],
  [show, 5],
  [mistake, 5],
];
const LOTS = DEEDS.flatMap(([deed, weight]) => Array.from({ length: weight }, () => deed));

/** How many people do something at the same time. */
const AT_ONCE = 8;

/** Standing cards that are used: those that came last, so that several people meet on one. */
const RECENT_CARDS = 25;

/** People who use the bot in every way, and what they were told. */
export class Crowd {
  readonly ledger = new Ledger();
  readonly #stage: Stage;
  readonly #random: Random;
  readonly #members: readonly Member[];
  readonly #scene: Scene;
  #words = 0;
  #deeds = 0;

  constructor(stage: Stage, random: Random) {
    const { members, channels } = gather(stage.discord);
    this.#stage = stage;
    this.#random = random;
    this.#members = members;
    this.#scene = {
      discord: stage.discord,
      ledger: this.ledger,
      channels,
      random,
      nextWord: () => {
        this.#words += 1;
        return `word ${this.#words}`;
      },
      waiting: new Map(),
    };
  }

  /** How much was done, acknowledged or not. */
  get deeds(): number {
    return this.#deeds;
  }

  get channels(): Scene['channels'] {
    return this.#scene.channels;
  }

  /**
   * Does so many things, several at once, each person one at a time. Resolves when everybody has seen what came of theirs, or
   * waited in vain.
   */
  async act(deeds: number, signal: AbortSignal): Promise<void> {
    // Drawn first, so that a run with the same seed does the same, however fast the bot answers.
    const drawn = Array.from({ length: deeds }, () => pick(LOTS, this.#random));
    const [first] = this.#members;
    if (!first) return;
    const offset = Math.floor(this.#random() * this.#members.length);
    const worker = async (at: number) => {
      for (let turn = at; turn < drawn.length && !signal.aborted; turn += AT_ONCE) {
        const deed = drawn[turn];
        const { person } = this.#members[(offset + turn) % this.#members.length] ?? first;
        if (deed) await this.#try(deed, person);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => worker(at)));
    this.#hearReplies();
  }

  async #try(deed: Deed, person: Member['person']): Promise<void> {
    this.#deeds += 1;
    const { world, guild } = this.#stage.discord;
    const cards = shownCards(world, guild.id).slice(-RECENT_CARDS);
    const card = cards.length === 0 ? undefined : pick(cards, this.#random);
    await deed(this.#scene, person, card).catch((error: unknown) => {
      // The message has gone meanwhile, or nobody answered: a person shrugs, and what was begun stays open.
      if (!(error instanceof NotAllowed) && !isTimeout(error)) throw error;
    });
  }

  /** A 💛 of the bot says that a reply was taken. */
  #hearReplies(): void {
    const { waiting, ledger, discord } = this.#scene;
    for (const [id, { fact, channel }] of waiting) {
      const message = publicMessages(discord.world, discord.world.channel(channel)).find(
        (one) => one.id === id,
      );
      const isTaken = message?.reactions.some(
        ({ emoji, userIds }) => emoji.name === '💛' && userIds.has(discord.application.id),
      );
      if (isTaken) ledger.told(fact, 'kept');
      waiting.delete(id);
    }
  }
}

const isTimeout = (error: unknown) => error instanceof Error && error.message.startsWith('waited ');
