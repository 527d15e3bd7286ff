import { isModeratorOf, type LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { type MoreFacts, morePage } from '../../views/moment/more-page.ts';
import { originalMessage } from './original-message.ts';

/** What this person can do with the moment, beside what its card offers. */
export async function moreAbout(context: AppContext, live: LiveMoment): Promise<MessageView> {
  const original = await originalMessage(context, live);
  return morePage({ live, original, removableAs: removableAs(context, live) }, context.texts);
}

function removableAs({ actor }: AppContext, { moment }: LiveMoment): MoreFacts['removableAs'] {
  if (moment.author.id === actor.id) return 'author';
  return isModeratorOf(actor, moment.place) ? 'moderator' : undefined;
}
