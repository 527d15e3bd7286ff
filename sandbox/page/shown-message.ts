import { InteractionType, MessageType } from 'discord-api-types/v10';
import { describe } from '../world/interactions.ts';
import type { Message } from '../world/model.ts';
import { toMessage } from '../world/present-message.ts';
import { threadFrom } from '../world/threads.ts';
import type { World } from '../world/world.ts';
import type { ShownMessage } from './protocol.ts';

export function toShown(world: World, message: Message, viewerId: string): ShownMessage {
  const usedCommand = usedCommandOf(world, message);
  const thread = threadFrom(world, message);
  return {
    ...toMessage(world, message, viewerId),
    ...(usedCommand === undefined ? {} : { usedCommand }),
    ...(thread ? { threadId: thread.id } : {}),
  };
}

/** The command that a message answers, directly or through a form. */
function usedCommandOf(world: World, { type, interactionId }: Message): string | undefined {
  if (type !== MessageType.ChatInputCommand && type !== MessageType.ContextMenuCommand) return undefined;
  const interaction = interactionId === undefined ? undefined : world.interactions.get(interactionId);
  const opener =
    interaction?.openedById === undefined ? interaction : world.interactions.get(interaction.openedById);
  const payload = opener?.payload;
  return payload?.type === InteractionType.ApplicationCommand ? describe(payload) : undefined;
}
