import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { ButtonUse } from '../../interactions/contract.ts';
import { attachmentsOf } from '../../interactions/message-parts.ts';
import type { AppContext } from '../../services/app.ts';
import { standingCardFacts } from '../../services/cards/card-facts.ts';
import { selectMoments } from '../../services/moment/select-moments.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { ShownOn } from '../../views/kit/shown-on.ts';
import { momentCard } from '../../views/moment/moment-card.ts';
import { browsePage, randomPage } from '../../views/moment/moment-pages.ts';
import { listFacts } from './browse.ts';
import { originalMessage } from './original-message.ts';
import { pageFacts } from './page-facts.ts';
import { queryOf } from './query-ref.ts';

/**
 * How to redraw a message that shows a moment: a public card, or a private page with its own buttons. All that can fail is
 * fetched now, so that nothing fails once the moment has changed.
 */
export async function cardInPlace(
  context: AppContext,
  { message }: ButtonUse,
  before: LiveMoment,
  { kind, query: ref }: ShownOn,
): Promise<(live: LiveMoment) => MessageView> {
  const { app, community, texts, publicTexts, readersHere } = context;
  const [attachment] = attachmentsOf(message);
  const cause =
    kind === 'card' ? community.cards.causeOf(before.moment.number, message.id, message.channelId) : {};
  const card = { ...(attachment !== undefined && { attachment }), ...cause };
  const readable = kind === 'card' ? community.library.seenBy(readersHere()) : await visibleMoments(context);
  const standing = (live: LiveMoment) => standingCardFacts(app, community, { live, readable }, card);
  if (kind === 'card') return (live) => momentCard(standing(live), publicTexts);
  // A page that shows the picture of a card has no file of its own.
  const facts =
    attachment === undefined
      ? await pageFacts(context, before)
      : {
          ...standing(before),
          original: await originalMessage(context, before),
          isForAllHere: readersHere().mayRead(before.moment.place),
        };
  const { query } = await queryOf(context, ref);
  const list = listFacts(context, await selectMoments(context, query), query, before);
  if (kind === 'random') return (live) => randomPage({ ...facts, ...list, live, query: ref }, texts);
  return (live) => browsePage({ ...facts, ...list, live, query: ref, before: 0 }, texts);
}
