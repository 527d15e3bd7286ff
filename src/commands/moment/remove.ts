import { isModeratorOf } from '../../domain/moment.ts';
import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { askRemoval } from '../../flows/removal/ask-removal.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenNumber, momentOption, removable } from '../../options/moment.ts';
import { findMomentToRemove, findRemoved, isErased } from '../../services/moment/find-moment.ts';
import { askReason, removedBefore } from '../../views/removal/removal.ts';

/**
 * Shows the moment and asks whether to remove it. The right to remove it is checked here and again at the button. A moderator who
 * gave no reason is asked for it. For a moment that was removed before, it looks for cards that still stand.
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
    const { app, community, actor, texts } = context;
    const typed = await chosenNumber(context, options.number, removable);
    if (findRemoved(context, typed) || (await isErased(context, typed))) {
      return privately(removedBefore(typed, await app.cards.hunt(community.guild, typed), texts));
    }
    const live = await findMomentToRemove(context, typed);
    const { moment } = live;
    const isTheirs = moment.author.id === actor.id;
    if (options.reason === undefined && !isTheirs && isModeratorOf(actor, moment.place))
      return privately(askReason(typed, texts));
    return privately(await askRemoval(context, live, options.reason));
  },
});
