import type { Catalogue } from '../src/data/catalogue/catalogue.ts';
import { loadCatalogue } from '../src/data/catalogue/load-catalogue.ts';
import { allRows, largeRows, type Row } from './acts/rows.ts';
import { measureCommunity, type Running } from './community-section.ts';
import { measureEncryption } from './encryption.ts';
import { measureFilmSearch } from './films/film-search.ts';
import { measureDiscovering } from './moments/discovering.ts';
import { measureManyCommunities } from './moments/many-communities.ts';
import { measureDrawings } from './pictures/drawings.ts';
import type { Comparison, Section, Times } from './report/figures.ts';
import { ENCRYPTED, type RatioGoals } from './report/goals.ts';
import { measureTexts } from './texts.ts';

/** Moments in the larger community. */
const LARGE_MOMENTS = 100_000;
/** Films in the larger search: many times what the catalogue may ever have. */
const LARGE_FILMS = 100_000;
/** Communities in which there are a million moments in all. */
const MANY = { communities: 2_000, moments: 1_000_000 };
/** By this name, what members do to discover moments can be measured alone. */
const DISCOVERY = 'discovering moments';
/** How often a whole community is read at most. */
const MAX_RANGES = 40;
/** Films that the acts take in turns: few enough that the warm-up covers them all. */
const MAX_FILMS = 40;

export interface BenchmarkOptions {
  /** How often each thing is measured. */
  readonly rounds: number;
  readonly moments: number;
  /** Also measures 100,000 moments in one community, a million in 2,000, and a search of 100,000 films. */
  readonly large: boolean;
  /** Only rows whose name contains this are compared with their floor; all by default. */
  readonly only?: string | undefined;
  /** The folder for CPU profiles of the bot; none are taken by default. */
  readonly profileFolder?: string | undefined;
}

/** Measures one part after another. If the signal fires, it returns what was measured until then. */
export async function benchmark(
  { rounds, moments, large, only = '', profileFolder }: BenchmarkOptions,
  running: Running,
): Promise<readonly Section[]> {
  const { signal } = running;
  const catalogue = await loadCatalogue();
  const films = [...catalogue.films].map(({ id }) => id);
  const wanted = (rows: readonly Row[]) => rows.filter(({ what }) => what.includes(only));
  const rows = wanted(allRows(askedFilms(catalogue), moments));
  const parts = [
    () => measureCommunity({ moments, films, rows, rounds, profileFolder }, running),
    ...(large
      ? [
          () =>
            measureCommunity(
              { moments: LARGE_MOMENTS, films, rows: wanted(largeRows(LARGE_MOMENTS)), rounds },
              running,
            ),
        ]
      : []),
    ...(DISCOVERY.includes(only)
      ? [
          ...[moments, ...(large ? [LARGE_MOMENTS] : [])].map(
            (size) => () => measureDiscovering(catalogue, { moments: size, rounds }, running),
          ),
          ...(large ? [() => measureManyCommunities(catalogue, MANY, running)] : []),
        ]
      : []),
    () => measureAlone(catalogue, { rounds, large, only }, running),
  ];
  const sections: Section[] = [];
  for (const part of parts) if (!signal.aborted) sections.push(await part());
  return sections.filter(({ comparisons, amounts }) => comparisons.length + amounts.length > 0);
}

interface Alone {
  readonly what: string;
  readonly goals?: RatioGoals;
  measure(): Promise<Times>;
}

/** What is measured in this process, without Discord. */
async function measureAlone(
  catalogue: Catalogue,
  { rounds, large, only = '' }: Pick<BenchmarkOptions, 'rounds' | 'large' | 'only'>,
  { signal, tell }: Running,
): Promise<Section> {
  const all: readonly Alone[] = [
    {
      what: 'words of 2,000 cards',
      measure: async () => measureTexts(rounds, signal),
      goals: { p50: 1 },
    },
    {
      what: 'encrypted write',
      measure: () => measureEncryption('write', rounds, signal),
      goals: ENCRYPTED.write,
    },
    {
      what: 'encrypted range of a community',
      measure: () => measureEncryption('range', Math.min(rounds, MAX_RANGES), signal),
      goals: ENCRYPTED.range,
    },
    ...(large
      ? [
          {
            what: 'search of 100,000 films',
            measure: () => measureFilmSearch(catalogue, LARGE_FILMS, rounds, signal),
          },
        ]
      : []),
  ];
  const comparisons: Comparison[] = [];
  for (const { what, measure, goals = {} } of all) {
    if (signal.aborted || !what.includes(only)) continue;
    tell(what);
    comparisons.push({ what, ...(await measure()), goals });
  }
  const drawn = await measureDrawings(catalogue, rounds, only, { signal, tell });
  return {
    title: 'By itself, without Discord',
    comparisons: [...comparisons, ...drawn.comparisons],
    amounts: drawn.amounts,
  };
}

/** Ids of films that have other versions, so that each can be compared. */
function askedFilms({ families }: Catalogue): readonly string[] {
  const told = [...families].filter(({ films }) => films.length > 1);
  return told.flatMap(({ films }) => films.slice(-1).map(({ id }) => id)).slice(0, MAX_FILMS);
}
