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
  const number = library.numberOfOrigin(id);
  if (number === undefined) return new UserError('draft.gone');
  const live = library.moment(number);
  if (!live) return new UserError('moment.removed', { number });
  // The id comes from a client, and a draft is nobody else's business.
  const isTheirs = live.moment.author.id === actor.id;
  return isTheirs ? new UserError('draft.shared', { number }) : new UserError('draft.gone');
}

/** The film that the draft is about: a known one, or a new one that the author typed. */
export function filmOfDraft(app: Pick<App, 'films'>, community: Community, draft: ShareDraft): Film {
  const film = draft.film !== undefined && app.films.find(draft.film, community.library);
  if (film) return film;
  if (draft.ownFilm) return filmOfCommunity(draft.ownFilm);
  throw new UserError('film.unknown', { typed: draft.film ?? '' });
}
