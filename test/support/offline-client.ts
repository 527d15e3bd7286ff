import { Client, type ClientOptions, Guild } from 'discord.js';
import type { Person } from '../../src/domain/moment.ts';
import { GUILD } from './builders.ts';
import { ROLES } from './payloads.ts';

/** Another server that has the bot. */
export const OTHER_GUILD = '700000000000000002';

/** Who owns both servers, and so may do anything in them. */
export const owner: Person = { id: '700000000000000109', name: 'Nora' };

type MakeRequest = NonNullable<NonNullable<ClientOptions['rest']>['makeRequest']>;

const refuse: MakeRequest = (url) => Promise.reject(new Error(`an offline client asked for ${url}`));

/**
 * discord.js's own client, connected to nothing, with both servers and their roles in its cache. So members come with the
 * rights that their roles give.
 * @param makeRequest takes what the client sends to Discord; refused where it is left out
 */
export function offlineClient(makeRequest: MakeRequest = refuse): Client {
  const client = new Client({ intents: [], rest: { makeRequest, retries: 0 } });
  for (const id of [GUILD, OTHER_GUILD]) client.guilds.cache.set(id, guildOf(client, id));
  return client;
}

function guildOf(client: Client, id: string): Guild {
  // The role of everybody has the id of its server.
  const everyone = { id, name: '@everyone', permissions: '0', position: 0 };
  const roles = Object.entries(ROLES).map(([name, role], at) => ({
    id: role.id,
    name,
    permissions: String(role.permissions),
    position: at + 1,
  }));
  const data = { id, name: 'Goosebump Cinema', owner_id: owner.id, roles: [everyone, ...roles] };
  // Its constructor is private in the types alone: the library makes it of packets, as here.
  return Reflect.construct(Guild, [client, data]);
}
