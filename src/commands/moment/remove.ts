import { checkText, TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { pageFacts } from '../../flows/moment/page-facts.ts';
import { privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenNumber, momentOption, removable } from '../../options/moment.ts';
import { findMomentToRemove, findRemoved } from '../../services/moment/find-moment.ts';
import { requireRemovable } from '../../services/removal/require-removable.ts';
import { confirmRemoval, removedBefore } from '../../views/removal/removal.ts';

/**
 * Shows the moment and asks whether to remove it. The right to remove it is checked here and again at the button. For a moment
 * that was removed before, it looks for cards that still stand.
 */
export default defineCommand({
  name: 'moment remove',
  options: {
    number: momentOption(removable),
    reason: { type: 'string', maxLength: TEXT_LIMITS.reason.max },
  },
  needs: 'everyone',
  manner: 'private',
  async execute({ options, ...context }) {
    const { app, community, actor, draftKey, texts } = context;
    const typed = await chosenNumber(context, options.number, removable);
    if (findRemoved(context, typed)) {
      return privately(removedBefore(typed, await app.cards.hunt(community.guild, typed), texts));
    }
    const live = await findMomentToRemove(context, typed);
    const reason = readReason(options.reason);
    requireRemovable(live.moment, actor, reason);

    const key = draftKey();
    const { number } = live.moment;
    await app.drafts.keep(key, { v: 1, kind: 'removal', number, ...(reason !== undefined && { reason }) });
    const facts = await pageFacts({ app, community }, live);
    return privately(confirmRemoval(key.id, reason, facts, texts));
  },
});

function readReason(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const verdict = checkText('reason', typed);
  if (verdict.ok) return verdict.text;
  if (verdict.fault.rule === 'tooLong')
    throw new UserError('removal.reasonTooLong', { max: verdict.fault.max });
  throw new UserError('removal.reasonMissing', TEXT_LIMITS.reason);
}
