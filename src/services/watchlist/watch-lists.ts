import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Film } from '../../domain/film.ts';
import { parseLiveFilmId } from '../../domain/film-source.ts';
import { type KeptWant, togetherOf } from '../../domain/want.ts';
import type { App, AppContext } from '../app.ts';
import { visibleMoments } from '../moment/visible-moments.ts';
import { countUnder, currentFilm, wantedFilms } from './wanted-films.ts';

/** The films that a person wants to see, the newest first; then those that they have seen since. */
export function ownList({ app, actor, community: { library } }: AppContext): readonly KeptWant[] {
  const byFilm = new Map<string, KeptWant[]>();
  for (const [film, want] of library.wants.of(actor.id)) {
    const current = currentFilm(app.films, library, film);
    const others = byFilm.get(current);
    if (others) others.push({ ...want, film });
    else byFilm.set(current, [{ ...want, film }]);
  }
  const wants = [...byFilm.values()].flatMap((ones) => togetherOf(ones) ?? []);
  return wants.sort(
    (one, other) =>
      Number(one.seenAt !== undefined) - Number(other.seenAt !== undefined) ||
      (other.seenAt ?? other.at) - (one.seenAt ?? one.at),
  );
}

/** How many people want to see a film. */
export interface Wanted {
  /** Its current id. */
  readonly film: string;
  readonly people: number;
}

/** The films that people want to see and that this person may know of, those that most want first. */
export async function sharedList(context: AppContext): Promise<readonly Wanted[]> {
  const { app, community } = context;
  const { library } = community;
  const moments = await visibleMoments(context);
  const wanted: Wanted[] = [];
  for (const [film, ids] of wantedFilms(app.films, library)) {
    const people = countUnder(library, ids);
    if (people > 0 && mayBeKnown(app, moments, film)) wanted.push({ film, people });
  }
  return wanted.sort((one, other) => other.people - one.people || (one.film < other.film ? -1 : 1));
}

const mayBeKnown = ({ films }: App, moments: VisibleMoments, film: string): boolean =>
  parseLiveFilmId(film) !== undefined || films.find(film, moments) !== undefined;

/**
 * The films with those ids, as far as the person may know of them. Live sources are asked about films that only they know.
 * @returns `undefined` for a film that is gone, or that no source tells about now
 */
export async function filmsOn(
  context: AppContext,
  ids: readonly string[],
): Promise<readonly (Film | undefined)[]> {
  const { app, community, texts } = context;
  const moments = await visibleMoments(context);
  return Promise.all(
    ids.map(async (id) => {
      const known = app.films.find(currentFilm(app.films, community.library, id), moments);
      const live = known ? undefined : parseLiveFilmId(id);
      if (!live) return known;
      const { films } = await app.live.facts(live.ids, texts.locale);
      return films.find(({ ids: its }) => its[live.source] === live.ids[live.source]);
    }),
  );
}
