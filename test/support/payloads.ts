import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionGuildMember,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  type GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { WANTED } from '../../src/interactions/permissions.ts';
import { CHANNEL, elif, GUILD, messageIds, NOW, snowflakes } from './builders.ts';

/** Interactions as Discord sends them. */

const APPLICATION = '800000000000000001';
export const BOT: Person = { id: '700000000000000901', name: 'Goosebump Moments' };
const ids = snowflakes();

/** Roles in every server of these tests, each with the one right that it gives. */
export const ROLES = {
  moderator: { id: '700000000000000601', permissions: PermissionFlagsBits.ManageMessages },
  manager: { id: '700000000000000602', permissions: PermissionFlagsBits.ManageGuild },
} as const;

type Right = keyof typeof ROLES;

export interface Sender {
  readonly as?: Person;
  /** What their roles let them do in the whole server. */
  readonly rights?: readonly Right[];
  /** What they may do in the channel, with its overwrites, as bits; none by default. */
  readonly channelRights?: bigint;
  /** When they joined the server, in milliseconds since 1970. */
  readonly joinedAt?: number;
  readonly locale?: Locale;
  /** Where they act; no server for a direct message to the bot. */
  readonly guild?: string | 'direct message';
  /** The channel in which they act. */
  readonly channel?: string;
  /** What the bot may do in the channel; by default, all that it needs. */
  readonly appPermissions?: bigint;
}

/** All that the bot wants in a channel. */
export const WANTED_BITS = Object.values(WANTED).reduce((all, bit) => all | bit, 0n);

export const userOf = ({ id, name }: Person, { bot } = { bot: false }): APIUser => ({
  id,
  username: name.toLowerCase().replaceAll(' ', '-'),
  discriminator: '0',
  global_name: name,
  avatar: null,
  bot,
});

export function memberOf(
  person: Person,
  { rights = [], channelRights = 0n, joinedAt = NOW }: Sender = {},
): APIInteractionGuildMember {
  return {
    user: userOf(person),
    roles: rights.map((right) => ROLES[right].id),
    joined_at: new Date(joinedAt).toISOString(),
    deaf: false,
    mute: false,
    permissions: String(channelRights),
    flags: 0 as GuildMemberFlags,
  };
}

function base(sender: Sender) {
  const { as = elif, locale = Locale.EnglishUS, guild = GUILD, appPermissions = WANTED_BITS } = sender;
  const { channel = CHANNEL } = sender;
  const inServer = {
    guild_id: guild,
    guild: { id: guild, locale: Locale.EnglishUS, features: [] },
    guild_locale: Locale.EnglishUS,
    channel: { id: channel, type: ChannelType.GuildText },
    member: memberOf(as, sender),
    context: InteractionContextType.Guild,
  };
  const alone = {
    channel: { id: channel, type: ChannelType.DM },
    user: userOf(as),
    context: InteractionContextType.BotDM,
  };
  return {
    id: ids(),
    application_id: APPLICATION,
    token: 'token',
    version: 1,
    channel_id: channel,
    ...(guild === 'direct message' ? alone : inServer),
    locale,
    app_permissions: String(appPermissions),
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 10_485_760,
  };
}

/** @param data what was chosen and typed; a chat command by default */
export function commandPayload(
  data: { readonly name: string; readonly type?: ApplicationCommandType } & Record<string, unknown>,
  sender: Sender = {},
): APIInteraction {
  const payload: unknown = {
    ...base(sender),
    type: InteractionType.ApplicationCommand,
    data: { id: ids(), type: ApplicationCommandType.ChatInput, ...data },
  };
  return payload as APIApplicationCommandInteraction;
}

/** @param values what was chosen from a menu */
export function componentPayload(
  customId: string,
  {
    type = ComponentType.Button,
    values,
    message,
  }: {
    readonly type?: ComponentType;
    readonly values?: readonly string[] | undefined;
    /** What is known about the message that it is on. */
    readonly message?: Partial<APIMessage> | undefined;
  } = {},
  sender: Sender = {},
): APIMessageComponentInteraction {
  const payload: unknown = {
    ...base(sender),
    type: InteractionType.MessageComponent,
    message: messageOf({ channel_id: sender.channel ?? CHANNEL, ...message }),
    data: { custom_id: customId, component_type: type, ...(values && { values }) },
  };
  return payload as APIMessageComponentInteraction;
}

/** A button is on a private message, as most that open a form are, unless it says otherwise. */
export type Opened = 'by command' | 'by button' | 'by public button';

interface FormDetails {
  readonly opened?: Opened;
  /** The objects that the ids among the values refer to. */
  readonly resolved?: object;
}

/**
 * @param components the fields, each in its label
 * @param opened what opened the form: a button on a message of the bot, or a command
 */
export function formPayload(
  customId: string,
  components: readonly object[],
  sender: Sender = {},
  { opened = 'by command', resolved = {} }: FormDetails = {},
): APIInteraction {
  const payload: unknown = {
    ...base(sender),
    type: InteractionType.ModalSubmit,
    ...(opened === 'by button' && { message: messageOf({ flags: MessageFlags.Ephemeral }) }),
    ...(opened === 'by public button' && { message: messageOf() }),
    data: {
      custom_id: customId,
      resolved,
      components: components.map((component) => ({ type: ComponentType.Label, id: 1, component })),
    },
  };
  return payload as APIModalSubmitInteraction;
}

/** A message of the bot, unless `changes` say otherwise. */
export const messageOf = (changes: Partial<APIMessage> = {}): APIMessage => ({
  id: messageIds(),
  channel_id: CHANNEL,
  author: { id: APPLICATION, username: 'bot', discriminator: '0', global_name: null, avatar: null },
  content: '',
  timestamp: new Date(NOW).toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: MessageType.ChatInputCommand,
  components: [],
  ...changes,
});
