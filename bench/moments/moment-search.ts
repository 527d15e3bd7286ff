import { setImmediate } from 'node:timers/promises';
import { percentile } from '../../harness/percentile.ts';
import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import { Films } from '../../src/data/catalogue/films.ts';
import type { Library } from '../../src/data/community/library.ts';
import { MomentSearch } from '../../src/data/community/moment-search.ts';
import { titlesOf } from '../../src/domain/film.ts';
import { fold } from '../../src/domain/fold.ts';
import type { FoldedTexts } from '../../src/search/words/folded-texts.ts';
import type { Running } from '../community-section.ts';
import type { Amount, Section, Times } from '../report/figures.ts';
import { SEARCHING } from '../report/goals.ts';
import { watchBlocks } from './blocks.ts';
import { MOMENT_QUERIES, NAMES_TYPED } from './moment-queries.ts';
import { toldLibrary } from './told-library.ts';

const BYTES_PER_KB = 1_000;

/**
 * The search in moments on its own, without Discord. The floor of a search scans all texts, folded beforehand, for the query as it
 * stands; that of a suggestion, all titles; that of an update is the same without a search.
 */
export async function measureMomentSearch(
  catalogue: Catalogue,
  { moments, rounds }: { readonly moments: number; readonly rounds: number },
  { signal, tell }: Running,
): Promise<Section> {
  const size = moments.toLocaleString('en');
  tell(`search in ${size} moments`);
  const title = `Search in ${size} moments, without Discord`;
  const films = new Films(catalogue, () => []);
  const library = toldLibrary(moments, [...catalogue.films]);
  const plain = toldLibrary(1_000, [...catalogue.films]);
  const heapBefore = library.heapBytes;
  const blocks = watchBlocks();
  const begun = performance.now();
  const search = new MomentSearch(
    library,
    {
      titles: (id) => {
        const film = films.find(id, library);
        return film ? titlesOf(film) : [id];
      },
      labels: () => [],
    },
    (error) => {
      throw error;
    },
  );
  const early = performance.now();
  await search.find('paper boat', library.all);
  const firstMs = performance.now() - early;
  await search.built;
  const buildMs = performance.now() - begun;
  const longest = blocks.stop();

  const searches = await measure(
    MOMENT_QUERIES,
    rounds,
    signal,
    (query) => search.find(query, library.all),
    scanOf(library),
  );
  const suggestions = await measure(
    NAMES_TYPED,
    rounds,
    signal,
    (typed) => search.namesLike(typed),
    titleScanOf(films, library),
  );
  const updates = await measureUpdates(library, plain, rounds, signal);
  const amounts: Amount[] = [
    {
      what: 'search, 99th percentile',
      value: percentile(searches.real, 99),
      unit: 'ms',
      goal: SEARCHING.searchMs,
    },
    {
      what: 'suggestions, 99th percentile',
      value: percentile(suggestions.real, 99),
      unit: 'ms',
      goal: SEARCHING.suggestionsMs,
    },
    {
      what: 'update, 99th percentile',
      value: percentile(updates.real, 99),
      unit: 'ms',
      goal: SEARCHING.updateMs,
    },
    { what: 'index: built', value: buildMs, unit: 'ms' },
    { what: 'index: first answer, before it is built', value: firstMs, unit: 'ms' },
    {
      what: 'index: longest block of the event loop',
      value: longest,
      unit: 'ms',
      goal: SEARCHING.longestBlockMs,
    },
    { what: 'index, a moment', value: search.bytes / moments / BYTES_PER_KB, unit: 'kB' },
    {
      what: 'index and library, a moment',
      value: (heapBefore + search.bytes) / moments / BYTES_PER_KB,
      unit: 'kB',
      goal: SEARCHING.kbAMoment,
    },
  ];
  const comparisons = [
    { what: 'search', ...searches, goals: {} },
    { what: 'suggestions', ...suggestions, goals: {} },
    { what: 'update', ...updates, goals: {} },
  ];
  return { title, comparisons, amounts };
}

async function measure(
  queries: readonly string[],
  rounds: number,
  signal: AbortSignal,
  real: (query: string) => Promise<unknown>,
  floor: (query: string) => unknown,
): Promise<Times> {
  const measured: Times = { real: [], floor: [] };
  for (let round = 0; round < queries.length + rounds && !signal.aborted; round += 1) {
    const query = queries[round % queries.length] ?? '';
    const [realMs, floorMs] = [await msOf(() => real(query)), await msOf(() => floor(query))];
    // After all queries have run once, it is warm.
    if (round >= queries.length) {
      measured.real.push(realMs);
      measured.floor.push(floorMs);
    }
    await setImmediate();
  }
  return measured;
}

function scanOf(library: Library): (query: string) => unknown {
  const folded = [...library.all.newest()].map(({ moment }) => fold(moment.text));
  return (query) => {
    const wanted = fold(query);
    return folded.filter((text) => text.includes(wanted)).length;
  };
}

function titleScanOf(films: Films, library: Library): (typed: string) => unknown {
  const titles: FoldedTexts<string> = films.momentTitles(library);
  return (typed) => [...titles.having(fold(typed))].length;
}

async function measureUpdates(
  library: Library,
  plain: Library,
  rounds: number,
  signal: AbortSignal,
): Promise<Times> {
  const measured: Times = { real: [], floor: [] };
  const stories = [...library.all.newest()].slice(0, rounds).map(({ moment }) => moment);
  for (const [round, moment] of stories.entries()) {
    if (signal.aborted) break;
    measured.real.push(await msOf(() => library.putMoment({ ...moment, number: library.nextNumber })));
    measured.floor.push(await msOf(() => plain.putMoment({ ...moment, number: plain.nextNumber })));
    if (round % 2 === 0) await setImmediate();
  }
  return measured;
}

async function msOf(act: () => unknown): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
