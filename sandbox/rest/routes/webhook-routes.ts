import { InteractionResponseType } from 'discord-api-types/v10';
import { checkMessage } from '../../rules/index.ts';
import { hasExpired, interactionIdIn } from '../../world/interactions.ts';
import { editMessage, isThinking, removeMessages } from '../../world/messages.ts';
import type { Interaction, Message } from '../../world/model.ts';
import { toMessage } from '../../world/present-message.ts';
import type { World } from '../../world/world.ts';
import { assertLawful, type Call, param, type Route } from '../call.ts';
import { failure } from '../errors.ts';
import { assertOpen } from '../open-thread.ts';
import { existing, readEdit, readNewMessage } from '../read-message-body.ts';
import { respond } from './interaction-routes.ts';

/** What the token of an interaction allows afterwards: its messages, and further ones. */
export function webhookRoutes(world: World): Route[] {
  const path = '/webhooks/:application/:token';
  const show = (message: Message) => toMessage(world, message, world.application.id);
  return [
    {
      method: 'POST',
      path,
      open: true,
      handle: (call) => {
        const interaction = interactionOf(world, call);
        const original = originalOf(world, interaction);
        const deferred =
          interaction.answer?.type === InteractionResponseType.DeferredChannelMessageWithSource;
        assertLawful(checkMessage(call.body, 'webhook-create', call.files));
        const isThinkingOn = deferred && original !== undefined && isThinking(original);
        assertOpen(world, world.channel(interaction.channelId), isThinkingOn ? 'edit' : 'write');
        // The first follow-up after a deferral is the deferred answer, whatever flags it asks for.
        if (isThinkingOn) {
          editMessage(world, original, readEdit(world, original, call));
          return show(original);
        }
        const draft = readNewMessage(world, interaction.channelId, call);
        const later = original ? { originalResponseId: original.id } : {};
        return show(respond(world, interaction, draft, later));
      },
    },
    {
      method: 'GET',
      path: `${path}/messages/:message`,
      open: true,
      handle: (call) => show(messageOf(world, call)),
    },
    {
      method: 'PATCH',
      path: `${path}/messages/:message`,
      open: true,
      handle: (call) => {
        const message = messageOf(world, call);
        assertLawful(checkMessage(call.body, 'webhook-edit', call.files, existing(message)));
        assertOpen(world, world.channel(message.channelId), 'edit');
        editMessage(world, message, readEdit(world, message, call));
        return show(message);
      },
    },
    {
      method: 'DELETE',
      path: `${path}/messages/:message`,
      open: true,
      handle: (call) => {
        const message = messageOf(world, call);
        removeMessages(world, message.channelId, [message]);
      },
    },
  ];
}

function interactionOf(world: World, call: Call): Interaction {
  if (param(call, 'application') !== world.application.id) throw failure('unknownWebhook');
  const token = param(call, 'token');
  const interaction = world.interactions.get(interactionIdIn(token));
  if (interaction?.token !== token || hasExpired(world, interaction)) throw failure('invalidToken');
  // The token becomes a webhook with the first answer, and not before.
  if (interaction.state !== 'acknowledged') throw failure('unknownWebhook');
  return interaction;
}

function originalOf(world: World, { channelId, originalId }: Interaction): Message | undefined {
  return originalId === undefined ? undefined : world.message(channelId, originalId);
}

function messageOf(world: World, call: Call): Message {
  const interaction = interactionOf(world, call);
  const asked = param(call, 'message');
  const id = asked === '@original' ? interaction.originalId : asked;
  const isIts = id !== undefined && (id === interaction.originalId || interaction.messageIds.has(id));
  const message = isIts ? world.message(interaction.channelId, id) : undefined;
  if (!message) throw failure('unknownMessage');
  return message;
}
