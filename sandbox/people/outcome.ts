import { InteractionResponseType } from 'discord-api-types/v10';
import type { Modal, Outcome } from '../person.ts';
import { isThinking } from '../world/messages.ts';
import type { Choice, Interaction, Message } from '../world/model.ts';
import { toMessage } from '../world/present-message.ts';
import type { Client } from './client.ts';
import { type Form, openForm } from './form.ts';
import { failureReason, type Input, settle } from './settle.ts';
import { until } from './waiting.ts';

/** No suggestions came for an option. */
export class NoSuggestions extends Error {
  override readonly name = 'NoSuggestions';
}

/** Sends an interaction and waits for what the person then sees. */
export async function interact(client: Client, input: Input): Promise<Outcome> {
  let edited = false;
  const stop = client.world.changes.listen((change) => {
    if (change.type === 'message-edited' && change.message.id === input.message?.id) edited = true;
  });
  try {
    return await outcome(client, await settle(client, input), () => edited);
  } finally {
    stop();
  }
}

/** The suggestions for an option. */
export async function suggest(client: Client, input: Input): Promise<readonly Choice[]> {
  const { answer } = await settle(client, input);
  if (answer?.type === InteractionResponseType.ApplicationCommandAutocompleteResult) return answer.choices;
  throw new NoSuggestions('Loading options failed: the application did not respond');
}

async function outcome(client: Client, interaction: Interaction, edited: () => boolean): Promise<Outcome> {
  const { answer } = interaction;
  switch (answer?.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return shown(client, 'message', original(client, interaction));
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const isDone = await patiently(client, () => {
        const message = original(client, interaction);
        return message === undefined || !isThinking(message);
      });
      if (!isDone) return { kind: 'failed', reason: 'The application is still thinking' };
      return shown(client, 'message', original(client, interaction));
    }
    case InteractionResponseType.DeferredMessageUpdate: {
      const isGone = () => original(client, interaction) === undefined;
      await patiently(client, () => edited() || isGone() || interaction.messageIds.size > 0);
      if (edited()) return shown(client, 'update', original(client, interaction));
      const [id] = interaction.messageIds;
      return shown(client, 'message', id ? client.world.message(interaction.channelId, id) : undefined);
    }
    case InteractionResponseType.UpdateMessage:
      return shown(client, 'update', original(client, interaction));
    case InteractionResponseType.Modal:
      return { kind: 'modal', modal: modalOf(client, openForm(client, interaction, answer.modal)) };
    default:
      return { kind: 'failed', reason: failureReason(interaction) };
  }
}

function modalOf(client: Client, form: Form): Modal {
  const { data, values } = form;
  const modal: Modal = {
    data,
    title: data.title,
    values,
    fill: (entered) => {
      form.fill(entered);
      return modal;
    },
    submit: async (empty) => interact(client, form.submission(empty)),
    forge: async (forged) => interact(client, form.forged(forged)),
  };
  return modal;
}

function original({ world }: Client, { channelId, originalId }: Interaction): Message | undefined {
  return originalId === undefined ? undefined : world.message(channelId, originalId);
}

function shown({ world, user }: Client, kind: 'message' | 'update', message: Message | undefined): Outcome {
  if (!message) return { kind: 'acknowledged' };
  const ephemeral = message.ephemeralTo !== undefined;
  return { kind, ephemeral, message: toMessage(world, message, user.id) };
}

function patiently(client: Client, condition: () => boolean): Promise<boolean> {
  return until(client, condition, client.world.deadlines.deferred).then(
    () => true,
    () => false,
  );
}
