import { setImmediate } from 'node:timers/promises';
import { seeded } from '../../harness/seeded.ts';
import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { fold } from '../../src/domain/fold.ts';
import { namesOfCountry, namesOfLanguage } from '../../src/i18n/countries.ts';
import { FilmSearch, inSearchOrder } from '../../src/search/names/film-search.ts';
import type { Times } from '../report/figures.ts';
import { FILM_QUERIES } from './film-queries.ts';
import { madeFilms, titlesOf } from './made-films.ts';

/** As many as Discord shows. */
const MAX_RESULTS = 25;

/**
 * The search on its own, without Discord: one query per round. Its floor scans all titles, folded beforehand, for the exact
 * query: without any other word order, year, country, typing error or ranking.
 * @param count how many films are searched: those in the catalogue, and made-up ones
 */
export async function measureFilmSearch(
  catalogue: Catalogue,
  count: number,
  rounds: number,
  signal: AbortSignal,
): Promise<Times> {
  const known = [...catalogue.films].slice(0, count);
  const films = [...known, ...madeFilms(known, count - known.length, seeded(1))];
  const search = new FilmSearch(inSearchOrder(films), {
    countryNames: namesOfCountry,
    languageNames: namesOfLanguage,
    familyOf: (id) => catalogue.familyOf(id)?.id,
  });
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
    // After all queries have run once, it is warm.
    if (round >= FILM_QUERIES.length) {
      measured.real.push(real);
      measured.floor.push(floor);
    }
    // So that Ctrl+C is noticed.
    await setImmediate();
  }
  return measured;
}

function msOf(act: () => unknown): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}
