/** Pages of omdb.org, the open media database. */

export const OMDB_SITE = 'https://www.omdb.org/';

const MOVIE = `${OMDB_SITE}movie/`;

/** The page of the film with that id there. */
export const omdbPage = (id: number): string => `${MOVIE}${id}`;

/** The id of the film whose page it is; `undefined` if it is no such page. */
export function omdbIdOf(url: string | undefined): number | undefined {
  if (!url?.startsWith(MOVIE)) return undefined;
  const id = Number(url.slice(MOVIE.length));
  return Number.isInteger(id) ? id : undefined;
}
