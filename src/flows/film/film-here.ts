import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Film } from '../../domain/film.ts';
import type { AppContext } from '../../services/app.ts';
import type { LookedUp } from '../../services/film/look-up.ts';
import { momentsHere } from '../../services/film/moments-here.ts';
import { countWanting } from '../../services/watchlist/wanted-films.ts';
import ownCountry from '../../settings/person/country.ts';
import type { FilmHere } from '../../views/film/film-here.ts';
import type { Opens } from '../../views/kit/custom-ids.ts';

interface Page {
  readonly opens: Opens;
  /** That was asked for. */
  readonly country?: string | undefined;
  /** The moment that led to the page. */
  readonly from?: number | undefined;
}

/** What the community and the person add to the page about a film. */
export function filmHere(
  context: AppContext,
  moments: VisibleMoments,
  found: Pick<LookedUp, 'film' | 'family'>,
  { opens, country, from }: Page,
): FilmHere {
  const { app, community, actor } = context;
  const { film } = found;
  const isPrivate = opens === 'here';
  // What somebody told the bot about themselves stays off a page that others see.
  const own = isPrivate && film.watch ? community.ownChoice(actor.id, ownCountry) : undefined;
  return {
    ...momentsHere(app.films, moments, found),
    wanted: countWanting(app.films, community.library, film.id),
    from,
    country: country ?? own,
    same: isPrivate ? sameFilms(context, film) : [],
  };
}

/** Films of the catalogue that the film may be, for those who may merge them. */
export function sameFilms({ app, actor }: Pick<AppContext, 'app' | 'actor'>, film: Film): readonly Film[] {
  return actor.moderator ? app.films.sameInCatalogue(film) : [];
}
