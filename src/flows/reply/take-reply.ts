import type { Message } from 'discord.js';
import type { Community } from '../../data/community/community.ts';
import { checkText, type TextFault } from '../../domain/text.ts';
import { textsFor } from '../../i18n/texts.ts';
import { personOf } from '../../interactions/actor.ts';
import { channelMessages } from '../../interactions/channel-messages.ts';
import { ignoreRefusal } from '../../interactions/discord-errors.ts';
import { marksInWords, namesIn } from '../../interactions/marks-in-words.ts';
import type { App } from '../../services/app.ts';
import { banOf } from '../../services/block/require-unblocked.ts';
import { forgetMessage } from '../../services/cards/take-deletion.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { numberOfCard } from '../moment/recognise-card.ts';
import { mayJoin } from './may-join.ts';

/** How the bot shows that it took a reply. */
const TAKEN = '💛';

/**
 * Takes a Discord reply to a card as a reply to the moment. Without the ping, Discord hides the text from the bot: then
 * there is nothing to take, and the person may not want it taken. One that not all readers of the moment could read where it
 * was written stays there.
 */
export async function takeReply(app: App, message: Message): Promise<void> {
  const { guildId, author, reference } = message;
  if (guildId === null || author.bot || !reference?.messageId || !pings(message)) return;
  const card = { channel: reference.channelId, id: reference.messageId };
  // The rest can wait for Discord; the next event of this message doesn't wait for the rest.
  const tell = await app.perMessage.add(message.id, () => keepReply(app, message, guildId, card));
  await tell?.();
}

/** @returns what is left to be said in the channel, if anything is */
async function keepReply(
  app: App,
  message: Message,
  guild: string,
  card: { readonly channel: string; readonly id: string },
): Promise<(() => Promise<void>) | undefined> {
  const community = await app.communities.community(guild);
  // There people talk among themselves.
  if (community.library.talks.isThread(message.channelId)) return undefined;
  const number = await numberOfCard(app, community, message.client, card);
  if (number === undefined || !mayJoin(community.library, number, message)) return undefined;
  // The message stays in the channel, where it is Discord's; a word about it would be for all to see.
  if (banOf(app, community, message.author.id, 'reply')) return undefined;

  const verdict = checkText('reply', contentOf(app, community, message));
  if (!verdict.ok) return () => tellFault(app, community, message, verdict.fault);
  if (!(await community.reply(number, message.id, replyOf(message, verdict.text)))) return undefined;
  app.cards.refresh(guild, number);
  return () => confirm(message);
}

/**
 * Updates a reply when its message is edited. An edit that no longer pings comes without its text, and changes nothing. If
 * the new text can't be kept, or its author is kept from replying by now, the reply is deleted, because the old text is no longer what its author says.
 */
export async function takeEditedReply(app: App, message: Message): Promise<void> {
  const { guildId } = message;
  if (guildId === null || message.reference?.messageId === undefined || !pings(message)) return;
  const tell = await app.perMessage.add(message.id, () => keepEdit(app, message, guildId));
  await tell?.();
}

/** @returns what is left to be said in the channel, if the reply could not be kept */
async function keepEdit(
  app: App,
  message: Message,
  guild: string,
): Promise<(() => Promise<void>) | undefined> {
  const community = await app.communities.community(guild);
  const number = community.library.numberOfReply(message.id);
  if (number === undefined) return undefined;

  if (banOf(app, community, message.author.id, 'reply')) {
    await forgetMessage(app, guild, message.id);
    return undefined;
  }
  const verdict = checkText('reply', contentOf(app, community, message));
  if (!verdict.ok) {
    await forgetMessage(app, guild, message.id);
    return () => tellFault(app, community, message, verdict.fault);
  }
  await community.editReply(number, message.id, replyOf(message, verdict.text));
  return undefined;
}

/** Its text in words, in the language of the community. */
function contentOf(app: App, community: Community, { content, guild, channel, mentions }: Message): string {
  const texts = textsFor(app.languages.shared(community));
  return marksInWords(content, texts, namesIn(guild, channel, mentions.users));
}

const pings = ({ mentions, client }: Message) =>
  mentions.has(client.user, { ignoreEveryone: true, ignoreRoles: true });

const replyOf = ({ author, member, createdTimestamp }: Message, text: string) => ({
  author: personOf(author, member),
  text,
  at: createdTimestamp,
});

/** The reply is kept, whether or not Discord lets the bot react: its author may have blocked the bot, for instance. */
async function confirm(message: Message): Promise<void> {
  await message.react(TAKEN).catch(ignoreRefusal);
}

/** The message stays in the channel, so nothing is lost; but it is not a reply to the moment. */
async function tellFault(app: App, community: Community, message: Message, fault: TextFault): Promise<void> {
  if (fault.rule !== 'tooLong') return;
  const texts = textsFor(app.languages.shared(community));
  const view = plainMessage(texts.errors.reply.tooLong(fault));
  const messages = channelMessages(message.client.rest);
  await messages.post(message.channelId, view, message.id, message.id).catch(ignoreRefusal);
}
