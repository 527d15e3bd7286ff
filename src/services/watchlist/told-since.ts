import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { KeptWant } from '../../domain/want.ts';
import type { AppContext } from '../app.ts';

/**
 * The moment from a film on the person's list that they told since it is there, or because of the moment that put it there; the
 * newest one.
 * @param moments which the person may read
 */
export function toldSince(
  { app, actor, community: { library } }: Pick<AppContext, 'app' | 'actor' | 'community'>,
  moments: VisibleMoments,
  { film, at, from }: KeptWant,
): LiveMoment | undefined {
  const isTold = ({ moment: { number, author, sharedAt } }: LiveMoment) =>
    author.id === actor.id && (sharedAt >= at || (from !== undefined && library.chain.of(number) === from));
  const about = moments.numbersAbout(app.films.momentFilmsOf(film, moments));
  return [...moments.moments(about)].find(isTold);
}
