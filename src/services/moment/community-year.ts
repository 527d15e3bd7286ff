import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { MS_PER_DAY } from '../../domain/moment-query.ts';
import { mostFrequent, type Tally } from '../../domain/tally.ts';
import type { App } from '../app.ts';
import { currentFilms, filmCountries } from './community-stats.ts';

/** How many of the moments that were felt most are named. */
const MOST_FELT = 3;
const MONTHS = 12;

interface Counted<T> {
  readonly of: T;
  readonly count: number;
}

/** A community's year, of what those who ask may read. Months are those of UTC. */
export interface CommunityYear {
  readonly year: number;
  readonly moments: number;
  /** Given in that year, to moments of any year. */
  readonly goosebumps: number;
  readonly films: number;
  /** From January on. */
  readonly months: readonly { readonly told: number; readonly felt: number }[];
  /** By their numbers, those with most goosebumps of that year first. */
  readonly mostFelt: readonly Counted<number>[];
  /** By its id: the film that most of the year's moments are about. */
  readonly mostTold: Counted<string> | undefined;
  /** The number of the first one told in it. */
  readonly first: number | undefined;
  /** How many of its moments are from films from there, by the country's code. */
  readonly filmCountries: Tally;
}

export function communityYear(app: Pick<App, 'films'>, moments: VisibleMoments, year: number): CommunityYear {
  const bounds = Array.from({ length: MONTHS + 1 }, (_, month) => Date.UTC(year, month));
  const [begin = 0] = bounds;
  const end = bounds.at(-1) ?? begin;
  const { told, felt, feltOf } = moments.courseOf(bounds);
  const totals = moments.totals({ from: begin / MS_PER_DAY, to: end / MS_PER_DAY - 1 });
  const films = currentFilms(app, moments, totals.films);
  const [mostTold] = mostFrequent(films);
  return {
    year,
    moments: totals.moments,
    goosebumps: felt.reduce((sum, count) => sum + count, 0),
    films: films.size,
    months: told.map((count, month) => ({ told: count, felt: felt[month] ?? 0 })),
    mostFelt: mostOf(feltOf),
    mostTold: mostTold === undefined ? undefined : { of: mostTold, count: films.get(mostTold) ?? 0 },
    first: totals.first,
    filmCountries: filmCountries(app, moments, totals.films),
  };
}

/** Of equal ones, the newer first. */
function mostOf(feltOf: Uint32Array): readonly Counted<number>[] {
  const most: Counted<number>[] = [];
  for (let number = feltOf.length - 1; number > 0; number -= 1) {
    const count = feltOf[number] ?? 0;
    if (count === 0 || count <= (most[MOST_FELT - 1]?.count ?? 0)) continue;
    const at = most.findIndex((one) => one.count < count);
    most.splice(at < 0 ? most.length : at, 0, { of: number, count });
    most.length = Math.min(most.length, MOST_FELT);
  }
  return most;
}
