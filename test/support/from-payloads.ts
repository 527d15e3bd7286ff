import {
  ButtonStyle,
  ChannelType,
  Client,
  ClientUser,
  ComponentType,
  Guild,
  Message,
  MessageReaction,
  MessageType,
  User,
} from 'discord.js';
import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
  type GatewayMessageReactionAddDispatchData,
  ReactionType,
} from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { CHANNEL, GUILD, john } from './builders.ts';
import { BOT, memberOf, messageOf, userOf } from './payloads.ts';

export { BOT } from './payloads.ts';

/**
 * discord.js's client, never connected, with one server.
 * @param api where its requests go
 */
export function aClient(api = 'http://127.0.0.1:9/api'): Client<true> {
  const client: Client<true> = new Client({ intents: [], rest: { api, retries: 0 } });
  client.rest.setToken('a.b.c');
  client.user = made(ClientUser, client, userOf(BOT, { bot: true }));
  const channels = [{ id: CHANNEL, type: ChannelType.GuildText, name: 'moments', permission_overwrites: [] }];
  // The role @everyone, which has the server's id.
  const roles = [{ id: GUILD, name: '@everyone', permissions: '0', position: 0 }];
  const guild: Guild = made(Guild, client, { id: GUILD, name: 'Goosebump Cinema', channels, roles });
  client.guilds.cache.set(GUILD, guild);
  return client;
}

export const aUser = (client: Client, person: Person, rights = { bot: false }): User =>
  made(User, client, userOf(person, rights));

/** A user of whom Discord sent only the id, as with a reaction that is taken back. */
export const aPartialUser = (client: Client, { id }: Person): User => made(User, client, { id });

/** A message from the gateway's payload; John's, unless `changes` say otherwise. */
export function aMessage(client: Client, changes: Partial<APIMessage> = {}): Message<true> {
  const payload = messageOf({ author: userOf(john), type: MessageType.Default, ...changes });
  return made(Message, client, { ...payload, guild_id: GUILD });
}

/** A person's reply to a message, with its ping. */
export function aReplyTo(
  client: Client,
  message: string,
  author: APIUser,
  content: string,
  id?: string,
): Message<true> {
  return aMessage(client, {
    ...(id !== undefined && { id }),
    author,
    content,
    mentions: [userOf(BOT, { bot: true })],
    message_reference: { message_id: message, channel_id: CHANNEL, guild_id: GUILD },
  });
}

/**
 * A reaction on a message in the channel of these tests, as Discord announces it.
 * @param author of the message; Discord doesn't always say
 */
export function aReactionAdded(
  message: string,
  person: Person,
  {
    emoji = '🪿',
    burst = false,
    bot = false,
    author = BOT.id,
  }: { emoji?: string; burst?: boolean; bot?: boolean; author?: string | undefined } = {},
): GatewayMessageReactionAddDispatchData {
  return {
    guild_id: GUILD,
    channel_id: CHANNEL,
    message_id: message,
    user_id: person.id,
    member: { ...memberOf(person), user: userOf(person, { bot }) },
    emoji: { id: null, name: emoji },
    burst,
    type: burst ? ReactionType.Burst : ReactionType.Normal,
    ...(author !== undefined && { message_author_id: author }),
  };
}

export function aReaction(client: Client, message: Message, emoji: string): MessageReaction {
  const payload = { emoji: { id: null, name: emoji }, count: 1, me: false };
  return made(MessageReaction, client, payload, message);
}

/** A row with one button. */
export const aRowWith = (customId: string): APIMessageTopLevelComponent => ({
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Press', custom_id: customId },
  ],
});

/** discord.js creates its structures itself, so their constructors are private in its types. */
function made<T>(structure: { readonly prototype: T }, ...given: readonly unknown[]): T {
  return Reflect.construct(structure as unknown as new () => T, given as []);
}
