import { checkText } from '../../domain/text.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { requireUnblocked } from '../block/require-unblocked.ts';

/**
 * Keeps a reply to a moment.
 * @param id the interaction that it came with
 * @throws {UserError} if the person is kept from replying, the text can't be kept, or the moment is gone
 */
export async function reply(context: AppContext, number: number, id: string, typed: string): Promise<void> {
  requireUnblocked(context, 'reply');
  const { app, community, actor } = context;
  const verdict = checkText('reply', typed);
  if (!verdict.ok) {
    throw verdict.fault.rule === 'tooLong'
      ? new UserError('reply.tooLong', verdict.fault)
      : new UserError('reply.blank');
  }
  const author = { id: actor.id, name: actor.name };
  const isKept = await community.reply(number, id, { author, text: verdict.text, at: app.now() });
  if (!isKept) throw new UserError('moment.removed', { number });
  app.cards.refresh(community.guild, number);
}
