import { type Form, form } from '../../interactions/answer.ts';
import type { ButtonUse, MessageCommandUse } from '../../interactions/contract.ts';
import type { AppContext } from '../../services/app.ts';
import { requireUnblocked } from '../../services/block/require-unblocked.ts';
import { replyForm } from '../../views/reply/reply-form.ts';
import { mayJoin } from './may-join.ts';

/** The form for a reply, which says so if more people will read it than those who can see the channel. */
export function openReplyForm(
  context: AppContext & { readonly interaction: ButtonUse | MessageCommandUse },
  number: number,
): Form {
  requireUnblocked(context, 'reply');
  const { community, texts, interaction } = context;
  // Where the bot is not a member, a moment shows only where it was told.
  const isReadElsewhere = interaction.guild !== null && !mayJoin(community.library, number, interaction);
  return form(replyForm(number, isReadElsewhere, texts));
}
