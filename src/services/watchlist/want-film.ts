import type { PutWant } from '../../data/community/wants.ts';
import type { Film } from '../../domain/film.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import { type KeptWant, MAX_WANTS } from '../../domain/want.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { lookUpFilm } from '../film/look-up.ts';
import { visibleMoments } from '../moment/visible-moments.ts';
import { currentFilm } from './wanted-films.ts';

/** A film on somebody's watch list. */
export interface OnList {
  readonly film: Film;
  readonly want: KeptWant;
  /** The moment that put it there, if they may read it. */
  readonly from: LiveMoment | undefined;
}

/**
 * Puts a film on the person's watch list.
 * @param from the number of the moment that made them want to see it; 0 if none did
 * @returns what is on their list, and since when
 * @throws {UserError} if there is no such film, or no room for it
 */
export async function wantFilm(
  context: AppContext,
  id: string,
  from: number,
): Promise<OnList & Pick<PutWant, 'since'>> {
  const { app, actor, community } = context;
  const film = await filmOf(context, id);
  const cause = await causeOf(context, film, from);
  const want = { at: app.now(), ...(cause && { from: cause.moment.number }) };
  const put = await community.wants.put(actor.id, film.id, want, isFilm(context, film.id));
  if (put === 'full') throw new UserError('watchlist.full', { max: MAX_WANTS });
  return { film, ...put, from: await momentOf(context, put.want.from) };
}

/**
 * Keeps that the person has seen a film of their list.
 * @throws {UserError} if it isn't on their list, or no longer known
 */
export async function seeFilm(context: AppContext, id: string): Promise<OnList> {
  const { app, actor, community } = context;
  const film = await filmOf(context, id);
  const want = await community.wants.see(actor.id, isFilm(context, film.id), app.now());
  if (!want) throw new UserError('watchlist.notOn');
  return { film, want, from: await momentOf(context, want.from) };
}

/** Takes a film off the person's list, known or not. Returns false if it wasn't there. */
export const dropFilm = (context: AppContext, id: string): Promise<boolean> =>
  context.community.wants.drop(context.actor.id, isFilm(context, id));

/** Whether an id on a list is one of the film's. */
function isFilm({ app, community: { library } }: AppContext, film: string): (id: string) => boolean {
  const current = currentFilm(app.films, library, film);
  return (id) => currentFilm(app.films, library, id) === current;
}

/**
 * Live sources are asked only about films that nobody else knows.
 * @throws {UserError} if there is no such film, or no source that knows it answers
 */
export async function filmOf(context: AppContext, id: string): Promise<Film> {
  const { app, community, texts } = context;
  const moments = await visibleMoments(context);
  const known = app.films.find(currentFilm(app.films, community.library, id), moments);
  return known ?? (await lookUpFilm(app, moments, id, texts.locale)).film;
}

/** The number comes from a client: the moment has to be about the same story, and somebody else's. */
async function causeOf(context: AppContext, film: Film, from: number): Promise<LiveMoment | undefined> {
  const { app, actor, community } = context;
  const live = await momentOf(context, from);
  if (!live || live.moment.author.id === actor.id) return undefined;
  const told = currentFilm(app.films, community.library, live.moment.film);
  return told === film.id || app.films.areOfOneStory(told, film.id) ? live : undefined;
}

/** A moment that the person may read. */
export async function momentOf(
  context: AppContext,
  number: number | undefined,
): Promise<LiveMoment | undefined> {
  return number === undefined ? undefined : (await visibleMoments(context)).moment(number);
}
