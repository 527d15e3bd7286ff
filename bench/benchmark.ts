import { loadCatalogue } from '../src/data/catalogue.ts';
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
  const { signal, tell } = running;
  const films = await askedFilms();
  const rows = allRows(films, moments);
  const sections = [await measureCommunity({ moments, rows, rounds, profileFolder }, running)];
  const parts: (() => Promise<Section>)[] = [];
  parts.push(async () => {
    tell('pictures of lineages');
    return sectionOf('By itself, without Discord', await measureDrawings(rounds, signal));
  });
  if (large) {
    parts.push(
      async () => {
        tell('a search of many films');
        return sectionOf('By itself, without Discord', await measureFilmSearch(LARGE_FILMS, rounds, signal));
      },
      () => measureCommunity({ moments: LARGE_MOMENTS, rows: largeRows(LARGE_MOMENTS), rounds }, running),
    );
  }
  for (const part of parts) if (!signal.aborted) sections.push(await part());
  return sections;
}

/** Ids of films that have other versions, so that each of them can be compared. */
async function askedFilms(): Promise<readonly string[]> {
  const { families } = await loadCatalogue();
  const told = families.filter(({ films }) => films.length > 1);
  return told.flatMap(({ films }) => films.slice(-1).map(({ id }) => id)).slice(0, MAX_FILMS);
}

function sectionOf(title: string, comparison: Section['comparisons'][number]): Section {
  return { title, comparisons: [comparison], amounts: [] };
}
