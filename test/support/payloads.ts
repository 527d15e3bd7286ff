import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIInteractionGuildMember,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  type GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageType,
} from 'discord-api-types/v10';
import type { Person } from '../../src/domain/moment.ts';
import { elif, GUILD, NOW, snowflakes } from './builders.ts';

/** Interactions as Discord sends them, in a server that the bot's client doesn't have in its cache. */

const APPLICATION = '800000000000000001';
export const CHANNEL = '700000000000000501';
const ids = snowflakes();

export interface Sender {
  readonly as?: Person;
  readonly locale?: Locale;
  readonly guild?: string;
}

function memberOf({ id, name }: Person): APIInteractionGuildMember {
  return {
    user: { id, username: name.toLowerCase(), discriminator: '0', global_name: name, avatar: null },
    roles: [],
    joined_at: new Date(NOW).toISOString(),
    deaf: false,
    mute: false,
    permissions: '0',
    flags: 0 as GuildMemberFlags,
  };
}

function base({ as = elif, locale = Locale.EnglishUS, guild = GUILD }: Sender) {
  return {
    id: ids(),
    application_id: APPLICATION,
    token: 'token',
    version: 1 as const,
    guild_id: guild,
    guild: { id: guild, locale: Locale.EnglishUS, features: [] },
    guild_locale: Locale.EnglishUS,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: ChannelType.GuildText as const },
    member: memberOf(as),
    locale,
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: {},
    context: InteractionContextType.Guild,
    attachment_size_limit: 10_485_760,
  };
}

/** @param data what was chosen and typed; a chat command where no type is given */
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

/** @param values what was chosen, of a menu */
export function componentPayload(
  customId: string,
  {
    type = ComponentType.Button,
    values,
  }: { readonly type?: ComponentType; readonly values?: readonly string[] } = {},
  sender: Sender = {},
): APIMessageComponentInteraction {
  const payload: unknown = {
    ...base(sender),
    type: InteractionType.MessageComponent,
    message: messageOf(),
    data: { custom_id: customId, component_type: type, ...(values && { values }) },
  };
  return payload as APIMessageComponentInteraction;
}

/** @param components the fields, each in its label */
export function formPayload(
  customId: string,
  components: readonly object[],
  sender: Sender = {},
): APIInteraction {
  const payload: unknown = {
    ...base(sender),
    type: InteractionType.ModalSubmit,
    data: {
      custom_id: customId,
      components: components.map((component) => ({ type: ComponentType.Label, id: 1, component })),
    },
  };
  return payload as APIModalSubmitInteraction;
}

function messageOf(): APIMessage {
  return {
    id: ids(),
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
  };
}
