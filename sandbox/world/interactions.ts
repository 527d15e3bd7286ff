import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { MAX_FILE_BYTES } from '../rules/limits.ts';
import type { Channel, Interaction, InteractionAnswer, Message } from './model.ts';
import { appPermissionsIn, permissionsIn } from './permissions.ts';
import { featuresOf, localeOf, toChannel, toMember, toUser } from './present.ts';
import { toMessage } from './present-message.ts';
import type { World } from './world.ts';

const tokenStart = 'interaction:';

export interface InteractionInput {
  readonly userId: string;
  readonly channelId: string;
  readonly type: InteractionType;
  readonly data: object;
  /** The message whose component was used. */
  readonly message?: Message | undefined;
  /** The interaction whose answer was the form that is submitted. */
  readonly openedById?: string;
}

/** Sends an interaction to the bot, and fails it if no answer comes in time. */
export function openInteraction(world: World, input: InteractionInput): Interaction {
  const { userId, channelId, message } = input;
  const id = world.nextId();
  const token = tokenOf(id);
  const interaction: Interaction = {
    id,
    token,
    userId,
    channelId,
    payload: payloadOf(world, input, id, token),
    createdAt: world.clock(),
    state: 'waiting',
    messageIds: new Set(),
    ...(message ? { originalId: message.id } : {}),
    ...(input.openedById === undefined ? {} : { openedById: input.openedById }),
  };
  world.interactions.set(id, interaction);
  world.changes.emit({ type: 'interaction-created', interaction });
  setTimeout(() => failInteraction(world, interaction), world.deadlines.acknowledge).unref();
  return interaction;
}

/** Shaped like real ones, which contain the id of their interaction. */
function tokenOf(id: string): string {
  return Buffer.from(`${tokenStart}${id}:${randomBytes(48).toString('base64url')}`).toString('base64url');
}

/** Every token of an interaction in a text. The start's length is a multiple of three: its letters are the same in each. */
export const interactionTokens = new RegExp(`${Buffer.from(tokenStart).toString('base64url')}[\\w-]+`, 'g');

export function interactionIdIn(token: string): string {
  return Buffer.from(token, 'base64url').toString().split(':')[1] ?? '';
}

export function isTooLate(world: World, interaction: Interaction): boolean {
  const late = world.clock() - interaction.createdAt > world.deadlines.acknowledge;
  return interaction.state === 'failed' || (interaction.state === 'waiting' && late);
}

export function hasExpired(world: World, interaction: Interaction): boolean {
  return world.clock() - interaction.createdAt > world.deadlines.token;
}

export function answerInteraction(world: World, interaction: Interaction, answer: InteractionAnswer): void {
  interaction.state = 'acknowledged';
  interaction.answer = answer;
  world.changes.emit({ type: 'interaction-answered', interaction });
}

/** What a person sees if no answer came, unless one did. */
export function failInteraction(world: World, interaction: Interaction): void {
  if (interaction.state !== 'waiting') return;
  interaction.state = 'failed';
  world.changes.emit({ type: 'interaction-failed', interaction });
}

function payloadOf(world: World, input: InteractionInput, id: string, token: string): APIInteraction {
  const channel = world.channel(input.channelId);
  const user = world.user(input.userId);
  return {
    id,
    application_id: world.application.id,
    type: input.type,
    token,
    version: 1,
    data: input.data,
    channel: { ...toChannel(world, channel), permissions: String(permissionsIn(world, user.id, channel)) },
    channel_id: channel.id,
    ...(input.message ? { message: toMessage(world, input.message, world.application.id) } : {}),
    ...whoAndWhere(world, channel, user.id),
    app_permissions: String(appPermissionsIn(world, channel)),
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: MAX_FILE_BYTES,
  } as unknown as APIInteraction;
}

function whoAndWhere(world: World, channel: Channel, userId: string): object {
  const guild = world.guildOf(channel);
  const member = guild?.members.get(userId);
  if (!guild || !member) {
    return {
      user: toUser(world.user(userId)),
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: '0' },
    };
  }
  return {
    guild: { id: guild.id, locale: localeOf(guild), features: featuresOf(guild) },
    guild_id: guild.id,
    guild_locale: localeOf(guild),
    member: { ...toMember(world, member), permissions: String(permissionsIn(world, userId, channel)) },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
  };
}

/** The option that is being typed into. */
export function focusedOption(
  data: APIApplicationCommandAutocompleteInteraction['data'],
): APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete> | undefined {
  const options = [...(data.options ?? [])];
  for (const option of options) {
    if ('focused' in option && option.focused) return option;
    if ('options' in option) options.push(...(option.options ?? []));
  }
  return undefined;
}

/** A command with its subcommands: `moment share`. */
function commandPath(
  data: APIApplicationCommandInteraction['data'] | APIApplicationCommandAutocompleteInteraction['data'],
): string {
  const first = data.type === ApplicationCommandType.ChatInput ? data.options?.[0] : undefined;
  const second = first && 'options' in first ? first.options?.[0] : undefined;
  const subcommands = [first, second].filter((option) => option && option.type <= 2);
  return [data, ...subcommands].map((each) => each?.name).join(' ');
}

/** For people who read a log: `/moment share`, `button goosebump:1`, `form share`. */
export function describe(payload: APIInteraction): string {
  switch (payload.type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete: {
      const { data } = payload;
      const name = `${data.type === ApplicationCommandType.ChatInput ? '/' : ''}${commandPath(data)}`;
      return payload.type === InteractionType.ApplicationCommand ? name : `autocomplete ${name}`;
    }
    case InteractionType.MessageComponent:
      return `${'values' in payload.data ? 'select' : 'button'} ${payload.data.custom_id}`;
    case InteractionType.ModalSubmit:
      return `form ${payload.data.custom_id}`;
    default:
      return 'ping';
  }
}
