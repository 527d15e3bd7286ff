import { MessageFlags, MessageFlagsBitField } from 'discord.js';
import type { Answerable } from './callbacks.ts';
import type { Manner } from './parts.ts';

/** Who sees an answer: only the person who acts, or everybody in the channel. */
export type Visibility = 'private' | 'public';

/** Who will see the answer to an interaction. One that replaces a message is seen by those who saw the message. */
export function visibilityOf(interaction: Answerable, manner: Manner): Visibility {
  if (manner === 'public') return 'public';
  if (manner !== 'update' || !('message' in interaction) || !interaction.message) return 'private';
  // In a server without the bot user, discord.js leaves the message as it came, with its flags as a number or not at all.
  const flags = new MessageFlagsBitField(interaction.message.flags ?? 0);
  return flags.has(MessageFlags.Ephemeral) ? 'private' : 'public';
}
