import { InteractionType } from 'discord-api-types/v10';
import { type InteractionInput, openInteraction } from '../world/interactions.ts';
import type { Interaction } from '../world/model.ts';
import type { Client } from './client.ts';
import { until } from './waiting.ts';

/** What a client sends, without the sender. */
export type Input = Omit<InteractionInput, 'userId'>;

/** Sends an interaction and waits until the bot has answered it, or it failed. */
export async function settle({ world, user, signals }: Client, input: Input): Promise<Interaction> {
  const interaction = openInteraction(world, { ...input, userId: user.id });
  // The world fails it at its deadline; the extra time is for a busy machine.
  const timeoutMs = world.deadlines.acknowledge + 5_000;
  await until({ signals }, () => interaction.state !== 'waiting', timeoutMs);
  return interaction;
}

/** What the client shows if no answer came. */
export function failureReason({ payload }: Interaction): string {
  const isCommand = payload.type === InteractionType.ApplicationCommand;
  return isCommand ? 'The application did not respond' : 'This interaction failed';
}
