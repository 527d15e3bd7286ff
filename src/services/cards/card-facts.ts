import type { Films } from '../../data/catalogue/films.ts';
import type { Community } from '../../data/community/community.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Uploads } from '../../data/uploads/uploads.ts';
import type { CardFacts } from '../../domain/card.ts';
import type { Card, LiveMoment, Person } from '../../domain/moment.ts';
import { linkTo } from '../../interactions/message-link.ts';
import { linksOf } from '../moment/chain.ts';

interface Sources {
  readonly films: Films;
  readonly uploads: Uploads;
}

/** The moment of a card, and which moments those who see the card may read: it names others. */
export interface Shown {
  readonly live: LiveMoment;
  readonly readable: VisibleMoments;
}

/**
 * All that a new card of the moment shows, including its picture's bytes.
 * @param shownBy who has it posted, of those who only show a moment
 */
export async function newCardFacts(
  app: Sources,
  community: Community,
  shown: Shown,
  shownBy?: Person,
): Promise<CardFacts> {
  const { picture } = shown.live.moment;
  const facts = factsWithoutPicture(app, community, shown);
  const bytes = picture && (await app.uploads.bytes(community.guild, picture));
  return {
    ...facts,
    picture: bytes && { bytes },
    shownBy: shownBy?.name,
  };
}

/** The same for an existing card, which has its picture as an attachment. */
export function standingCardFacts(
  app: Sources,
  community: Community,
  shown: Shown,
  { attachment, shownBy }: Pick<Card, 'attachment' | 'shownBy'>,
): CardFacts {
  const picture = attachment === undefined ? undefined : { attachment };
  return { ...factsWithoutPicture(app, community, shown), picture, shownBy: shownBy?.name };
}

/** The same for a page, which shows the picture of a standing card by its link. */
export function linkedCardFacts(app: Sources, community: Community, shown: Shown, link: string): CardFacts {
  return { ...factsWithoutPicture(app, community, shown), picture: { link } };
}

function factsWithoutPicture({ films }: Sources, community: Community, { live, readable }: Shown): CardFacts {
  const { film, source } = live.moment;
  return {
    live,
    film: films.find(film, community.library),
    links: linksOf(community.library.chain, readable, live.moment.number),
    ...(source && { source: linkTo(community.guild, source) }),
  };
}
