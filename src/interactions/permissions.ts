import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import { UserError } from './user-error.ts';

/**
 * What the bot needs in a channel, and nothing more; the invite link asks for exactly these. ViewChannel: to edit and
 * delete its cards, and to see reactions and replies. SendMessages, and the same in threads: for a card whose form had to
 * be fixed first, and to say that a reply is too long to keep. AttachFiles: for the pictures of moments. ReadMessageHistory
 * and AddReactions: to acknowledge a reply with a reaction.
 */
export const NEEDED = {
  ViewChannel: PermissionFlagsBits.ViewChannel,
  SendMessages: PermissionFlagsBits.SendMessages,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  AttachFiles: PermissionFlagsBits.AttachFiles,
  ReadMessageHistory: PermissionFlagsBits.ReadMessageHistory,
  AddReactions: PermissionFlagsBits.AddReactions,
} as const;

/** Their names in Discord's settings, in English. */
const NAMES: Readonly<Record<keyof typeof NEEDED, string>> = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  AttachFiles: 'Attach Files',
  ReadMessageHistory: 'Read Message History',
  AddReactions: 'Add Reactions',
};

/** Without these no card can be posted; without the others replies aren't acknowledged. */
const FOR_CARDS = NEEDED.ViewChannel | NEEDED.SendMessages | NEEDED.AttachFiles;

export const canPostCards = (held: Readonly<PermissionsBitField>): boolean => held.has(FOR_CARDS);

/** The names of the permissions that are missing in a channel. */
export function missingPermissions(held: Readonly<PermissionsBitField>, isThread = false): string[] {
  const elsewhere = isThread ? 'SendMessages' : 'SendMessagesInThreads';
  return Object.entries(NEEDED)
    .filter(([name, bit]) => name !== elsewhere && !held.has(bit))
    .map(([name]) => NAMES[name as keyof typeof NEEDED]);
}

/**
 * Checked before anybody writes something that could not be posted.
 * @throws {UserError} naming the permissions that are missing
 */
export function requirePermissions(interaction: {
  readonly appPermissions: Readonly<PermissionsBitField>;
  readonly channel: { isThread(): boolean } | null;
}): void {
  const missing = missingPermissions(interaction.appPermissions, interaction.channel?.isThread() ?? false);
  if (missing.length > 0) throw new UserError('permissions.missing', { permissions: missing });
}
