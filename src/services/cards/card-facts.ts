import type { Films } from '../../data/catalogue/films.ts';
import type { Community } from '../../data/community/community.ts';
import type { Uploads } from '../../data/uploads/uploads.ts';
import type { CardFacts } from '../../domain/card.ts';
import type { Card, LiveMoment, Person } from '../../domain/moment.ts';
import { linkTo } from '../../interactions/message-link.ts';

interface Sources {
  readonly films: Films;
  readonly uploads: Uploads;
}

/**
 * All that a new card of the moment shows, including its picture's bytes.
 * @param shownBy who has it posted, of those who only show a moment
 */
export async function newCardFacts(
  app: Sources,
  community: Community,
  live: LiveMoment,
  shownBy?: Person,
): Promise<CardFacts> {
  const { picture } = live.moment;
  const bytes = picture && (await app.uploads.bytes(community.guild, picture));
  return {
    ...factsWithoutPicture(app, community, live),
    picture: bytes && { bytes },
    shownBy: shownBy?.name,
  };
}

/** The same for an existing card, which has its picture as an attachment. */
export function standingCardFacts(
  app: Sources,
  community: Community,
  live: LiveMoment,
  { attachment, shownBy }: Pick<Card, 'attachment' | 'shownBy'>,
): CardFacts {
  const picture = attachment === undefined ? undefined : { attachment };
  return { ...factsWithoutPicture(app, community, live), picture, shownBy: shownBy?.name };
}

/** The same for a page, which shows the picture of a standing card by its link. */
export function linkedCardFacts(
  app: Sources,
  community: Community,
  live: LiveMoment,
  link: string,
): CardFacts {
  return { ...factsWithoutPicture(app, community, live), picture: { link } };
}

function factsWithoutPicture({ films }: Sources, community: Community, live: LiveMoment): CardFacts {
  const { film, source } = live.moment;
  return {
    live,
    film: films.find(film, community.library),
    ...(source && { source: linkTo(community.guild, source) }),
  };
}
