import {
  Client,
  type ClientOptions,
  ClientUser,
  Guild,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { CHANNEL, GUILD } from './builders.ts';
import { BOT, ROLES, userOf, WANTED_BITS } from './payloads.ts';

/** Another server with the bot. */
export const OTHER_GUILD = '700000000000000002';

/** The owner of both servers, who may do anything there. */
export const owner: Person = { id: '700000000000000109', name: 'Nora' };

/** Channels that not everybody may read. */
export const MODERATORS_CHANNEL = '700000000000000502';
export const AGE_RESTRICTED_CHANNEL = '700000000000000503';
/** The bot can't write there. */
export const DEAF_CHANNEL = '700000000000000504';
export const MOMENTS_CHANNEL = '700000000000000505';
/** A thread in `CHANNEL`. */
export const THREAD = '700000000000000506';

type MakeRequest = NonNullable<NonNullable<ClientOptions['rest']>['makeRequest']>;

const refuse: MakeRequest = (url) => Promise.reject(new Error(`an offline client asked for ${url}`));

/**
 * discord.js's own client, without a connection, with both servers and their roles in its cache. So members get the rights
 * of their roles.
 * @param makeRequest receives what the client sends to Discord; refused by default
 * @param guilds that the bot is a member of; both by default
 */
export function offlineClient(
  makeRequest: MakeRequest = refuse,
  guilds: readonly string[] = [GUILD, OTHER_GUILD],
): Client {
  const client = new Client({ intents: [], rest: { makeRequest, retries: 0 } });
  client.user = Reflect.construct(ClientUser, [client, userOf(BOT, { bot: true })]);
  for (const id of guilds) client.guilds.cache.set(id, guildOf(client, id));
  return client;
}

const text = { type: ChannelType.GuildText, guild_id: GUILD, position: 0 };
const view = String(PermissionFlagsBits.ViewChannel);
const { SendMessages, AttachFiles } = PermissionFlagsBits;
/** The bot's own role in every server. */
const OWN_ROLE = '700000000000000690';
const CHANNELS = [
  { ...text, id: CHANNEL, name: 'general' },
  { ...text, id: MOMENTS_CHANNEL, name: 'moments' },
  {
    ...text,
    id: MODERATORS_CHANNEL,
    name: 'moderators',
    permission_overwrites: [
      { id: GUILD, type: OverwriteType.Role, allow: '0', deny: view },
      { id: ROLES.moderator.id, type: OverwriteType.Role, allow: view, deny: '0' },
      { id: OWN_ROLE, type: OverwriteType.Role, allow: view, deny: '0' },
    ],
  },
  { ...text, id: AGE_RESTRICTED_CHANNEL, name: 'after-dark', nsfw: true },
  {
    ...text,
    id: DEAF_CHANNEL,
    name: 'rules',
    permission_overwrites: [
      { id: OWN_ROLE, type: OverwriteType.Role, allow: '0', deny: String(SendMessages | AttachFiles) },
    ],
  },
];

function guildOf(client: Client, id: string): Guild {
  // The role @everyone has the server's id.
  const everyone = {
    id,
    name: '@everyone',
    permissions: String(PermissionFlagsBits.ViewChannel),
    position: 0,
  };
  const ownRole = {
    id: OWN_ROLE,
    name: BOT.name,
    permissions: String(WANTED_BITS),
    tags: { bot_id: BOT.id },
  };
  const roles = Object.entries(ROLES).map(([name, role], at) => ({
    id: role.id,
    name,
    permissions: String(role.permissions),
    position: at + 1,
  }));
  const data = {
    id,
    name: 'Goosebump Cinema',
    owner_id: owner.id,
    roles: [everyone, ...roles, ownRole],
    members: [{ user: userOf(BOT, { bot: true }), roles: [ownRole.id] }],
    ...(id === GUILD && { channels: CHANNELS, threads: [THREAD_DATA] }),
  };
  // The constructor is private only in the types: the library passes packets to it, as here.
  return Reflect.construct(Guild, [client, data]);
}

const THREAD_DATA = {
  id: THREAD,
  type: ChannelType.PublicThread,
  name: 'last night',
  parent_id: CHANNEL,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 60,
    archive_timestamp: '2026-11-01T00:00:00.000Z',
    locked: false,
  },
};
