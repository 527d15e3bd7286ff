import { setImmediate } from 'node:timers/promises';
import type { FilmCatalogue } from '../../src/domain/film.ts';
import { fold } from '../../src/domain/fold.ts';
import { namesOfCountry } from '../../src/i18n/countries.ts';
import { FilmSearch } from '../../src/search/names/film-search.ts';
import type { Times } from '../report/figures.ts';
import { seeded } from '../seeded.ts';
import { FILM_QUERIES } from './film-queries.ts';
import { madeFilms, titlesOf } from './made-films.ts';

/** As many as Discord offers to choose from. */
const MAX_RESULTS = 25;

/**
 * The search by itself, without Discord: one query a round. Its floor goes through all titles, folded beforehand, for those
 * that hold the query as it is. That knows no other order of words, no year or country, no slip and no best match.
 * @param count how many films are searched: those of the catalogue, and made ones
 */
export async function measureFilmSearch(
  { films: known, familyOf }: FilmCatalogue,
  count: number,
  rounds: number,
  signal: AbortSignal,
): Promise<Times> {
  const films = [...known, ...madeFilms(known, Math.max(0, count - known.length), seeded(1))];
  const search = new FilmSearch(films, namesOfCountry, (id) => familyOf(id)?.id);
  await setImmediate();
  const folded = films.map((film) => titlesOf(film).map(fold).join('\n'));
  const scan = (query: string) => {
    const wanted = fold(query);
    return folded.filter((titles) => titles.includes(wanted)).length;
  };

  const measured: Times = { real: [], floor: [] };
  for (let round = 0; round < FILM_QUERIES.length + rounds && !signal.aborted; round += 1) {
    const query = FILM_QUERIES[round % FILM_QUERIES.length] ?? '';
    const real = msOf(() => search.find(query, MAX_RESULTS));
    const floor = msOf(() => scan(query));
    // Once through all queries it is warm.
    if (round >= FILM_QUERIES.length) {
      measured.real.push(real);
      measured.floor.push(floor);
    }
    // So that Ctrl+C is heard.
    await setImmediate();
  }
  return measured;
}

function msOf(act: () => unknown): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}
