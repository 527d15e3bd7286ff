import { filmOfCommunity } from '../../domain/community-film.ts';
import type { DraftKey } from '../../domain/draft.ts';
import { type Film, titleAndYear } from '../../domain/film.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
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
export async function mergeFilms(context: AppContext, key: DraftKey): Promise<Merged> {
  const done = await context.app.drafts.useUp(key, 'merge', (draft) => mergeInto(context, draft));
  if (!done) throw new UserError('merge.gone');
  return done;
}

/**
 * Merges a film that a member added into one of the catalogue, and updates the cards of its moments.
 * @throws {UserError} if the film can't be merged, or not into that one
 */
export async function mergeInto(
  context: AppContext,
  { film: id, into: intoId }: { readonly film: string; readonly into: string },
): Promise<Merged> {
  const { app, community, actor, texts } = context;
  const film = findOwnFilm(community.library, id);
  const into = findFilm(app.films, community.library.all, intoId, texts.locale);
  if (into.origin !== 'catalogue') {
    throw new UserError('film.notInCatalogue', { film: titleAndYear(into, texts.locale) });
  }
  const deed = deedOf(context, { deed: 'films-merged', detail: { film: film.id, into: into.id } });
  const merge = { into: into.id, by: actor.id, at: app.now() };
  // Another moderator may have merged it while this change waited in the queue.
  if (!(await community.films.merge(film.id, merge, [deed]))) throw mergedBefore(film);
  return { film: filmOfCommunity(film), into, moments: refreshCardsOf(app, community, film.id) };
}

/**
 * Separates a merged film again.
 * @throws {UserError} if it was not merged
 */
export async function undoMerge(context: AppContext, id: string): Promise<Film> {
  const { app, community } = context;
  const film = community.library.film(id);
  const detail = { film: id, into: community.library.currentFilmId(id) };
  if (!film || !(await community.films.unmerge(id, [deedOf(context, { deed: 'merge-undone', detail })])))
    throw new UserError('film.notMerged');
  refreshCardsOf(app, community, id);
  return filmOfCommunity(film);
}
