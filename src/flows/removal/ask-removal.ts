import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { readReason, requireRemovable } from '../../services/removal/require-removable.ts';
import { confirmRemoval } from '../../views/removal/removal.ts';
import { pageFacts } from '../moment/page-facts.ts';

/**
 * The question whether to remove the moment, which shows it. The right to remove it is checked here and again at the answer.
 * @param typed the reason as it was typed, if there is one
 * @throws {UserError} if this person may not remove it, or not for that reason
 */
export async function askRemoval(
  context: AppContext,
  live: LiveMoment,
  typed?: string,
): Promise<MessageView> {
  const reason = readReason(typed);
  requireRemovable(live.moment, context.actor, reason);
  const key = context.draftKey();
  const { number } = live.moment;
  await context.app.drafts.keep(key, {
    v: 1,
    kind: 'removal',
    number,
    ...(reason !== undefined && { reason }),
  });
  const isOwn = live.moment.author.id === context.actor.id;
  return confirmRemoval({ draft: key.id, reason, isOwn }, await pageFacts(context, live), context.texts);
}
