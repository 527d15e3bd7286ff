import { type Guild, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Speech } from '../i18n/texts.ts';
import type { ThreadPermission } from './thread-permissions.ts';
import { UserError } from './user-error.ts';

/**
 * All that the bot wants in a channel, and nothing more; the invite link asks for exactly these. ViewChannel: to edit and
 * delete its cards, and to see reactions and replies. SendMessages, and the same in threads: for a card whose form had to
 * be fixed first, and to say that a reply is too long to keep. AttachFiles: for the pictures of moments. ReadMessageHistory
 * and AddReactions: to acknowledge a reply with a reaction.
 */
export const WANTED = {
  ViewChannel: PermissionFlagsBits.ViewChannel,
  SendMessages: PermissionFlagsBits.SendMessages,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  AttachFiles: PermissionFlagsBits.AttachFiles,
  ReadMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  AddReactions: PermissionFlagsBits.AddReactions,
} as const;
export type Permission = keyof typeof WANTED;

/** What an interaction says about the bot's rights where it came from. */
export interface BotRights {
  readonly appPermissions: Readonly<PermissionsBitField>;
  /** `null` if the bot is not a member of the server. */
  readonly guild: Guild | null;
  readonly channel: { isThread(): boolean } | null;
}

/** What the bot is about to do in a channel. */
export interface Deed {
  /** Whether it may have to write there by itself, and not only answer. */
  readonly writes?: boolean;
  readonly picture?: boolean;
}

/**
 * Checked before anybody writes something that could not be posted. Where the bot is not a member, its cards are answers,
 * which need no permission.
 * @throws {UserError} naming the permissions that the deed needs and that are missing
 */
export function requirePermissions(rights: BotRights, deed: Deed, texts: Speech): void {
  if (rights.guild === null) return;
  const needed = new Set<Permission>(['ViewChannel']);
  if (deed.writes) needed.add(writingIn(rights));
  if (deed.picture) needed.add('AttachFiles');
  const missing = missingPermissions(rights).filter((permission) => needed.has(permission));
  if (missing.length > 0)
    throw new UserError('permissions.missing', { permissions: namesOf(missing, texts) });
}

/** All that the bot wants in a channel and doesn't have. */
export function missingPermissions(rights: BotRights): Permission[] {
  const elsewhere = writingIn(rights) === 'SendMessages' ? 'SendMessagesInThreads' : 'SendMessages';
  return (Object.keys(WANTED) as Permission[]).filter(
    (permission) => permission !== elsewhere && !rights.appPermissions.has(WANTED[permission]),
  );
}

/** As Discord's settings call them, in the language of the texts. */
export const namesOf = (permissions: readonly (Permission | ThreadPermission)[], texts: Speech): string[] =>
  permissions.map((permission) => texts.permissions[permission]);

/**
 * The gateway tells a member about every channel of the server, also about those that it may not see, but only about some
 * threads. So a channel that the bot doesn't know is a thread.
 */
function writingIn({ channel }: BotRights): Permission {
  return (channel?.isThread() ?? true) ? 'SendMessagesInThreads' : 'SendMessages';
}
