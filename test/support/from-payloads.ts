import {
  ButtonInteraction,
  ButtonStyle,
  ChannelType,
  Client,
  ClientUser,
  ComponentType,
  Guild,
  InteractionType,
  Message,
  MessageReaction,
  ModalSubmitInteraction,
  User,
} from 'discord.js';
import type { APIMessage, APIMessageTopLevelComponent, APIUser } from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { GUILD, john, NOW, snowflakes } from './builders.ts';

export const CHANNEL = '700000000000000201';
export const BOT: Person = { id: '700000000000000901', name: 'Goosebump Moments' };

const nextId = snowflakes();

/**
 * discord.js's client, never connected, with one server in it.
 * @param api where its requests go
 */
export function aClient(api = 'http://127.0.0.1:9/api'): Client<true> {
  const client: Client<true> = new Client({ intents: [], rest: { api, retries: 0 } });
  client.rest.setToken('a.b.c');
  client.user = made(ClientUser, client, userOf(BOT, { bot: true }));
  const channels = [{ id: CHANNEL, type: ChannelType.GuildText, name: 'moments', permission_overwrites: [] }];
  // Of everybody: it has the id of the server.
  const roles = [{ id: GUILD, name: '@everyone', permissions: '0', position: 0 }];
  const guild: Guild = made(Guild, client, { id: GUILD, name: 'Goosebump Cinema', channels, roles });
  client.guilds.cache.set(GUILD, guild);
  return client;
}

export const aUser = (client: Client, person: Person, rights = { bot: false }): User =>
  made(User, client, userOf(person, rights));

/** A message, from what the gateway tells of it. */
export const aMessage = (client: Client, changes: Partial<APIMessage> = {}): Message<true> =>
  made(Message, client, { ...messageOf(changes), guild_id: GUILD });

/** A person's reply to a message, with its ping. */
export function aReplyTo(client: Client, message: string, author: APIUser, content: string): Message<true> {
  return aMessage(client, {
    author,
    content,
    mentions: [userOf(BOT, { bot: true })],
    message_reference: { message_id: message, channel_id: CHANNEL, guild_id: GUILD },
  });
}

export function aReaction(client: Client, message: Message, emoji: string): MessageReaction {
  const payload = { emoji: { id: null, name: emoji }, count: 1, me: false };
  return made(MessageReaction, client, payload, message);
}

/** A press of the button with that custom id. */
export const aPress = (
  client: Client,
  by: Person,
  customId: string,
  message: Partial<APIMessage> = {},
): ButtonInteraction<'cached'> =>
  made(ButtonInteraction, client, {
    ...interactionOf(by),
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: messageOf({ author: userOf(BOT, { bot: true }), ...message }),
  });

/** A form that was opened by a command, with one text typed into it. */
export const aSubmission = (
  client: Client,
  by: Person,
  customId: string,
  field: { readonly id: string; readonly value: string },
): ModalSubmitInteraction<'cached'> =>
  made(ModalSubmitInteraction, client, {
    ...interactionOf(by),
    type: InteractionType.ModalSubmit,
    data: {
      custom_id: customId,
      components: [
        {
          type: ComponentType.Label,
          id: 1,
          component: { type: ComponentType.TextInput, id: 2, custom_id: field.id, value: field.value },
        },
      ],
    },
  });

/** A row with one button. */
export const aRowWith = (customId: string): APIMessageTopLevelComponent => ({
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Press', custom_id: customId },
  ],
});

export const userOf = ({ id, name }: Person, { bot } = { bot: false }): APIUser => ({
  id,
  username: name.toLowerCase().replaceAll(' ', '-'),
  global_name: name,
  discriminator: '0',
  avatar: null,
  bot,
});

function messageOf(changes: Partial<APIMessage>): APIMessage {
  return {
    id: nextId(),
    channel_id: CHANNEL,
    author: userOf(john),
    content: '',
    timestamp: new Date(NOW).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    ...changes,
  };
}

function interactionOf(by: Person) {
  return {
    id: nextId(),
    application_id: BOT.id,
    token: 'token-of-an-interaction',
    version: 1,
    guild_id: GUILD,
    guild_locale: 'en-US',
    locale: 'en-US',
    channel: { id: CHANNEL, type: ChannelType.GuildText },
    member: { user: userOf(by), roles: [], permissions: '0', flags: 0, joined_at: null },
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: '0',
  };
}

/** discord.js makes its structures itself, so their constructors are private to its types. */
function made<T>(structure: { readonly prototype: T }, ...given: readonly unknown[]): T {
  return Reflect.construct(structure as unknown as new () => T, given as []);
}
