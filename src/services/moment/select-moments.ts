import type { Films } from '../../data/catalogue/films.ts';
import type { MomentFilter } from '../../data/community/match-moments.ts';
import type { MomentSelection } from '../../data/community/moment-selection.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { MomentQuery } from '../../domain/moment-query.ts';
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

/** The numbers of the moments with every word of a query; `undefined` if it has no words. */
export async function foundByWords(
  { app, community }: AppContext,
  moments: VisibleMoments,
  { words }: MomentQuery,
): Promise<ReadonlySet<number> | undefined> {
  if (words === undefined) return undefined;
  const { numbers, whole } = await app.searches.in(community.library).find(words, moments);
  return new Set(numbers.subarray(0, whole));
}

/**
 * The same of moments that are at hand.
 * @param found by the words of the query, which are not looked at here
 * @param range of the numbers
 */
export function selectionOf(
  { films, people, now }: Pick<App, 'films' | 'people' | 'now'>,
  moments: VisibleMoments,
  query: MomentQuery,
  found?: ReadonlySet<number>,
  range: Pick<MomentFilter, 'above' | 'upTo'> = {},
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
    film === undefined
      ? undefined
      : keptFor(family ? versionsOf(films, films.currentId(film, moments.unfiltered)) : [film]),
    credited === undefined
      ? undefined
      : keptFor([...(people.person(credited)?.films ?? [])].map(({ id }) => id)),
    filmCountry === undefined ? undefined : films.momentFilmsFrom(filmCountry, moments.unfiltered),
  ].filter((ids) => ids !== undefined);
  const [first, ...others] = wanted;
  return first?.filter((id) => others.every((ids) => ids.includes(id)));
}

const versionsOf = (films: Films, film: string): readonly string[] =>
  films.familyOf(film)?.films.map(({ id }) => id) ?? [film];
