import type { APIApplicationCommand, APIRole } from 'discord-api-types/v10';
import { z } from 'zod';
import type {
  Attachment,
  Channel,
  Emoji,
  Guild,
  Interaction,
  Member,
  Message,
  User,
} from '../world/model.ts';

/** The world as its file holds it: plain data, with lists for maps and sets. */

/** Raised whenever a folder of before can't be used any more, be it for the world or for the bot's database beside it. */
export const worldVersion = 2;

export interface KeptWorld {
  readonly version: typeof worldVersion;
  /** Whether the first start finished, so that what it seeded is complete. */
  readonly complete: boolean;
  readonly applicationId: string;
  /** New ids are greater than this one. */
  readonly lastId: string;
  /** In base64. */
  readonly linkKey: string;
  readonly users: readonly User[];
  readonly guilds: readonly KeptGuild[];
  readonly channels: readonly Channel[];
  /** Each channel's messages are in order. */
  readonly messages: readonly KeptMessage[];
  readonly commands: readonly APIApplicationCommand[];
  readonly interactions: readonly KeptInteraction[];
  /** Their bytes are in files of their own. */
  readonly attachments: readonly Attachment[];
}

export type KeptGuild = Omit<Guild, 'roles' | 'members'> & {
  readonly roles: readonly APIRole[];
  readonly members: readonly Member[];
};

export type KeptMessage = Omit<Message, 'reactions'> & {
  readonly reactions: readonly {
    readonly emoji: Emoji;
    readonly userIds: readonly string[];
    /** Worlds kept before there were super reactions have none. */
    readonly superUserIds?: readonly string[];
  }[];
};

export type KeptInteraction = Omit<Interaction, 'messageIds'> & { readonly messageIds: readonly string[] };

const id = z.string().regex(/^\d+$/);
const ids = z.array(id);
const object = z.looseObject({});
const objects = z.array(object);

const user = z.looseObject({
  id,
  username: z.string(),
  displayName: z.string(),
  bot: z.boolean(),
  locale: z.string(),
});
const guild = z.looseObject({
  id,
  name: z.string(),
  ownerId: id,
  preferredLocale: z.string(),
  joinedAt: z.string(),
  roles: z.array(z.looseObject({ id, name: z.string(), permissions: id })),
  members: z.array(z.looseObject({ userId: id, joinedAt: z.string(), roleIds: ids })),
});
const channel = z.looseObject({
  id,
  type: z.int(),
  name: z.string(),
  position: z.int(),
  ageRestricted: z.boolean(),
  overwrites: z.array(z.looseObject({ id, type: z.int(), allow: id, deny: id })),
});
const attachment = z.looseObject({
  id,
  channelId: id,
  name: z.string(),
  contentType: z.string(),
  size: z.int().nonnegative(),
  ephemeral: z.boolean(),
});
const message = z.looseObject({
  id,
  channelId: id,
  authorId: id,
  type: z.int(),
  content: z.string(),
  flags: z.int(),
  embeds: objects,
  components: objects,
  attachments: z.array(attachment),
  mentions: z.looseObject({ userIds: ids, roleIds: ids, everyone: z.boolean() }),
  reactions: z.array(z.looseObject({ emoji: object, userIds: ids, superUserIds: ids.optional() })),
});
const interaction = z.looseObject({
  id,
  token: z.string(),
  userId: id,
  channelId: id,
  payload: object,
  createdAt: z.number(),
  state: z.enum(['waiting', 'acknowledged', 'failed']),
  messageIds: ids,
});

/**
 * The shape of the file. Loose, so that fields it doesn't name are kept: the details are Discord's, and
 * were checked when they arrived.
 */
const schema = z.looseObject({
  version: z.literal(worldVersion),
  complete: z.boolean(),
  applicationId: id,
  lastId: id,
  linkKey: z.base64(),
  users: z.array(user),
  guilds: z.array(guild),
  channels: z.array(channel),
  messages: z.array(message),
  commands: z.array(z.looseObject({ id, name: z.string() })),
  interactions: z.array(interaction),
  attachments: z.array(attachment),
});

/** @throws a ZodError if the data has another shape */
export function parseWorld(data: unknown): KeptWorld {
  return schema.parse(data) as unknown as KeptWorld;
}
