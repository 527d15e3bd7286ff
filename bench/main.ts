import { availableParallelism } from 'node:os';
import { benchmark } from './benchmark.ts';
import { HELD_MOMENTS } from './community.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { tableOf } from './table.ts';

/** `npm run bench`: how fast the bot answers, beside what can't be avoided on the same machine at the same time. */

const interruption = new AbortController();
// Not `once`: npm hands Ctrl+C on to what it runs, so that it comes twice, and the second would end the cleaning up.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interruption.abort());

try {
  await run(readOptions(process.argv.slice(2)));
  // Connections that linger would keep the process for some seconds.
  process.exit(0);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(1);
}

async function run({ rounds }: Options): Promise<void> {
  const { signal } = interruption;
  console.log(
    `${availableParallelism()} cores, Node ${process.version}; a community of ${HELD_MOMENTS} moments; ${rounds} rounds.`,
  );
  const measurements = await benchmark(rounds, signal);
  if (signal.aborted) console.log('Interrupted: of fewer rounds, if any.');
  if (!measurements.some(({ real }) => real.length > 0)) return;
  console.log(`\n${tableOf(measurements)}\n`);
  console.log(
    'How to read it: p50 and p99 are from gateway event to callback; the floor, measured by turns with it, is a bare discord.js client that gives the same answer from memory; of a durable write it is one raw SQLite write of a moment (WAL, synchronous FULL); of a lineage picture, which is drawn anew each time and without Discord, an empty picture of its size; of the search, which is timed by itself, a look through all folded titles for the query as it stands. A ratio of 1 is as fast as the floor.',
  );
}
