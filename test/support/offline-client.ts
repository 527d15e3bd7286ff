import { Client, type ClientOptions, Guild, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { ChannelType } from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { CHANNEL, GUILD } from './builders.ts';
import { ROLES } from './payloads.ts';

/** Another server with the bot. */
export const OTHER_GUILD = '700000000000000002';

/** The owner of both servers, who may do anything there. */
export const owner: Person = { id: '700000000000000109', name: 'Nora' };

/** Channels that not everybody may read. */
export const MODERATORS_CHANNEL = '700000000000000502';
export const AGE_RESTRICTED_CHANNEL = '700000000000000503';

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
  for (const id of guilds) client.guilds.cache.set(id, guildOf(client, id));
  return client;
}

const text = { type: ChannelType.GuildText, guild_id: GUILD, position: 0 };
const view = String(PermissionFlagsBits.ViewChannel);
const CHANNELS = [
  { ...text, id: CHANNEL, name: 'moments' },
  {
    ...text,
    id: MODERATORS_CHANNEL,
    name: 'moderators',
    permission_overwrites: [
      { id: GUILD, type: OverwriteType.Role, allow: '0', deny: view },
      { id: ROLES.moderator.id, type: OverwriteType.Role, allow: view, deny: '0' },
    ],
  },
  { ...text, id: AGE_RESTRICTED_CHANNEL, name: 'after-dark', nsfw: true },
];

function guildOf(client: Client, id: string): Guild {
  // The role @everyone has the server's id.
  const everyone = {
    id,
    name: '@everyone',
    permissions: String(PermissionFlagsBits.ViewChannel),
    position: 0,
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
    roles: [everyone, ...roles],
    channels: id === GUILD ? CHANNELS : [],
  };
  // The constructor is private only in the types: the library passes packets to it, as here.
  return Reflect.construct(Guild, [client, data]);
}
