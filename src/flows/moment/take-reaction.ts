import type {
  Client,
  GatewayMessageReactionAddDispatchData,
  Message,
  MessageReaction,
  MessageReactionEventDetails,
  PartialMessage,
  PartialMessageReaction,
  PartialUser,
  User,
} from 'discord.js';
import type { Goose } from '../../domain/moment.ts';
import { memberName } from '../../interactions/actor.ts';
import type { App } from '../../services/app.ts';
import { clearGeese, giveGoose, takeGoose } from '../../services/moment/goosebump.ts';
import { numberOfCard } from './recognise-card.ts';

const GOOSE = '🪿';

/** Counts a goose reaction on a card as that person's goosebump. */
export async function takeReaction(
  app: App,
  reaction: GatewayMessageReactionAddDispatchData,
  client: Client,
): Promise<void> {
  const { guild_id: guild, message_id: card, message_author_id: author, user_id: id, member } = reaction;
  const self = client.user?.id;
  if (reaction.emoji.name !== GOOSE || guild === undefined || id === self || member?.user.bot) return;
  // Discord doesn't always say whose message it is.
  if (author !== undefined && author !== self) return;
  await app.perMessage.add(card, async () => {
    const community = await app.communities.community(guild);
    // There people talk among themselves.
    if (community.library.talks.isThread(reaction.channel_id)) return;
    const number = await numberOfCard(app, community, client, { channel: reaction.channel_id, id: card });
    if (number === undefined) return;
    const giver = { id, ...(member && { name: memberName(member) }) };
    await giveGoose(app, community, number, giver, { card, style: styleOf(reaction) });
  });
}

/** Takes the goosebump back that this reaction was, whether the person or a moderator removed it. */
export async function takeReactionBack(
  app: App,
  { emoji, message }: MessageReaction | PartialMessageReaction,
  user: User | PartialUser,
  details: MessageReactionEventDetails,
): Promise<void> {
  const { id: card, guildId } = message;
  if (emoji.name !== GOOSE || guildId === null) return;
  const goose = { card, style: styleOf(details) };
  await app.perMessage.add(card, () => takeGoose(app, guildId, user.id, goose));
}

/** All geese on a message were removed at once. What people gave by the button stays. */
export async function takeCleared(app: App, { id, guildId }: Message | PartialMessage): Promise<void> {
  if (guildId !== null) await app.perMessage.add(id, () => clearGeese(app, guildId, id));
}

/** The same where only one emoji was removed. */
export async function takeClearedEmoji(
  app: App,
  { emoji, message }: MessageReaction | PartialMessageReaction,
): Promise<void> {
  if (emoji.name === GOOSE) await takeCleared(app, message);
}

const styleOf = ({ burst }: { readonly burst: boolean }): Goose['style'] => (burst ? 'super' : 'normal');
