import { setTimeout as wait } from 'node:timers/promises';
import { Omdb } from '../../src/data/live/omdb/omdb.ts';

/** A process of the benchmark: opens an index as a start does, and searches in it. Argument: the folder. */

const QUERIES = [
  ...[
    'the',
    'kar',
    'mor',
    'lan ti',
    'love',
    'star wars',
    'the godfather',
    'luc',
    'wolf 1994',
    'cinema turkey',
  ],
  ...[
    'morlan',
    'chevi',
    'süden',
    '7번방',
    'amelie',
    'seven samurai japan',
    'nothing of the sort',
    'tika mor',
  ],
];
const MISTYPED = [
  'godfahter',
  'morlanx ti',
  'casablnaca',
  'chevikka',
  'intersteler',
  'amadues',
  'kamorlanti vi',
];
const ROUNDS = 5;

const [folder = ''] = process.argv.slice(2);
globalThis.gc?.();
await wait(100);
const before = process.memoryUsage();
const start = performance.now();
const source = new Omdb({ folder, log: console });
await source.refresh();
const opened = performance.now() - start;
globalThis.gc?.();
await wait(100);
globalThis.gc?.();
const after = process.memoryUsage();
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`  opened in ${opened.toFixed(0)} ms (${source.state})`);
console.log(
  `  memory: ${mb(after.heapUsed - before.heapUsed)} of heap, ${mb(after.arrayBuffers - before.arrayBuffers)} of rows, ${mb(after.rss - before.rss)} of RSS`,
);
await measure('search', QUERIES, (query) => source.search(query));
await measure('near', MISTYPED, (query) => source.searchNear(query));
await source.close();

async function measure(
  name: string,
  queries: readonly string[],
  ask: (query: string) => Promise<readonly unknown[]>,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const query of queries) {
      const from = performance.now();
      // A different query each time: results are kept.
      await ask(`${query}${' '.repeat(round)}`);
      times.push(performance.now() - from);
    }
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
  console.log(`  ${name}: median ${at(0.5)} ms, slowest ${at(1)} ms`);
}
