import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { NotAllowed, type Place } from '../person.ts';
import type { Channel, Interaction, Message, User } from '../world/model.ts';
import { may, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** What every action of one person needs. */
export interface Client {
  readonly world: World;
  readonly user: User;
  /** Where the person is when no place is said. */
  readonly home: Channel;
  /** Streams whose every event may have changed what somebody waits for. */
  readonly signals: readonly { listen(listener: () => void): () => void }[];
}

/** The channel of a place, if the person can see it. */
export function channelAt(client: Client, place: Place = {}): Channel {
  const { world, user, home } = client;
  if (place.dm) return world.directChannel(user.id, world.application.id);
  const name = place.channel?.replace(/^#/, '');
  const channel =
    name === undefined
      ? home
      : (world.channels.get(name) ??
        [...world.channels.values()].find((each) => each.name === name && each.guildId === home.guildId));
  if (!channel) throw new Error(`there is no channel ${place.channel}`);
  assertMay(client, channel, Bits.ViewChannel, 'see this channel');
  return channel;
}

export function assertMay(client: Client, channel: Channel, needed: bigint, what: string): void {
  if (!may(permissionsIn(client.world, client.user.id, channel), needed)) {
    throw new NotAllowed(`${client.user.displayName} may not ${what} (#${channel.name})`);
  }
}

/** A message as it is now, if this person can see it. */
export function messageNow(client: Client, shown: { id: string; channel_id: string }): Message {
  const message = client.world.message(shown.channel_id, shown.id);
  if (!message || !isShown(client, message)) throw new NotAllowed('this message is not there any more');
  channelAt(client, { channel: message.channelId });
  return message;
}

export function isShown(client: Client, message: Message): boolean {
  if (message.ephemeralTo === undefined) return true;
  return message.ephemeralTo === client.user.id && message.dismissed !== true;
}

/** The message whose component led to an interaction, directly or through a form. */
export function pressedMessage(client: Client, interaction: Interaction): Message | undefined {
  const { payload, channelId } = interaction;
  const id = 'message' in payload ? payload.message?.id : undefined;
  return id === undefined ? undefined : client.world.message(channelId, id);
}
