import { type AutocompleteInteraction, type Interaction, MessageFlags } from 'discord.js';
import type { FormView, MessageView, SentMessage } from './answer.ts';
import { isGone } from './discord-errors.ts';
import { messageBody, newMessageBody, sentMessage } from './message-body.ts';

/** Every interaction that can be answered with a message. */
export type Answerable = Exclude<Interaction, AutocompleteInteraction>;

/** Where a message goes: a new one for everybody or for the person alone, or the one whose component was used. */
export type Where = 'public' | 'private' | 'update';

type Sent = Promise<SentMessage | undefined>;

const ORIGINAL = '@original';

/** The requests to Discord about one interaction, one method each. They fail as discord.js does. */
export class Callbacks {
  readonly #interaction: Answerable;

  constructor(interaction: Answerable) {
    this.#interaction = interaction;
  }

  async defer(where: Where): Promise<void> {
    const interaction = this.#interaction;
    if (where === 'public') await interaction.deferReply();
    else if (where === 'update' && canUpdate(interaction)) await interaction.deferUpdate();
    else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  }

  /** The first answer. */
  async answer(where: Where, view: MessageView): Sent {
    const interaction = this.#interaction;
    if (where === 'update') {
      if (!canUpdate(interaction)) throw new TypeError('there is no message to update');
      const updated = await interaction.update({ ...messageBody(view), withResponse: true });
      return sentMessage(updated.resource?.message);
    }
    const message = newMessageBody(view, where === 'private');
    const created = await interaction.reply({ ...message, withResponse: true });
    return sentMessage(created.resource?.message);
  }

  async open(form: FormView): Promise<void> {
    if (this.#interaction.isModalSubmit()) throw new TypeError('a form cannot answer a form');
    await this.#interaction.showModal(form);
  }

  /** Puts a view in the place of the first answer. */
  async edit(view: MessageView): Sent {
    return sentMessage(await this.#interaction.webhook.editMessage(ORIGINAL, messageBody(view)));
  }

  /** A further message. The first one after "is thinking" becomes that message instead, whatever its flags. */
  async followUp(isPrivate: boolean, view: MessageView): Sent {
    return sentMessage(await this.#interaction.webhook.send(newMessageBody(view, isPrivate)));
  }

  /** Resolves once the first answer is known to be gone. */
  async delete(): Promise<void> {
    await this.#interaction.webhook.deleteMessage(ORIGINAL).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }
}

/** Whether it came from a message of the bot that can be edited in place: a form opened by a command has none. */
export function canUpdate(interaction: Answerable) {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}
