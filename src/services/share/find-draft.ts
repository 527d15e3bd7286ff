import type { Community } from '../../data/community/community.ts';
import { filmOfCommunity } from '../../domain/community-film.ts';
import type { DraftKey, ShareDraft } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../app.ts';

/**
 * The draft.
 * @throws {UserError} if it is gone
 */
export async function findShareDraft(app: Pick<App, 'drafts'>, key: DraftKey): Promise<ShareDraft> {
  const draft = await app.drafts.find(key, 'share');
  if (!draft) throw new UserError('draft.gone');
  return draft;
}

/** The film that the draft is about: a known one, or a new one that the author typed. */
export function filmOfDraft(app: Pick<App, 'films'>, community: Community, draft: ShareDraft): Film {
  const film = draft.film !== undefined && app.films.find(draft.film, community.library);
  if (film) return film;
  if (draft.ownFilm) return filmOfCommunity(draft.ownFilm);
  throw new UserError('film.unknown', { typed: draft.film ?? '' });
}
