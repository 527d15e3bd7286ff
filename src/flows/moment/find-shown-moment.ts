import type { LiveMoment } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { findMoment } from '../../services/moment/find-moment.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { checkCard, momentOnCard, type ShownMessage } from './recognise-card.ts';

/**
 * The moment of a button or form. A card that stands in a channel can be used by all who see it, even if the channel that
 * it came from is closed or gone by now; and so can the pages that it leads to. One that should have gone with its moment
 * goes now, in the background.
 * @param message with the button
 * @throws {UserError} as `findMoment`, and if the card is of a moment that this database never knew
 */
export async function findShownMoment(
  context: AppContext,
  number: number,
  message: ShownMessage | null,
): Promise<LiveMoment> {
  const { all } = context.community.library;
  if (message !== null && momentOnCard(message) === number) {
    if (checkCard(context, message) === 'unknown') throw new UserError('moment.unknown', { number });
    return findMoment(all, number);
  }
  const moments = await visibleMoments(context);
  const isHidden = moments.moment(number) === undefined && all.moment(number) !== undefined;
  return findMoment(isHidden && (await standsInSight(context, number)) ? all : moments, number);
}

/** Whether one of the moment's cards is in a channel that those who will read the answer can see. */
async function standsInSight({ community, audience, placeIn }: AppContext, number: number): Promise<boolean> {
  const places = community.library.cards(number).map(({ channel }) => placeIn(channel));
  const readers = await audience(places);
  return places.some((place) => readers.mayRead(place));
}
