import { Client, type ClientOptions, Guild } from 'discord.js';
import type { Person } from '../../src/domain/moment.ts';
import { GUILD } from './builders.ts';
import { ROLES } from './payloads.ts';

/** Another server with the bot. */
export const OTHER_GUILD = '700000000000000002';

/** The owner of both servers, who may do anything there. */
export const owner: Person = { id: '700000000000000109', name: 'Nora' };

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

function guildOf(client: Client, id: string): Guild {
  // The role @everyone has the server's id.
  const everyone = { id, name: '@everyone', permissions: '0', position: 0 };
  const roles = Object.entries(ROLES).map(([name, role], at) => ({
    id: role.id,
    name,
    permissions: String(role.permissions),
    position: at + 1,
  }));
  const data = { id, name: 'Goosebump Cinema', owner_id: owner.id, roles: [everyone, ...roles] };
  // The constructor is private only in the types: the library passes packets to it, as here.
  return Reflect.construct(Guild, [client, data]);
}
