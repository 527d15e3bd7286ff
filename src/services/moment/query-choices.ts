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

interface Kept {
  readonly countriesOf: Countries;
  readonly choices: QueryChoices;
}

/** Of communities in which everything may be read, by what stays the same until a moment changes. */
const known = new WeakMap<object, Kept>();

export function choicesFor({ films }: Pick<App, 'films'>, moments: VisibleMoments): QueryChoices {
  const countriesOf = films.momentCountries(moments.unfiltered);
  const { unchanged } = moments;
  const kept = unchanged && known.get(unchanged);
  if (kept?.countriesOf === countriesOf) return kept.choices;
  const choices = choicesAmong(moments.tallies(), countriesOf);
  if (unchanged) known.set(unchanged, { countriesOf, choices });
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
