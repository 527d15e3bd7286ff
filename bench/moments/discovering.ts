import { setImmediate } from 'node:timers/promises';
import { percentile } from '../../harness/percentile.ts';
import type { Catalogue } from '../../src/data/catalogue/catalogue.ts';
import type { Library } from '../../src/data/community/library.ts';
import { fold } from '../../src/domain/fold.ts';
import type { App, AppContext } from '../../src/services/app.ts';
import type { Running } from '../community-section.ts';
import { titlesOf } from '../films/made-films.ts';
import type { Amount, Comparison, Section, Times } from '../report/figures.ts';
import { DISCOVERING } from '../report/goals.ts';
import { watchBlocks } from './blocks.ts';
import { MadeStore } from './made-store.ts';
import { appWith, askedIn } from './member.ts';
import { usedBytes } from './memory.ts';
import { MOMENT_QUERIES, NAMES_TYPED } from './moment-queries.ts';
import {
  browse,
  digest,
  filterOf,
  moreLikeThis,
  randomMoments,
  search,
  suggestions,
  top,
  type Wandering,
} from './wanderings.ts';

const GUILD = '100000000000000001';
/** A small community, whose updates are compared: it has no indexes. */
const PLAIN_GUILD = '100000000000000002';
const PLAIN_MOMENTS = 1_000;
export const CHANNEL = '100000000000000003';
/** About when the last of 100,000 moments is told. */
export const NOW = Date.UTC(2024, 2, 10);

const BYTES_PER_KB = 1_000;

/** Rounds before measuring: each query once, with the code compiled by the engine. */
const WARM_UP = 60;

/** What members do to discover moments, with the goal for its 99th percentile in milliseconds. */
export interface Row {
  readonly what: string;
  readonly act: Wandering;
  readonly goalMs?: number;
  /** Something plain that looks at as much. */
  readonly floor: (round: number) => unknown;
}

/**
 * What members do to discover moments, each from the context that its handler gets to the message that it returns, without
 * Discord; and the indexes behind it. The floor of a list is a look at one fact of every moment; that of a search, a look for
 * the query as it stands through all texts, folded beforehand; that of a suggestion, the same through all titles; that of an
 * update, one without indexes.
 */
export async function measureDiscovering(
  catalogue: Catalogue,
  { moments, rounds }: { readonly moments: number; readonly rounds: number },
  { signal, tell }: Running,
): Promise<Section> {
  const size = moments.toLocaleString('en');
  tell(`discovering ${size} moments: read and indexed`);
  const films = [...catalogue.films];
  const plan = { channel: CHANNEL, films: films.map(({ id }) => id) };
  const store = new MadeStore(
    [
      { ...plan, guild: GUILD, moments },
      { ...plan, guild: PLAIN_GUILD, moments: PLAIN_MOMENTS },
    ],
    films.flatMap(titlesOf),
  );
  const app = await appWith(catalogue, { store, libraryBytes: Number.POSITIVE_INFINITY, now: NOW });
  await app.alike.embedder();
  const { library: plain } = await app.communities.community(PLAIN_GUILD);
  const bytesBefore = await usedBytes();
  const community = await app.communities.community(GUILD);
  const { library } = community;
  const read = await usedBytes();
  const indexes = await buildIndexes(app, library);
  const bytes = await usedBytes();

  const context = askedIn(app, community, CHANNEL);
  const comparisons: Comparison[] = [];
  const percentiles: Amount[] = [];
  for (const row of rowsOf(app, library, filmWithVersions(catalogue))) {
    if (signal.aborted) break;
    tell(`discovering ${size} moments: ${row.what}`);
    const times = await measure(row, context, rounds, signal);
    comparisons.push({ what: row.what, ...times, goals: {} });
    percentiles.push(amountOf(row, times.real));
  }
  const updates = await measureUpdates(library, plain, rounds, signal);
  return {
    title: `Discovering ${size} moments, without Discord`,
    comparisons: [...comparisons, { what: 'update', ...updates, goals: {} }],
    amounts: [
      ...percentiles,
      amountOf({ what: 'update', goalMs: DISCOVERING.updateMs }, updates.real),
      ...indexes,
      { what: 'library, a moment', value: kbOf(read - bytesBefore, moments), unit: 'kB' },
      {
        what: 'library and all indexes, a moment (heap and buffers)',
        value: kbOf(bytes - bytesBefore, moments),
        unit: 'kB',
        goal: DISCOVERING.kbAMoment,
      },
    ],
  };
}

