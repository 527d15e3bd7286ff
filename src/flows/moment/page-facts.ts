import type { CardFacts } from '../../domain/card.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { AppContext } from '../../services/app.ts';
import { linkedCardFacts, newCardFacts } from '../../services/cards/card-facts.ts';

/** What a private page shows of a moment. Its picture is that of a standing card, and uploaded only if there is none. */
export async function pageFacts(
  { app, community }: Pick<AppContext, 'app' | 'community'>,
  live: LiveMoment,
): Promise<CardFacts> {
  const { number, picture } = live.moment;
  const link = picture && (await app.pictures.linkTo(community, number));
  return link === undefined
    ? newCardFacts(app, community, live)
    : linkedCardFacts(app, community, live, link);
}
