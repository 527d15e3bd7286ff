import type { Community } from '../../data/community/community.ts';
import { filmOfCommunity } from '../../domain/community-film.ts';
import type { DraftKey, ShareDraft } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App, AppContext } from '../app.ts';

/**
 * The draft.
 * @throws {UserError} saying what became of it: `draft.shared` if it is a moment now
 */
export async function findShareDraft(context: AppContext, key: DraftKey): Promise<ShareDraft> {
  const draft = await context.app.drafts.find(key, 'share');
  if (!draft) throw endOfDraft(context, key);
  return draft;
}

/** What its author is told about a draft that is gone. */
export function endOfDraft({ community: { library }, actor }: AppContext, { id }: DraftKey): UserError {
  if (library.reviews.of(id)?.author.id === actor.id) return new UserError('review.waits');
  const number = library.numberOfOrigin(id);
  const live = number === undefined ? undefined : library.moment(number);
  // The id comes from a client, and a draft is nobody else's business.
  if (live?.moment.author.id !== actor.id) return new UserError('draft.gone');
  return new UserError('draft.shared', { number: live.moment.number });
}

/** The film that the draft is about: a known one, or a new one that the author typed. */
export function filmOfDraft(app: Pick<App, 'films'>, community: Community, draft: ShareDraft): Film {
  const film = draft.film !== undefined && app.films.find(draft.film, community.library);
  if (film) return film;
  if (draft.ownFilm) return filmOfCommunity(draft.ownFilm);
  throw new UserError('film.unknown', { typed: draft.film ?? '' });
}
