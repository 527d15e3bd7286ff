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
  const { country, language, film } = moments.tallies();
  const ofFilms = new Map<string, number>();
  const countriesOf = films.momentCountries(moments.unfiltered);
  for (const [id, count] of film) {
    for (const code of countriesOf.get(id) ?? []) {
      ofFilms.set(code, (ofFilms.get(code) ?? 0) + count);
    }
  }
  return {
    countries: mostFrequent(country),
    filmCountries: mostFrequent(ofFilms),
    languages: mostFrequent(language),
  };
}
