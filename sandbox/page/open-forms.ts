import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { type Client, channelAt } from '../people/client.ts';
import { openForm } from '../people/form.ts';
import { settle } from '../people/settle.ts';
import { type FieldValues, NotAllowed } from '../person.ts';
import { hasExpired } from '../world/interactions.ts';
import type { Interaction } from '../world/model.ts';
import type { World } from '../world/world.ts';

interface Opened {
  readonly opener: Interaction;
  readonly data: APIModalInteractionResponseCallbackData;
  state: 'open' | 'being-sent' | 'sent';
}

/** The forms that are open in the windows, by the interaction that each answers. */
export class OpenForms {
  readonly #forms = new Map<string, Opened>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  add(opener: Interaction, data: APIModalInteractionResponseCallbackData): void {
    for (const [id, each] of this.#forms) if (hasExpired(this.#world, each.opener)) this.#forms.delete(id);
    this.#forms.set(opener.id, { opener, data, state: 'open' });
  }

  /** Sends a form with these values. A form that failed stays open; any other is sent once. */
  async submit(client: Client, openerId: string, values: FieldValues): Promise<Interaction> {
    const opened = this.#opened(client, openerId);
    const form = openForm(client, opened.opener, opened.data);
    form.fill(values);
    const input = form.submission();
    opened.state = 'being-sent';
    const interaction = await settle(client, input).catch((error: unknown) => {
      opened.state = 'open';
      throw error;
    });
    opened.state = interaction.answer ? 'sent' : 'open';
    return interaction;
  }

  #opened(client: Client, openerId: string): Opened {
    const opened = this.#forms.get(openerId);
    if (!opened || hasExpired(this.#world, opened.opener)) {
      throw new NotAllowed('This form is no longer open. Copy what you wrote, then open it again.');
    }
    if (opened.opener.userId !== client.user.id)
      throw new NotAllowed('This form was opened by somebody else.');
    if (opened.state === 'being-sent') throw new NotAllowed('This form is being sent: wait a moment.');
    if (opened.state === 'sent')
      throw new NotAllowed('This form was already sent. Open it again to send another.');
    // Somebody who can no longer see the channel can't send the form there either.
    channelAt(client, { channel: opened.opener.channelId });
    return opened;
  }
}
