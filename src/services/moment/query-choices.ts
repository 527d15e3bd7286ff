import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { mostFrequent } from '../../domain/tally.ts';
import type { App } from '../app.ts';

/** By which countries and languages the moments here can be told apart; the most frequent first. */
export interface QueryChoices {
  /** Of the authors. */
  readonly countries: readonly string[];
  readonly filmCountries: readonly string[];
  readonly languages: readonly string[];
}

export function choicesFor({ films }: Pick<App, 'films'>, moments: VisibleMoments): QueryChoices {
  const ofFilms = new Map<string, number>();
  for (const [id, count] of moments.tally('film')) {
    for (const code of films.countriesOf(id, moments)) {
      ofFilms.set(code, (ofFilms.get(code) ?? 0) + count);
    }
  }
  return {
    countries: mostFrequent(moments.tally('country')),
    filmCountries: mostFrequent(ofFilms),
    languages: mostFrequent(moments.tally('language')),
  };
}
