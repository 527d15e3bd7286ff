import type { MomentTallies } from '../../data/community/moment-table.ts';
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

type Countries = ReadonlyMap<string, readonly string[]>;

/** For the tallies of a community: they stay the same objects until one of its moments changes. */
const kept = new WeakMap<
  MomentTallies,
  { readonly countriesOf: Countries; readonly choices: QueryChoices }
>();

export function choicesFor({ films }: Pick<App, 'films'>, moments: VisibleMoments): QueryChoices {
  const tallies = moments.tallies();
  const countriesOf = films.momentCountries(moments.unfiltered);
  const known = kept.get(tallies);
  if (known?.countriesOf === countriesOf) return known.choices;
  const choices = choicesAmong(tallies, countriesOf);
  kept.set(tallies, { countriesOf, choices });
  return choices;
}

function choicesAmong({ country, language, film }: MomentTallies, countriesOf: Countries): QueryChoices {
  const ofFilms = new Map<string, number>();
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
