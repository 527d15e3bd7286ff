import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { readFlags, wholeNumber } from '../../harness/flags.ts';
import { indexIn } from '../../src/data/live/omdb/folder.ts';
import { omdbWork } from '../../src/omdb-work.ts';
import { dumpsOf } from '../../test/support/omdb-dumps.ts';
import { startOmdb } from '../../test/support/omdb-server.ts';
import { manyFilms } from './many-films.ts';

/** `npm run bench:omdb`: what the films of omdb.org cost: an update in the bot's worker, and the next start. */

const ALLOWED =
  'Allowed are --films N (default 75000) and --titles FILE (a CSV file with a column "title": real titles instead of made-up ones).';
const flags = readFlags(
  process.argv.slice(2),
  { films: { type: 'string' }, titles: { type: 'string' } },
  ALLOWED,
);
const count = wholeNumber('--films', flags.films, { otherwise: 75_000, min: 1_000, max: 1_000_000 }, ALLOWED);

const MB = 1e6;
const folder = await mkdtemp(join(tmpdir(), 'goosebump-omdb-'));
const dumps = await dumpsOf(
  manyFilms(count, flags.titles === undefined ? undefined : await titlesIn(flags.titles)),
);
const packed = [...dumps.values()].reduce((sum, { length }) => sum + length, 0);
console.log(`${count} films in files of ${(packed / MB).toFixed(1)} MB, packed.`);
const server = await startOmdb(dumps);
try {
  await measureUpdate();
  for (const withIndex of [false, true]) measureStart(withIndex);
} finally {
  server.close();
  await rm(folder, { recursive: true });
}

/** In a worker, while the event loop of this process is watched. */
async function measureUpdate(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const start = performance.now();
  delay.enable();
  const outcome = await omdbWork({ url: server.url, folder }).update(new AbortController().signal);
  delay.disable();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const { size } = await stat(indexIn(folder));
  console.log(`update: ${seconds.toFixed(1)} s, ${JSON.stringify(outcome)}`);
  console.log(`longest block of the event loop meanwhile: ${(delay.max / 1e6).toFixed(0)} ms`);
  console.log(`memory at its peak: ${((peak - before) / MB).toFixed(0)} MB more, in the worker`);
  console.log(`on the disk: ${(size / MB).toFixed(1)} MB`);
}

/** In a process of its own, as at a start. */
function measureStart(withIndex: boolean): void {
  const script = fileURLToPath(new URL('start.js', import.meta.url));
  const args = ['--expose-gc', '--max-semi-space-size=8', script, withIndex ? folder : join(folder, 'none')];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  console.log(`${withIndex ? 'with' : 'without'} an index:\n${stdout}${stderr}`);
}

async function titlesIn(file: string): Promise<string[]> {
  const rows = parse(await readFile(file), { columns: true, relax_quotes: true, relax_column_count: true });
  return (rows as { title?: string }[]).flatMap(({ title }) => title ?? []);
}
