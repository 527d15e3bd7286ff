import { defineMessageCommand } from '../../flows/define.ts';
import { requireRoomForCard, tellFromMessage, toldIn } from '../../flows/share/from-message.ts';
import { publicly } from '../../interactions/answer.ts';
import { linkTo } from '../../interactions/message-link.ts';
import { targetMessageOf } from '../../interactions/target-message.ts';
import { UserError } from '../../interactions/user-error.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { requireNoMomentOf } from '../../services/share/begin-from-message.ts';
import { askAuthor } from '../../views/share/ask-author.ts';

/** In the menu of a message: makes a moment of one's own, or asks the person who wrote it. */
export default defineMessageCommand({
  name: 'Make it a moment',
  needs: 'everyone',
  manner: ({ user, targetMessage }) => (targetMessage.author.id === user.id ? 'form' : 'public'),
  cooldown: { uses: 5, withinMs: 10 * 60_000 },
  async execute(context) {
    const { community, actor, interaction, publicTexts } = context;
    const message = targetMessageOf(interaction);
    const { id, channelId: channel, author } = message;
    const text = toldIn(context, message);
    const source = { channel, message: id };
    if (author.id === actor.id) return tellFromMessage(context, source, text);

    requireUnblocked(context, 'share');
    requireRoomForCard(context);
    await requireNoMomentOf(context, id);
    const link = linkTo(community.guild, source);
    const question = askAuthor({ asker: actor, author, message: id, link, text }, publicTexts);
    if (!question) throw new UserError('message.tooLong');
    return publicly(question);
  },
});
