import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Outcome } from '../person.ts';
import { type InteractionInput, openInteraction } from '../world/interactions.ts';
import { isThinking } from '../world/messages.ts';
import type { Choice, Interaction, Message } from '../world/model.ts';
import { toMessage } from '../world/present-message.ts';
import type { Client } from './client.ts';
import { openForm } from './form.ts';
import { until } from './waiting.ts';

/** Sends an interaction and waits for what the person then sees. */
export async function interact(client: Client, input: Omit<InteractionInput, 'userId'>): Promise<Outcome> {
  const { world, user } = client;
  let edited = false;
  const stop = world.changes.listen((change) => {
    if (change.type === 'message-edited' && change.message.id === input.message?.id) edited = true;
  });
  try {
    const interaction = openInteraction(world, { ...input, userId: user.id });
    await answered(client, interaction);
    return await outcome(client, interaction, () => edited);
  } finally {
    stop();
  }
}

/** The suggestions for an option. */
export async function suggest(
  client: Client,
  input: Omit<InteractionInput, 'userId'>,
): Promise<readonly Choice[]> {
  const interaction = openInteraction(client.world, { ...input, userId: client.user.id });
  await answered(client, interaction);
  const { answer } = interaction;
  if (answer?.type === InteractionResponseType.ApplicationCommandAutocompleteResult) return answer.choices;
  throw new Error('Loading options failed: the application did not respond');
}

function answered({ signals, world }: Client, interaction: Interaction): Promise<unknown> {
  // The world lets it fail at its deadline: the reserve is only for a busy machine.
  return until({ signals }, () => interaction.state !== 'waiting', world.deadlines.acknowledge + 5_000);
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
      return {
        kind: 'modal',
        modal: openForm(client, interaction, answer.modal, (input) => interact(client, input)),
      };
    default: {
      const isCommand = interaction.payload.type === InteractionType.ApplicationCommand;
      const reason = isCommand ? 'The application did not respond' : 'This interaction failed';
      return { kind: 'failed', reason };
    }
  }
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
  return until(client, condition, client.world.deadlines.patience).then(
    () => true,
    () => false,
  );
}
