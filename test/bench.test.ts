import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { measureFilmSearch } from '../bench/films/film-search.ts';
import { readOptions } from '../bench/options.ts';
import { pinToCores, unpin } from '../bench/processes/cores.ts';
import { summaryOf } from '../bench/profile/summary.ts';
import type { Section } from '../bench/report/figures.ts';
import { READING, WRITING } from '../bench/report/goals.ts';
import { missedIn, reportOf } from '../bench/report/table.ts';
import { madeCommunity } from '../harness/community/made-community.ts';
import { writeCommunity } from '../harness/community/write-community.ts';
import { UsageError } from '../harness/flags.ts';
import { seeded } from '../harness/seeded.ts';
import { loadCatalogue } from '../src/data/catalogue/load-catalogue.ts';
import { Community } from '../src/data/community/community.ts';
import { openStore } from '../src/data/store/open-store.ts';

/** Each test starts the bot as a separate process, which takes long on a busy machine. */
const TIMEOUT_MS = 180_000;

const GUILD = '100000000000000001';
const CHANNEL = '100000000000000002';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goosebumps-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the compiled benchmark as `npm run bench` does. */
async function bench(args: readonly string[], interruptAt?: RegExp): Promise<Ended> {
  // A temporary folder of the test's own, to see what is left behind.
  const env = { PATH: process.env.PATH ?? '', TMPDIR: folder };
  const child = spawn(process.execPath, [resolve('dist/bench/main.js'), ...args], { cwd: folder, env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (interruptAt?.test(out)) child.kill('SIGINT');
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('has all cores again once the compared clients are done', () => {
  const before = availableParallelism();
  pinToCores([]);
  unpin();
  expect(availableParallelism()).toBe(before);
});

test('measures each row, prints figures and goals, and leaves nothing behind', {
  timeout: TIMEOUT_MS,
}, async () => {
  const { code, out, err } = await bench(['--rounds', '1', '--moments', '50']);

  expect(err).toBe('');
  expect(code).toBe(0);
  const compared = [...out.matchAll(/^(\S.*?) {2,}1 {2,}(\d.*)$/gm)].map(([, what, cells = '']) => ({
    what,
    numbers: (cells.match(/(?<!≤ )\b\d+\.\d+/g) ?? []).map(Number),
  }));
  expect(compared.map(({ what }) => what)).toEqual([
    '/film info',
    '/film compare',
    '/film cast',
    '/film lineage, picture kept',
    'film autocomplete',
    'number autocomplete',
    'browse (a page on)',
    'ten /film info at once',
    "share: the form's opening",
    'share: form to card',
    'goosebump',
    'browse',
    'filter',
    'top',
    'random',
    'search',
    'suggestions',
    'digest',
    'more like this',
    'update',
    'words of 2,000 cards',
    'encrypted write',
    'encrypted range of a community',
    'lineage picture, drawn anew',
    'picture of a moment of 2,000 characters',
    'map with 60 countries',
    'picture of a year',
  ]);
  for (const { numbers } of compared) {
    expect(numbers).toHaveLength(5);
    // A look at fifty moments takes less than is printed.
    expect(numbers.every((number) => number >= 0)).toBe(true);
  }
  const amounts = [...out.matchAll(/^(\S.*?) {2,}(-?\d+\.\d+) (ms|MB|kB)/gm)];
  expect(amounts.map(([, what]) => what)).toEqual([
    'start, process to ready',
    'memory at rest (resident)',
    'first load: first answer',
    'first load: longest block of the event loop',
    'heap a moment, with its card, goosebumps and replies',
    'slowest key of the number autocomplete (its median)',
    'one durable write (raw sqlite3, WAL, FULL)',
    'browse, 99th percentile',
    'filter, 99th percentile',
    'top, 99th percentile',
    'random, 99th percentile',
    'search, 99th percentile',
    'suggestions, 99th percentile',
    'digest, 99th percentile',
    'more like this, 99th percentile',
    'update, 99th percentile',
    'search index: built',
    'search index: first answer, before it is built',
    'search index: longest block of the event loop',
    'index of likeness: built',
    'index of likeness: longest block of the event loop',
    'library, a moment',
    'library and all indexes, a moment (heap and buffers)',
    'lineage picture, drawn anew, median',
    'picture of a moment of 2,000 characters, median',
    'map with 60 countries, median',
    'picture of a year, median',
  ]);
  // It has a round for each picture.
  expect(out).toMatch(/^longest block of the event loop while a picture is drawn {2,}4 /m);
  // The memory of fifty moments is lost in that of all else.
  const measured = amounts.filter(([, what]) => what !== undefined && !/^(library|heap)\b/.test(what));
  expect(measured.filter(([, , value]) => Number(value) <= 0)).toEqual([]);
  expect(out).toContain(`Node ${process.version}`);
  expect(await readdir(folder)).toEqual([]);
});

test('takes profiles of the rows that are wanted, and says where the time goes', {
  timeout: TIMEOUT_MS,
}, async () => {
  const args = ['--rounds', '1', '--moments', '50', '--only', 'compare', '--profile', 'profiles'];
  const { code, out, err } = await bench(args);

  expect(err).toBe('');
  expect(code).toBe(0);
  expect(await readdir(join(folder, 'profiles'))).toEqual(['film-compare.cpuprofile']);
  expect(out).toMatch(/Profile: \/film compare\n\n\d+\.\d+ ms busy a round/);
});

test('ends when it is interrupted, and leaves nothing behind', { timeout: TIMEOUT_MS }, async () => {
  const { code, out, err } = await bench(['--rounds', '1', '--moments', '50'], /first load/);

  expect(err).toBe('');
  expect(out).toContain('Interrupted');
  expect(code).toBe(0);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['an unknown flag', ['--fast'], "'--fast'"],
  ['a word', ['fast'], "'fast'"],
  ['no number of rounds', ['--rounds'], '--rounds'],
  ['rounds that are not a number', ['--rounds', 'many'], '--rounds many'],
  ['no rounds at all', ['--rounds', '0'], '--rounds 0'],
  ['too few moments', ['--moments', '3'], '--moments 3'],
])('refuses %s, and says what is allowed', (_, args, named) => {
  const read = () => readOptions(args);

  expect(read).toThrow(UsageError);
  expect(read).toThrow(named);
  expect(read).toThrow('Allowed are --rounds N');
});

test('without flags it measures a community of 10,000 moments, and takes no profiles', () => {
  expect(readOptions([])).toEqual({
    rounds: 230,
    moments: 10_000,
    large: false,
    only: undefined,
    profileFolder: undefined,
  });
});

describe('the report', () => {
  const section: Section = {
    title: 'A heading',
    comparisons: [
      { what: 'quick', real: [1.2, 1.2], floor: [1, 1], goals: READING },
      { what: 'slow at p50', real: [1.3, 1.3], floor: [1, 1], goals: READING },
      { what: 'slow at p99', real: [1, 1, 2.1], floor: [1, 1, 1], goals: READING },
      { what: 'written', real: [1.4, 9], floor: [1, 1], goals: WRITING },
      { what: 'without a goal', real: [9], floor: [1], goals: {} },
      { what: 'not measured', real: [], floor: [], goals: READING },
    ],
    amounts: [
      { what: 'at its goal', value: 50, unit: 'ms', goal: 50 },
      { what: 'over its goal', value: 50.1, unit: 'ms', goal: 50 },
      { what: 'to compare with', value: 4, unit: 'kB' },
    ],
  };
  const lineOf = (what: string) =>
    reportOf([section])
      .split('\n')
      .find((line) => line.startsWith(what));

  test('has the ratios with their goals beside them', () => {
    expect(lineOf('quick')).toMatch(/2 +1\.20 +1\.20 +1\.00 +1\.20 +≤ 1\.25 +1\.20 +≤ 2$/);
    expect(lineOf('written')).toMatch(/1\.40 +≤ 1\.5 +9\.00$/);
    expect(lineOf('at its goal')).toMatch(/50\.00 ms +≤ 50$/);
    expect(lineOf('to compare with')).toMatch(/4\.00 kB$/);
  });

  test.each(['slow at p50', 'slow at p99', 'over its goal'])('marks what missed its goal: %s', (what) => {
    expect(lineOf(what)).toMatch(/MISSED$/);
  });

  test('counts what missed its goal, and leaves out what was not measured', () => {
    expect(missedIn([section, section])).toBe(6);
    expect(lineOf('not measured')).toBeUndefined();
  });
});

describe('the made community', () => {
  const plan = { guild: GUILD, channel: CHANNEL, moments: 200, films: ['one', 'two', 'three'] };

  test('is the same at each run', () => {
    expect([...madeCommunity(plan, seeded(1))]).toEqual([...madeCommunity(plan, seeded(1))]);
  });

  test('is read by the bot without a complaint: authors, cards, goosebumps, replies, removals', async () => {
    const file = join(folder, 'made.sqlite');
    await writeCommunity(file, plan);
    const complaints: object[] = [];
    const store = await openStore(`sqlite://${file}`);
    const { library } = await Community.open(GUILD, store, { warn: (facts) => complaints.push(facts) });
    await store.close();

    const live = [...library.all.newest()];
    expect(complaints).toEqual([]);
    expect(live).toHaveLength(198);
    expect(library.wasRemoved(97)).toBe(true);
    expect(new Set(live.map(({ moment }) => moment.author.id)).size).toBeGreaterThan(20);
    expect(live.some(({ goosebumps }) => goosebumps > 5)).toBe(true);
    expect(live.some(({ replies }) => replies > 1)).toBe(true);
    expect(live.every(({ moment }) => library.cards(moment.number).length > 0)).toBe(true);
  });
});

test('the search of films is measured against a look through all titles', async () => {
  const catalogue = await loadCatalogue();
  const { real, floor } = await measureFilmSearch(catalogue, 200, 3, new AbortController().signal);

  expect([real.length, floor.length]).toEqual([3, 3]);
});

test('a profile is summed up by function and by package, without idle time and the profiler itself', () => {
  const node = (id: number, functionName: string, url: string, children: number[]) => ({
    id,
    callFrame: { functionName, url, scriptId: '1', lineNumber: 4, columnNumber: 0 },
    children,
  });
  const summary = summaryOf(
    {
      nodes: [
        node(1, '(root)', '', [2, 4, 5]),
        node(2, 'answer', 'file:///bot/dist/src/views/page.js', [3]),
        node(3, 'parse', 'file:///bot/node_modules/zod/index.js', []),
        node(4, '(idle)', '', []),
        node(5, 'post', 'node:inspector', [6]),
        node(6, 'dispatch', '', []),
      ],
      startTime: 0,
      endTime: 14_000,
      samples: [2, 3, 4, 6],
      timeDeltas: [1_000, 2_000, 6_000, 5_000],
    },
    2,
  );

  expect(summary).toContain('1.500 ms busy a round');
  expect(summary).toMatch(/1\.000 {2}zod\n +0\.500 {2}src\/views/);
  expect(summary).toMatch(/itself:\n +1\.000 {2}parse {2}zod\/index\.js:5\n +0\.500 {2}answer/);
  expect(summary).toMatch(/called:\n +1\.500 {2}answer {2}src\/views\/page\.js:5/);
});
