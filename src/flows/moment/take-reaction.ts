import type { MessageReaction, PartialMessageReaction, PartialUser, User } from 'discord.js';
import type { App } from '../../services/app.ts';
import { setGoosebump } from '../../services/moment/goosebump.ts';
import { numberOfCard } from './recognise-card.ts';

const GOOSE = '🪿';

/** Counts a goose reaction on a card as that person's goosebump. */
export async function takeReaction(
  app: App,
  { emoji, message }: MessageReaction | PartialMessageReaction,
  user: User | PartialUser,
  wanted: boolean,
): Promise<void> {
  if (emoji.name !== GOOSE || user.id === message.client.user.id || user.bot || message.guildId === null)
    return;
  const community = await app.communities.community(message.guildId);
  const number = await numberOfCard(app, community, message);
  if (number !== undefined) await setGoosebump(app, community, number, user.id, wanted);
}
