import type { Change } from '../../data/store/record-store.ts';
import { loggedAuthor } from '../../domain/audit.ts';
import type { Posted } from '../../domain/card.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';
import { draftOfReview, type Review } from '../../domain/review.ts';
import { checkStory } from '../../domain/story.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { keepMoment } from '../share/keep-moment.ts';
import { requireUndecided, type Seen } from './answer-review.ts';
import { decidedBefore } from './decided-before.ts';

export interface Published {
  readonly number: number;
  readonly card: Posted;
  /** Where its card is, or would have been. */
  readonly channel: string;
}

/**
 * Makes a moment of what waited, which gets its number now, and posts its card. Its author hears of it.
 * @param channelFor where the card goes of what was told there; `undefined` if nobody could read it any more
 * @throws {UserError} if somebody was faster, or nobody could read it
 */
export async function publish(
  context: AppContext,
  seen: Seen,
  channelFor: (place: Place) => string | undefined,
): Promise<Published> {
  const { app, community } = context;
  const { guild, library } = community;
  const review = await requireUndecided(context, seen);
  const { place } = review;
  const channel = channelFor(place);
  if (channel === undefined) throw new UserError('review.channelGone');
  const { number } = await keepPublished(context, seen, review, channel);
  let card = await app.cards.post(guild, number, channel);
  if (card === 'refused' && channel !== place.channel)
    card = await app.cards.post(guild, number, place.channel);
  return { number, card, channel: library.cards(number)[0]?.channel ?? channel };
}

async function keepPublished(
  context: AppContext,
  { review: id, sent }: Seen,
  review: Review,
  channel: string,
): Promise<Moment> {
  const { community } = context;
  const { author, place, locale, told, picture } = review;
  // Its times were checked against the film when it was sent.
  const checked = checkStory(told.story, []);
  if (!checked.ok) throw new UserError('review.unreadable');
  const telling = {
    key: { guild: community.guild, user: author.id, id },
    ...{ author, place, locale, picture },
    draft: draftOfReview(review),
    story: checked.story,
    channel: channel === place.channel ? undefined : channel,
    // Its author could read that one when they sent it.
    because: told.because,
  };
  const moment = await keepMoment(context, telling, {
    changes: [community.reviews.ending(id, review)],
    along: (published) => alongOf(context, published, told.because),
    isWanted: () => community.reviews.judge(id, sent).kind === 'open',
  });
  if (moment) return moment;
  const verdict = community.reviews.judge(id, sent);
  throw await decidedBefore(context, id, verdict.kind === 'open' ? { kind: 'gone' } : verdict);
}

function alongOf(context: AppContext, moment: Moment, because: number | undefined): readonly Change[] {
  const { app, community, draftKey } = context;
  const { number, film, author } = moment;
  const isUnlinked = because !== undefined && community.chains.tying(moment, because).length === 0;
  const unlinked = isUnlinked ? { unlinked: because } : {};
  return [
    deedOf(context, { deed: 'published', moment: number, whom: loggedAuthor(moment), detail: { film } }),
    community.inbox.put(author.id, draftKey().id, {
      kind: 'published',
      at: app.now(),
      number,
      film,
      ...unlinked,
    }),
  ];
}
