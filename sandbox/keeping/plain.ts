import type { Attachment, Guild, Interaction, Message } from '../world/model.ts';
import { discordDeadlines } from '../world/timing.ts';
import { World } from '../world/world.ts';
import {
  type KeptGuild,
  type KeptInteraction,
  type KeptMessage,
  type KeptWorld,
  worldVersion,
} from './kept-world.ts';

/** The world as plain data. It shares objects with the world, so write it at once and don't keep it. */
export function toPlain(world: World, { complete }: { readonly complete: boolean }): KeptWorld {
  return {
    version: worldVersion,
    complete,
    applicationId: world.application.id,
    // Used for nothing, so that everything new gets a later one.
    lastId: world.nextId(),
    linkKey: Buffer.from(world.attachments.key).toString('base64'),
    users: [...world.users.values()],
    guilds: [...world.guilds.values()].map((guild) => ({
      ...guild,
      roles: [...guild.roles.values()],
      members: [...guild.members.values()],
    })),
    channels: [...world.channels.values()],
    messages: [...world.messages.values()].flatMap((all) => [...all.values()].map(plainMessage)),
    commands: [...world.commands.values()],
    interactions: [...world.interactions.values()].map((interaction) => ({
      ...interaction,
      messageIds: [...interaction.messageIds],
    })),
    attachments: world.attachments.files.map((file) => file.attachment),
  };
}

function plainMessage(message: Message): KeptMessage {
  const reactions = message.reactions.map(({ emoji, userIds, superUserIds }) => ({
    emoji,
    userIds: [...userIds],
    superUserIds: [...superUserIds],
  }));
  return { ...message, reactions };
}

/** The world that was saved. @throws if the data contradicts itself */
export function fromPlain(kept: KeptWorld, bytesOf: (attachment: Attachment) => Uint8Array): World {
  const application = kept.users.find(({ id }) => id === kept.applicationId);
  if (!application) throw new Error('the account of the bot is not among its users');
  const world = new World(Date.now, discordDeadlines, { application, lastId: kept.lastId });
  world.attachments.key = Buffer.from(kept.linkKey, 'base64');

  fill(world.users, kept.users);
  fill(world.guilds, kept.guilds.map(guildOf));
  fill(world.channels, kept.channels);
  fill(world.commands, kept.commands);
  fill(world.interactions, kept.interactions.map(interactionOf));
  for (const { id } of kept.channels) world.messages.set(id, new Map());
  for (const message of kept.messages.map(messageOf)) {
    const channel = world.messages.get(message.channelId);
    if (!channel) throw new Error(`the message ${message.id} is in no channel`);
    channel.set(message.id, message);
  }
  for (const attachment of kept.attachments) {
    world.attachments.restore({ attachment, bytes: bytesOf(attachment) });
  }
  return world;
}

function fill<T extends { readonly id: string }>(map: Map<string, T>, all: readonly T[]): void {
  for (const each of all) map.set(each.id, each);
}

function guildOf({ roles, members, ...guild }: KeptGuild): Guild {
  return {
    ...guild,
    roles: new Map(roles.map((role) => [role.id, role])),
    members: new Map(members.map((member) => [member.userId, member])),
  };
}

function messageOf(message: KeptMessage): Message {
  const reactions = message.reactions.map(({ emoji, userIds, superUserIds = [] }) => ({
    emoji,
    userIds: new Set(userIds),
    superUserIds: new Set(superUserIds),
  }));
  return { ...message, reactions };
}

/** An interaction that was still waiting when the sandbox ended has failed. */
function interactionOf(interaction: KeptInteraction): Interaction {
  const state = interaction.state === 'waiting' ? 'failed' : interaction.state;
  return { ...interaction, state, messageIds: new Set(interaction.messageIds) };
}
