import { InteractionResponseType } from 'discord-api-types/v10';
import type { SandboxDiscord } from '../../sandbox/discord.ts';
import type { Interaction } from '../../sandbox/world/model.ts';
import { ids } from '../../src/views/kit/custom-ids.ts';
import { fact, type Stored } from '../checks/stored.ts';

/** The goosebumps of a crowd as far as people were told: each press that shows on the card gives one, or takes it back. */
export class Presses {
  /** Those of which an odd number of presses was answered, by the words of `fact`. */
  readonly #turned = new Set<string>();
  readonly #pressed = new Set<string>();
  /** After a deferral, it is not known here what came of it. */
  readonly #open = new Set<string>();
  readonly stop: () => void;

  constructor({ world }: Pick<SandboxDiscord, 'world'>) {
    this.stop = world.changes.listen((change) => {
      if (change.type === 'interaction-created') this.#note(change.interaction, this.#pressed);
      if (change.type !== 'interaction-answered') return;
      const { answer } = change.interaction;
      if (answer?.type === InteractionResponseType.UpdateMessage) this.#turn(change.interaction);
      else if (answer?.type === InteractionResponseType.DeferredMessageUpdate) {
        this.#note(change.interaction, this.#open);
      }
    });
  }

  /**
   * @param before what was kept before the first press
   * @returns those that are not as people were told: done though nobody was answered, or the other way round
   */
  faults(before: Stored, after: Stored): readonly string[] {
    return [...this.#pressed].filter((one) => {
      const isTurned = before.facts.has(one) !== after.facts.has(one);
      return !this.#open.has(one) && isTurned !== this.#turned.has(one);
    });
  }

  #note(interaction: Interaction, where: Set<string>): void {
    const what = goosebumpOf(interaction);
    if (what !== undefined) where.add(what);
  }

  #turn(interaction: Interaction): void {
    const what = goosebumpOf(interaction);
    if (what !== undefined && !this.#turned.delete(what)) this.#turned.add(what);
  }
}

function goosebumpOf({ payload, userId }: Interaction): string | undefined {
  const id = payload.data && 'custom_id' in payload.data ? payload.data.custom_id : '';
  const values = ids.goosebump.parse(id);
  return values && fact.goosebump(values.moment, userId);
}
