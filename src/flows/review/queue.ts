import { type Moment, shownAuthor } from '../../domain/moment.ts';
import { draftOfReview, type KeptReview } from '../../domain/review.ts';
import { checkStory } from '../../domain/story.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { linkTo } from '../../interactions/message-link.ts';
import type { AppContext } from '../../services/app.ts';
import { banOf } from '../../services/block/require-unblocked.ts';
import { filmOfDraft } from '../../services/share/find-draft.ts';
import { emptyQueue, type QueuedFacts, queuePage } from '../../views/review/queue-page.ts';

/**
 * A moment that waits for a moderator, the oldest first; past the end, the last one.
 * @param note what was just done
 */
export async function showQueue(context: AppContext, page: number, note?: string): Promise<MessageView> {
  const { community, texts } = context;
  const { waiting } = community.library.reviews;
  const at = Math.min(page, waiting.length - 1);
  const review = waiting[at];
  if (!review) return emptyQueue(texts, note);
  return queuePage({ ...(await queuedFacts(context, review)), page: at, total: waiting.length }, texts, note);
}

async function queuedFacts(
  context: AppContext,
  review: KeptReview,
): Promise<Omit<QueuedFacts, 'page' | 'total'>> {
  const { app, community } = context;
  const { guild } = community;
  const { source, story } = review.told;
  const moment = asMoment(context, review);
  const bytes = review.picture && (await app.uploads.bytes(guild, review.picture));
  return {
    review,
    by: shownAuthor(moment).name,
    // Of one without a name, this would tell who it is.
    isBlocked: !story.unnamed && banOf(app, community, review.author.id, 'share') !== undefined,
    facts: {
      live: { moment, goosebumps: 0, replies: 0 },
      film: filmOfDraft(app, community, draftOfReview(review)),
      ...(bytes && { picture: { bytes } }),
      ...(source && { source: linkTo(guild, source) }),
      isWaiting: true,
    },
  };
}

/** As it will be. Its number is given when it is published. */
function asMoment({ community, texts }: AppContext, review: KeptReview): Moment {
  const { id, author, place, told, picture, sentAt } = review;
  const { film, ownFilm, country, countryGiven, video } = told;
  const { unnamed } = told.story;
  const checked = checkStory(told.story, []);
  const story = checked.ok
    ? checked.story
    : { text: told.story.text, moods: [], contentNotes: [], spoiler: true };
  const pseudonym = community.library.pseudonymOf(author.id) ?? { name: texts.review.nameToCome };
  return {
    v: 1,
    number: 0,
    ...{ origin: id, author, place, film: film ?? ownFilm?.id ?? '', sharedAt: sentAt },
    ...story,
    ...(unnamed && { pseudonym }),
    ...(country !== undefined && (!unnamed || countryGiven) && { country }),
    ...(video !== undefined && { video }),
    ...(picture && { picture }),
  };
}
