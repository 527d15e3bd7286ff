import type { Films } from '../../data/catalogue/films.ts';
import type { Community } from '../../data/community/community.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Uploads } from '../../data/uploads/uploads.ts';
import type { CardFacts } from '../../domain/card.ts';
import type { Card, CardCause, LiveMoment } from '../../domain/moment.ts';
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
 * @param cause why it is there
 */
export async function newCardFacts(
  app: Sources,
  community: Community,
  shown: Shown,
  cause: CardCause = {},
): Promise<CardFacts> {
  const { picture } = shown.live.moment;
  const facts = factsWithoutPicture(app, community, shown);
  const bytes = picture && (await app.uploads.bytes(community.guild, picture));
  return {
    ...facts,
    picture: bytes && { bytes },
    ...causeFacts(community, shown.live, cause),
  };
}

/** The same for an existing card, which has its picture as an attachment. */
export function standingCardFacts(
  app: Sources,
  community: Community,
  shown: Shown,
  { attachment, ...cause }: Pick<Card, 'attachment'> & CardCause,
): CardFacts {
  const picture = attachment === undefined ? undefined : { attachment };
  const facts = factsWithoutPicture(app, community, shown);
  return { ...facts, picture, ...causeFacts(community, shown.live, cause) };
}

/** The same for a page, which shows the picture of a standing card by its link. */
export function linkedCardFacts(app: Sources, community: Community, shown: Shown, link: string): CardFacts {
  return { ...factsWithoutPicture(app, community, shown), picture: { link } };
}

/** Everybody who can see the board may read what it links to, though not always in the channel in which that card is. */
function causeFacts({ guild, library }: Community, { moment }: LiveMoment, { shownBy, onBoard }: CardCause) {
  if (!onBoard) return { shownBy: shownBy?.name };
  const { number, place } = moment;
  const cards = library.cards(number).filter((card) => !card.onBoard && !card.shownBy);
  const home = cards.find(({ channel }) => channel === place.channel) ?? cards[0];
  return { onBoard: { channel: place.channel, link: home && linkTo(guild, home) } };
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
