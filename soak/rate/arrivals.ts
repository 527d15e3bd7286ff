import { pick, type Random } from '../../harness/seeded.ts';
import { slashCommand, typing } from '../../sandbox/people/command-input.ts';
import { pressing } from '../../sandbox/people/component-input.ts';
import type { Input } from '../../sandbox/people/settle.ts';
import { openInteraction } from '../../sandbox/world/interactions.ts';
import type { Message } from '../../sandbox/world/model.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { numberOn } from '../checks/cards.ts';
import type { Member } from '../crowd/members.ts';
import type { Stage } from '../stage.ts';

const FILMS = ['7-kogustaki-mucize-2019', 'drishyam-2013', 'forrest-gump-1994', 'infernal-affairs-2002'];
const TYPED = ['m', 'mir', 'miracle in', 'drish', 'forest gump', 'kogus'];

/** How often each thing is asked for, out of a hundred times. Most of what comes is somebody typing; a form keeps a draft. */
const SHARES = { suggestions: 45, page: 15, browsing: 10, goosebump: 25, form: 5 } as const;
const LOTS = Object.entries(SHARES).flatMap(([what, share]) =>
  Array.from({ length: share }, () => what as keyof typeof SHARES),
);

/** What people send at once, without waiting for each other. */
export class Arrivals {
  readonly #stage: Stage;
  readonly #members: readonly Member[];
  readonly #cards: readonly Message[];
  readonly #random: Random;

  constructor(stage: Stage, members: readonly Member[], cards: readonly Message[], random: Random) {
    this.#stage = stage;
    this.#members = members;
    this.#cards = cards;
    this.#random = random;
  }

  /** Sends one interaction. */
  send(): void {
    const { client } = pick(this.#members, this.#random);
    openInteraction(this.#stage.discord.world, { ...this.#input(client), userId: client.user.id });
  }

  #input(client: Member['client']): Input {
    const random = this.#random;
    switch (pick(LOTS, random)) {
      case 'suggestions':
        return typing(client, { name: 'film info', focus: 'film', typed: pick(TYPED, random), others: {} });
      case 'page':
        return slashCommand(client, 'film info', { film: pick(FILMS, random) });
      case 'browsing':
        return slashCommand(client, 'moment browse', {});
      case 'goosebump':
        return this.#press();
      case 'form':
        return slashCommand(client, 'moment share', { film: pick(FILMS, random) });
    }
  }

  #press(): Input {
    const card = pick(this.#cards, this.#random);
    return pressing(card, ids.goosebump.build({ moment: numberOn(card) ?? 0, place: 'card' }));
  }
}
