import { isModeratorOf, type LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { boardStateOf } from '../../services/board/board-state.ts';
import { ownShownCard } from '../../services/cards/take-down-shown.ts';
import { chainOf } from '../../services/moment/chain.ts';
import { mayTravel } from '../../services/moment/may-travel.ts';
import { quoteRight } from '../../services/moment/quote-right.ts';
import { looseFrom } from '../../services/moment/take-off-link.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import stays from '../../settings/person/stays.ts';
import { type MoreFacts, morePage } from '../../views/moment/more-page.ts';
import { originalMessage } from './original-message.ts';

/**
 * What this person can do with the moment, beside what its card offers.
 * @param message of the card or page behind whose ⋯ it is
 */
export async function moreAbout(
  context: AppContext,
  live: LiveMoment,
  message: string,
): Promise<MessageView> {
  const original = await originalMessage(context, live);
  const right = quoteRight(context, live.moment);
  const quotableAs = right && (right.isOwn ? ('own' as const) : ('allowed' as const));
  const ownCard = ownShownCard(context, live.moment.number, message)?.message;
  const { number } = live.moment;
  const chain = chainOf(context.community.library.chain, await visibleMoments(context), number);
  return morePage(
    {
      ...{ live, original, ownCard },
      removableAs: removableAs(context, live),
      stays: staysOf(context, live),
      board: boardStateOf(context.community, live),
      isLinked: chain.length > 1,
      looseFrom: await looseFrom(context, live),
      quotableAs,
    },
    context.texts,
  );
}

function staysOf({ community }: AppContext, { moment }: LiveMoment): MoreFacts['stays'] {
  if (community.ownChoice(moment.author.id, stays)) return 'all';
  return mayTravel(community, moment.number) ? undefined : 'this';
}

function removableAs({ actor }: AppContext, { moment }: LiveMoment): MoreFacts['removableAs'] {
  if (moment.author.id === actor.id) return 'author';
  return isModeratorOf(actor, moment.place) ? 'moderator' : undefined;
}
