import type { Films } from '../../data/catalogue/films.ts';
import type { MomentFilter } from '../../data/community/match-moments.ts';
import type { MomentSelection } from '../../data/community/moment-selection.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { EVERY_MOMENT, type MomentQuery } from '../../domain/moment-query.ts';
import type { FilmPeople } from '../../domain/people.ts';
import type { App, AppContext } from '../app.ts';
import { visibleMoments } from './visible-moments.ts';

export interface SelectedMoments {
  readonly moments: VisibleMoments;
  readonly selection: MomentSelection;
}

/** The moments that fit a query, of those that the readers of the answer may read. */
export async function selectMoments(context: AppContext, query: MomentQuery): Promise<SelectedMoments> {
  const moments = await visibleMoments(context);
  const found = await foundByWords(context, moments, query);
  return { moments, selection: selectionOf(context.app, moments, query, found) };
}

/** Those that the person told, without their name too, newest first: for an answer that they alone read. */
export async function ownMoments(context: AppContext): Promise<SelectedMoments> {
  const moments = await visibleMoments(context);
  const own = moments.marksOf(moments.ownNumbersOf(context.actor.id));
  return { moments, selection: selectionOf(context.app, moments, EVERY_MOMENT, own) };
}

/** By number, whether a moment has every word of a query: 1 or 0; `undefined` if it has no words. */
export async function foundByWords(
  { app, community }: AppContext,
  moments: VisibleMoments,
  { words }: MomentQuery,
): Promise<Uint8Array | undefined> {
  if (words === undefined) return undefined;
  const { library } = community;
  const { numbers, whole } = await app.searches.in(library).find(words, moments);
  const marks = new Uint8Array(library.nextNumber);
  for (let at = 0; at < whole; at += 1) marks[numbers[at] ?? 0] = 1;
  return marks;
}

/**
 * The same of moments that are at hand.
 * @param found by the words of the query, which are not looked at here
 * @param range of the numbers, and whether only those count that don't stay where they were told
 */
export function selectionOf(
  { films, people, now }: Pick<App, 'films' | 'people' | 'now'>,
  moments: VisibleMoments,
  query: MomentQuery,
  found?: Uint8Array,
  range: Pick<MomentFilter, 'above' | 'upTo' | 'travelling'> = {},
): MomentSelection {
  return moments.select(
    { ...query, ...range, films: filmsOf(films, people, moments, query), numbers: found },
    query,
    now(),
  );
}

/** The ids that moments of the query's films are kept under; `undefined` if any film will do. */
function filmsOf(
  films: Films,
  people: FilmPeople,
  moments: VisibleMoments,
  { film, family, credited, filmCountry }: MomentQuery,
): readonly string[] | undefined {
  const keptFor = (ids: readonly string[]) =>
    ids.flatMap((id) => films.momentFilmsOf(id, moments.unfiltered));
  const wanted = [
    film === undefined ? undefined : family ? keptOfStory(films, moments, film) : keptFor([film]),
    credited === undefined
      ? undefined
      : keptFor([...(people.person(credited)?.films ?? [])].map(({ id }) => id)),
    filmCountry === undefined ? undefined : films.momentFilmsFrom(filmCountry, moments.unfiltered),
  ].filter((ids) => ids !== undefined);
  const [first, ...others] = wanted;
  return first?.filter((id) => others.every((ids) => ids.includes(id)));
}

/** The ids under which moments about any version of the film's story are kept. */
export function keptOfStory(
  films: Films,
  { unfiltered: own }: VisibleMoments,
  film: string,
): readonly string[] {
  const family = films.familyOf(films.currentId(film, own));
  return family ? films.momentFilmsOfFamily(family, own) : films.momentFilmsOf(film, own);
}
