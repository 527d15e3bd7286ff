import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { checkCallback, checkCallbackFits, checkChoicesFit } from '../../rules/index.ts';
import { answerInteraction, focusedOption, isTooLate } from '../../world/interactions.ts';
import { editMessage, type MessageDraft, postMessage } from '../../world/messages.ts';
import type { Choice, Interaction, Message } from '../../world/model.ts';
import { toMessage } from '../../world/present-message.ts';
import type { World } from '../../world/world.ts';
import { assertLawful, type Call, param, type Route } from '../call.ts';
import { failure } from '../errors.ts';
import { assertOpen } from '../open-thread.ts';
import { existing, readEdit, readNewMessage } from '../read-message-body.ts';

/** The first answer to an interaction. */
export function interactionRoutes(world: World): Route[] {
  return [
    {
      method: 'POST',
      path: '/interactions/:interaction/:token/callback',
      open: true,
      handle: (call) => {
        const interaction = world.interactions.get(param(call, 'interaction'));
        if (!interaction || interaction.token !== param(call, 'token') || isTooLate(world, interaction)) {
          throw failure('unknownInteraction');
        }
        if (interaction.state === 'acknowledged') throw failure('alreadyAcknowledged');
        const message = answer(world, interaction, call);
        const wanted = call.query.get('with_response') === 'true';
        return wanted ? callbackResponse(world, interaction, message) : undefined;
      },
    },
  ];
}

function answer(world: World, interaction: Interaction, call: Call): Message | undefined {
  const { payload } = interaction;
  const pressed = 'message' in payload && payload.message ? payload.message : undefined;
  const target = pressed && world.message(interaction.channelId, pressed.id);
  assertLawful(checkCallback(call.body, call.files, target && existing(target)));
  const body = call.body as APIInteractionResponse;
  assertLawful(checkCallbackFits(body.type, payload.type, pressed !== undefined));
  const act = actsOf[body.type];
  if (act) assertOpen(world, world.channel(interaction.channelId), act);

  switch (body.type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      const draft = readNewMessage(world, interaction.channelId, { body: body.data, files: call.files });
      const message = respond(world, interaction, draft);
      answerInteraction(world, interaction, { type: body.type });
      return message;
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const flags = (body.data?.flags ?? 0) | MessageFlags.Loading;
      const message = respond(world, interaction, { flags });
      answerInteraction(world, interaction, { type: body.type });
      return message;
    }
    case InteractionResponseType.DeferredMessageUpdate:
      answerInteraction(world, interaction, { type: body.type });
      return undefined;
    case InteractionResponseType.UpdateMessage:
      if (!target) throw failure('unknownMessage');
      editMessage(world, target, readEdit(world, target, { body: body.data, files: call.files }));
      answerInteraction(world, interaction, { type: body.type });
      return target;
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      if (payload.type === InteractionType.ApplicationCommandAutocomplete) {
        const focused = focusedOption(payload.data);
        if (focused) assertLawful(checkChoicesFit(body, focused.type));
      }
      const choices = (body.data.choices ?? []).map((choice) => localized(choice, payload));
      answerInteraction(world, interaction, { type: body.type, choices });
      return undefined;
    }
    case InteractionResponseType.Modal:
      answerInteraction(world, interaction, { type: body.type, modal: body.data });
      return undefined;
    default:
      throw new Error(`the rules let callback type ${body.type} through`);
  }
}

/** What an answer does to the channel. A form and suggestions leave it alone. */
const actsOf: Partial<Record<InteractionResponseType, 'write' | 'edit'>> = {
  [InteractionResponseType.ChannelMessageWithSource]: 'write',
  [InteractionResponseType.DeferredChannelMessageWithSource]: 'write',
  [InteractionResponseType.UpdateMessage]: 'edit',
};

function localized(choice: APIApplicationCommandOptionChoice, payload: Interaction['payload']): Choice {
  const locale = 'locale' in payload ? payload.locale : undefined;
  const name = (locale && choice.name_localizations?.[locale]) ?? choice.name;
  return { name, value: choice.value };
}

/** Posts a message that answers an interaction. */
export function respond(
  world: World,
  interaction: Interaction,
  draft: Partial<MessageDraft>,
  later: { originalResponseId?: string } = {},
): Message {
  const ephemeral = ((draft.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const message = postMessage(world, {
    ...draft,
    ...later,
    ...source(interaction, later.originalResponseId),
    channelId: interaction.channelId,
    authorId: world.application.id,
    interactionId: interaction.id,
    ...(ephemeral ? { ephemeralTo: interaction.userId } : {}),
  });
  interaction.messageIds.add(message.id);
  if (later.originalResponseId === undefined) interaction.originalId = message.id;
  return message;
}

/** The answer to a command shows "used /command" above it; the others are replies to their source. */
function source(
  { payload }: Interaction,
  originalResponseId: string | undefined,
): Pick<MessageDraft, 'type' | 'referenceId'> {
  const pressedId = 'message' in payload ? payload.message?.id : undefined;
  const referenceId = originalResponseId ?? pressedId;
  if (referenceId !== undefined) return { type: MessageType.Reply, referenceId };
  if (payload.type === InteractionType.ApplicationCommand && 'target_id' in payload.data) {
    return { type: MessageType.ContextMenuCommand };
  }
  return { type: MessageType.ChatInputCommand };
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object */
function callbackResponse(world: World, interaction: Interaction, message: Message | undefined): object {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.payload.type,
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: message.ephemeralTo !== undefined,
          }
        : {}),
    },
    resource: {
      type: interaction.answer?.type,
      ...(message ? { message: toMessage(world, message, world.application.id) } : {}),
    },
  };
}
