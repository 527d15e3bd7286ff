import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { type MessageAt, NotAllowed, type Place } from '../person.ts';
import type { Channel, Interaction, Message, User } from '../world/model.ts';
import { permissionNames } from '../world/permission-names.ts';
import { may, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** What every action of one person needs. */
export interface Client {
  readonly world: World;
  readonly user: User;
  /** Where the person is if no place is given. */
  readonly home: Channel;
  /** Streams of events, any of which may be what somebody is waiting for. */
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
  if (!channel) throw new NotAllowed(`There is no channel ${place.channel} any more. Choose another one.`);
  // Without its name, which they may not see either.
  if (!maySee(client, channel)) {
    throw new NotAllowed(`${user.displayName} can't see this channel. Choose another one.`);
  }
  return channel;
}

export function assertMay(client: Client, channel: Channel, needed: bigint, what: string): void {
  if (!may(permissionsIn(client.world, client.user.id, channel), needed)) {
    const [right] = permissionNames(needed);
    const lack = `the permission "${right}" is missing in ${channel.name ? `#${channel.name}` : 'this conversation'}`;
    throw new NotAllowed(`${client.user.displayName} can't ${what}: ${lack}.`);
  }
}

/** The client lets nobody change anything in an archived thread, except by writing there, which opens it again. */
export function assertNotArchived({ archived }: Channel): void {
  if (archived) throw new NotAllowed('This thread is archived. Write there to open it again.');
}

/** Whether a thread is locked for somebody who doesn't manage threads. */
export function isLockedFor({ world, user }: Client, channel: Channel): boolean {
  return channel.locked === true && !may(permissionsIn(world, user.id, channel), Bits.ManageThreads);
}

export function maySee({ world, user }: Client, channel: Channel): boolean {
  return may(permissionsIn(world, user.id, channel), Bits.ViewChannel);
}

/** A message as it is now, if this person can see it. */
export function messageNow(client: Client, shown: MessageAt): Message {
  const channel = channelAt(client, { channel: shown.channel_id });
  const message = client.world.message(channel.id, shown.id);
  if (!message || !isShown(client, message)) throw new NotAllowed('This message is no longer there.');
  return message;
}

export function isShown(client: Client, message: Message): boolean {
  if (message.ephemeralTo === undefined) return true;
  return message.ephemeralTo === client.user.id && message.dismissed !== true;
}

/** What this person sees in a channel now, oldest first. */
export function messagesIn(client: Client, channel: Channel): Message[] {
  const all = [...(client.world.messages.get(channel.id)?.values() ?? [])];
  return all.filter((message) => isShown(client, message));
}

/** The message whose component led to an interaction, directly or through a form. */
export function pressedMessage(client: Client, interaction: Interaction): Message | undefined {
  const { payload, channelId } = interaction;
  const id = 'message' in payload ? payload.message?.id : undefined;
  return id === undefined ? undefined : client.world.message(channelId, id);
}
