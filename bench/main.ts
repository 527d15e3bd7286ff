import { availableParallelism, loadavg } from 'node:os';
import { UsageError } from '../harness/flags.ts';
import { benchmark } from './benchmark.ts';
import { type Options, readOptions } from './options.ts';
import { missedIn, reportOf } from './report/table.ts';

/** `npm run bench`: how fast the bot answers, compared with the unavoidable cost on the same machine at the same time. */

/** Milliseconds after which the benchmark ends, even if something is missing. */
const TIMEOUT_MS = 20 * 60_000;

const LEGEND = `How to read it: times are from gateway event to callback, seen by the sandbox; bot, bare client and sandbox are processes of their own. The floor of what reads is a bare discord.js client that gives the same answer from memory; of what writes (share, goosebump), the same client with one durable write before it answers; of a picture, an empty one of its size; of the blocks while one is drawn, a worker that is busy for as long; of the words, functions that say the same; of a list of moments, a look at one fact of each; of a search, a look for the query as it stands through all texts, or titles, folded beforehand. What members do to discover moments is timed from the context that its handler gets to the message that it returns. "÷ p50" is median by median, "÷ p99" 99th percentile by 99th percentile, both pooled over five runs by turns. kB and MB are thousands and millions of bytes.`;

const interruption = new AbortController();
// Not `once`: npm passes Ctrl+C on to its child, so it comes twice, and the second one would cut off the cleanup.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interruption.abort());

try {
  await run(readOptions(process.argv.slice(2)));
  // Lingering connections would keep the process alive for some seconds.
  process.exit(0);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(1);
}

async function run(options: Options): Promise<void> {
  const signal = AbortSignal.any([interruption.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const tell = (what: string) => console.log(`… ${what}`);
  const cores = availableParallelism();
  const [load = 0] = loadavg();
  console.log(`${cores} cores, load ${load.toFixed(1)}, Node ${process.version}, ${options.rounds} rounds.`);
  if (load > cores / 2) console.log('The machine is busy with other things: take the figures with care.');
  const sections = await benchmark(options, { signal, tell });
  if (signal.aborted) console.log('Interrupted: of fewer rounds, if any.');
  console.log(`\n${reportOf(sections)}\n`);
  console.log(`${missedIn(sections)} rows miss their goal.\n\n${LEGEND}`);
}
