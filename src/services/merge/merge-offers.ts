import { filmOfCommunity } from '../../domain/community-film.ts';
import type { Film } from '../../domain/film.ts';
import type { AppContext } from '../app.ts';

/** A film that a member added, and films of the catalogue that it may be. */
export interface MergeOffer {
  readonly film: Film;
  readonly same: readonly Film[];
}

/** Every film that members added and that the catalogue may have by now: for moderators, who decide. */
export function mergeOffers({ app, community }: AppContext): MergeOffer[] {
  return community.library.films.flatMap((kept) => {
    const film = filmOfCommunity(kept);
    const same = app.films.sameInCatalogue(film);
    return same.length > 0 ? [{ film, same }] : [];
  });
}