const kbOf = (bytes: number, moments: number) => bytes / moments / BYTES_PER_KB;

export const amountOf = (
  { what, goalMs }: Pick<Row, 'what' | 'goalMs'>,
  times: readonly number[],
): Amount => ({
  what: `${what}, 99th percentile`,
  value: percentile(times, 99),
  unit: 'ms',
  ...(goalMs !== undefined && { goal: goalMs }),
});

export function filmWithVersions({ families }: Catalogue): string {
  for (const { films } of families) {
    const [first, ...others] = films;
    if (first && others.length > 0) return first.id;
  }
  throw new Error('no film has other versions');
}

/** The lists, which need no index. */
export function listRows(library: Library, film: string): readonly Row[] {
  const moments = [...library.all.newest()].map(({ moment }) => moment);
  const floor = () => moments.filter(({ moods }) => moods.includes('moved')).length;
  return [
    { what: 'browse', act: browse, goalMs: DISCOVERING.listMs, floor },
    { what: 'filter', act: filterOf(film), goalMs: DISCOVERING.listMs, floor },
    { what: 'top', act: top, goalMs: DISCOVERING.listMs, floor },
    { what: 'random', act: randomMoments(film), goalMs: DISCOVERING.listMs, floor },
  ];
}

function rowsOf({ films }: App, library: Library, film: string): readonly Row[] {
  const lists = listRows(library, film);
  const folded = [...library.all.newest()].map(({ moment }) => fold(moment.text));
  const titles = films.momentTitles(library.all);
  const at = (queries: readonly string[], round: number) => fold(queries[round % queries.length] ?? '');
  return [
    ...lists,
    {
      what: 'search',
      act: search,
      goalMs: DISCOVERING.searchMs,
      floor: (round) => folded.filter((text) => text.includes(at(MOMENT_QUERIES, round))).length,
    },
    {
      what: 'suggestions',
      act: suggestions,
      goalMs: DISCOVERING.suggestionsMs,
      floor: (round) => [...titles.having(at(NAMES_TYPED, round))].length,
    },
    {
      what: 'digest',
      act: digest,
      goalMs: DISCOVERING.digestMs,
      floor: lists[0]?.floor ?? (() => undefined),
    },
    { what: 'more like this', act: moreLikeThis, floor: lists[0]?.floor ?? (() => undefined) },
  ];
}

async function buildIndexes(app: App, library: Library): Promise<readonly Amount[]> {
  const blocks = watchBlocks();
  const begun = performance.now();
  const searching = app.searches.in(library);
  const early = performance.now();
  await searching.find('paper boat', library.all);
  const firstMs = performance.now() - early;
  await searching.built;
  const builtMs = performance.now() - begun;
  const searchBlock = blocks.stop();
  const likeBlocks = watchBlocks();
  const likeBegun = performance.now();
  await app.alike.indexOf(library);
  const likeMs = performance.now() - likeBegun;
  const likeBlock = likeBlocks.stop();
  const goal = DISCOVERING.longestBlockMs;
  return [
    { what: 'search index: built', value: builtMs, unit: 'ms' },
    { what: 'search index: first answer, before it is built', value: firstMs, unit: 'ms' },
    { what: 'search index: longest block of the event loop', value: searchBlock, unit: 'ms', goal },
    { what: 'index of likeness: built', value: likeMs, unit: 'ms' },
    { what: 'index of likeness: longest block of the event loop', value: likeBlock, unit: 'ms', goal },
  ];
}

async function measure(
  { act, floor }: Row,
  context: AppContext,
  rounds: number,
  signal: AbortSignal,
): Promise<Times> {
  const measured: Times = { real: [], floor: [] };
  const warmUp = Math.min(WARM_UP, rounds);
  for (let round = 0; round < warmUp + rounds && !signal.aborted; round += 1) {
    const [real, plain] = [await msOf(() => act(context, round)), await msOf(() => floor(round))];
    if (round >= warmUp) {
      measured.real.push(real);
      measured.floor.push(plain);
    }
    await setImmediate();
  }
  return measured;
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
