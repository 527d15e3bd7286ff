import type { LiveMoment } from '../../domain/moment.ts';
import type { AppContext } from '../../services/app.ts';
import { linkedCardFacts, newCardFacts } from '../../services/cards/card-facts.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import type { PageFacts } from '../../views/moment/moment-pages.ts';
import { originalMessage } from './original-message.ts';

/** What a private page shows of a moment. Its picture is that of a standing card, and uploaded only if there is none. */
export async function pageFacts(context: AppContext, live: LiveMoment): Promise<PageFacts> {
  const { app, community, readersHere } = context;
  const { number, picture, place } = live.moment;
  const shown = { live, readable: await visibleMoments(context) };
  const link = picture && (await app.pictures.linkTo(community, number));
  const card =
    link === undefined
      ? await newCardFacts(app, community, shown)
      : linkedCardFacts(app, community, shown, link);
  return {
    ...card,
    original: await originalMessage(context, live),
    isForAllHere: readersHere().mayRead(place),
  };
}
