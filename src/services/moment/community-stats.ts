import type { MomentTotals } from '../../data/community/moment-totals.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Mood } from '../../domain/moment.ts';
import type { Tally } from '../../domain/tally.ts';
import type { App } from '../app.ts';

/** With fewer people, what was felt most would be what one of them felt. */
const TELLERS_FOR_MOODS = 5;
const MOST_MOODS = 3;

/** A community in numbers: totals only. */
export interface CommunityStats
  extends Pick<MomentTotals, 'moments' | 'goosebumps' | 'replies' | 'tellers' | 'since'> {
  readonly films: number;
  /** How many moments were told by people from there, and from films from there, by the country's code. */
  readonly people: Tally;
  readonly filmCountries: Tally;
  /** The moods of most moments; none where few people told. */
  readonly moods: readonly Mood[];
}

export function communityStats({ films }: Pick<App, 'films'>, moments: VisibleMoments): CommunityStats {
  const totals = moments.totals();
  const { films: byFilm, countries, moods, first: _, ...numbers } = totals;
  const most = [...moods].sort(([, few], [, many]) => many - few).slice(0, MOST_MOODS);
  return {
    ...numbers,
    films: currentFilms({ films }, moments, byFilm).size,
    people: countries,
    filmCountries: filmCountries({ films }, moments, byFilm),
    moods: totals.tellers < TELLERS_FOR_MOODS ? [] : most.map(([mood]) => mood),
  };
}

/** How many moments each film has, by its current id. */
export function currentFilms({ films }: Pick<App, 'films'>, moments: VisibleMoments, byFilm: Tally): Tally {
  const current = new Map<string, number>();
  for (const [id, count] of byFilm) {
    const film = films.currentId(id, moments.unfiltered);
    current.set(film, (current.get(film) ?? 0) + count);
  }
  return current;
}

/** How many moments there are from films from each country. */
export function filmCountries({ films }: Pick<App, 'films'>, moments: VisibleMoments, byFilm: Tally): Tally {
  const codesOf = films.momentCountries(moments.unfiltered);
  const found = new Map<string, number>();
  for (const [id, count] of byFilm) {
    for (const code of codesOf.get(id) ?? []) found.set(code, (found.get(code) ?? 0) + count);
  }
  return found;
}
