import { loadCatalogue } from '../src/data/catalogue/catalogue.ts';
import type { FilmCatalogue } from '../src/domain/film.ts';
import { allRows, largeRows } from './acts/rows.ts';
import { measureCommunity, type Running } from './community-section.ts';
import { measureDrawings } from './films/drawings.ts';
import { measureFilmSearch } from './films/film-search.ts';
import type { Section } from './report/figures.ts';

/** Moments of the larger community. */
const LARGE_MOMENTS = 100_000;
/** Films of the larger search: many times what the catalogue may ever hold. */
const LARGE_FILMS = 100_000;
/** Films that are asked about by turns: few enough that the warm-up meets them all. */
const MAX_FILMS = 40;

export interface BenchmarkOptions {
  /** How often each thing is measured. */
  readonly rounds: number;
  readonly moments: number;
  /** Measures a community of 100,000 moments and a search of 100,000 films, too. */
  readonly large: boolean;
  /** Where CPU profiles of the bot go; none are taken where it is left out. */
  readonly profileFolder?: string | undefined;
}

/** Measures one part after the other. Where the signal comes, what was measured until then is returned. */
export async function benchmark(
  { rounds, moments, large, profileFolder }: BenchmarkOptions,
  running: Running,
): Promise<readonly Section[]> {
  const { signal } = running;
  const catalogue = await loadCatalogue();
  const films = catalogue.films.map(({ id }) => id);
  const rows = allRows(askedFilms(catalogue), moments);
  const parts = [
    () => measureCommunity({ moments, films, rows, rounds, profileFolder }, running),
    ...(large
      ? [
          () =>
            measureCommunity(
              { moments: LARGE_MOMENTS, films, rows: largeRows(LARGE_MOMENTS), rounds },
              running,
            ),
        ]
      : []),
    () => measureAlone(catalogue, { rounds, large }, running),
  ];
  const sections: Section[] = [];
  for (const part of parts) if (!signal.aborted) sections.push(await part());
  return sections;
}

/** What is measured in this process, without Discord. */
async function measureAlone(
  catalogue: FilmCatalogue,
  { rounds, large }: Pick<BenchmarkOptions, 'rounds' | 'large'>,
  { signal, tell }: Running,
): Promise<Section> {
  tell('pictures of lineages');
  const comparisons = [await measureDrawings(catalogue, rounds, signal)];
  if (large && !signal.aborted) {
    tell('a search of many films');
    comparisons.push(await measureFilmSearch(catalogue, LARGE_FILMS, rounds, signal));
  }
  return { title: 'By itself, without Discord', comparisons, amounts: [] };
}

/** Ids of films that have other versions, so that each of them can be compared. */
function askedFilms({ families }: FilmCatalogue): readonly string[] {
  const told = families.filter(({ films }) => films.length > 1);
  return told.flatMap(({ films }) => films.slice(-1).map(({ id }) => id)).slice(0, MAX_FILMS);
}
