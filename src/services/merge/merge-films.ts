import { filmOfCommunity } from '../../domain/community-film.ts';
import type { DraftKey } from '../../domain/draft.ts';
import type { Film } from '../../domain/film.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { refreshCardsOf } from '../cards/refresh-cards-of.ts';
import { findFilm } from '../film/find-film.ts';
import { findOwnFilm, mergedBefore } from '../film/find-own-film.ts';

export interface Merged {
  /** The film that a member added. */
  readonly film: Film;
  /** The one in the catalogue that replaces it. */
  readonly into: Film;
  /** How many moments move with it. */
  readonly moments: number;
}

/**
 * Merges the films of a draft, and updates the cards of the moments.
 * @throws {UserError} if the draft is gone or the film can't be merged
 */
export async function mergeFilms(
  { app, community, actor, texts }: AppContext,
  key: DraftKey,
): Promise<Merged> {
  const done = await app.drafts.useUp(key, 'merge', async (draft) => {
    const film = findOwnFilm(community.library, draft.film);
    const into = findFilm(app.films, community.library.all, draft.into, texts.locale);
    // Another moderator may have merged it while this change waited in the queue.
    if (!(await community.films.merge(film.id, { into: into.id, by: actor.id, at: app.now() })))
      throw mergedBefore(film);
    return { film: filmOfCommunity(film), into };
  });
  if (!done) throw new UserError('merge.gone');
  return { ...done, moments: refreshCardsOf(app, community, done.film.id) };
}

/**
 * Separates a merged film again.
 * @throws {UserError} if it was not merged
 */
export async function undoMerge({ app, community }: AppContext, id: string): Promise<Film> {
  const film = community.library.film(id);
  if (!film || !(await community.films.unmerge(id))) throw new UserError('film.notMerged');
  refreshCardsOf(app, community, id);
  return filmOfCommunity(film);
}
