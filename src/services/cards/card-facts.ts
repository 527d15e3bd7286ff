import type { Films } from '../../data/catalogue/films.ts';
import type { Community } from '../../data/community/community.ts';
import type { Uploads } from '../../data/uploads/uploads.ts';
import type { CardFacts } from '../../domain/card.ts';
import type { Card, CardCause, LiveMoment } from '../../domain/moment.ts';
import { linkTo } from '../../interactions/message-link.ts';

interface Sources {
  readonly films: Films;
  readonly uploads: Uploads;
}

/**
 * All that a new card of the moment shows, including its picture's bytes.
 * @param cause why it is there
 */
export async function newCardFacts(
  app: Sources,
  community: Community,
  live: LiveMoment,
  cause: CardCause = {},
): Promise<CardFacts> {
  const { picture } = live.moment;
  const bytes = picture && (await app.uploads.bytes(community.guild, picture));
  return {
    ...factsWithoutPicture(app, community, live),
    picture: bytes && { bytes },
    ...causeFacts(community, live, cause),
  };
}

/** The same for an existing card, which has its picture as an attachment. */
export function standingCardFacts(
  app: Sources,
  community: Community,
  live: LiveMoment,
  { attachment, ...cause }: Pick<Card, 'attachment'> & CardCause,
): CardFacts {
  const picture = attachment === undefined ? undefined : { attachment };
  return { ...factsWithoutPicture(app, community, live), picture, ...causeFacts(community, live, cause) };
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

/** Everybody who can see the board may read what it links to, though not always in the channel in which that card is. */
function causeFacts({ guild, library }: Community, { moment }: LiveMoment, { shownBy, onBoard }: CardCause) {
  if (!onBoard) return { shownBy: shownBy?.name };
  const { number, place } = moment;
  const cards = library.cards(number).filter((card) => !card.onBoard && !card.shownBy);
  const home = cards.find(({ channel }) => channel === place.channel) ?? cards[0];
  return { onBoard: { channel: place.channel, link: home && linkTo(guild, home) } };
}

function factsWithoutPicture({ films }: Sources, community: Community, live: LiveMoment): CardFacts {
  const { film, source } = live.moment;
  return {
    live,
    film: films.find(film, community.library),
    ...(source && { source: linkTo(community.guild, source) }),
  };
}
