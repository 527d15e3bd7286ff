import type { MessageReaction, PartialMessageReaction, PartialUser, User } from 'discord.js';
import type { App } from '../../services/app.ts';
import { numberOfCard } from './recognise-card.ts';

const GOOSE = '🪿';

/**
 * Counts a goose on a card as that person's goosebump. One's own moment, and a moment that is gone, count nothing;
 * there is no private way to say so to who reacts.
 */
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
  if (number === undefined || community.library.hasGoosebump(number, user.id) === wanted) return;
  const outcome = await community.setGoosebump(number, user.id, wanted, app.now());
  if (outcome === 'given' || outcome === 'takenBack') app.cards.refresh(community.guild, number);
}
