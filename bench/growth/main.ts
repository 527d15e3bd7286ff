import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../harness/flags.ts';
import { chartOf } from './chart.ts';
import { measurePoint } from './measure-point.ts';
import { readOptions } from './options.ts';
import { pointsOf } from './points.ts';
import { addResult, readResults } from './results.ts';
import { onSmallMachine } from './small-machine.ts';
import { tableOf } from './table.ts';

/** `npm run bench:growth`: start, memory and answers of bots with ever more moments and guilds, on Linux. */

const interruption = new AbortController();
// Not `once`: npm passes Ctrl+C on to its child, so it comes twice, and the second one would cut off the cleanup.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interruption.abort());

const ROOT = new URL('../../../', import.meta.url);

try {
  await run(process.argv.slice(2));
  // Lingering connections would keep the process alive for some seconds.
  process.exit(0);
} catch (error) {
  if (interruption.signal.aborted) console.error('Interrupted: nothing of the last one is kept.');
  else console.error(error instanceof UsageError ? error.message : error);
  process.exit(1);
}

async function run(args: readonly string[]): Promise<void> {
  const { moments, guilds, databases, uses, drawOnly, folder, small } = readOptions(args);
  if (small) return await runSmall();
  const file =
    folder === undefined
      ? fileURLToPath(new URL('bench/growth/results.json', ROOT))
      : join(folder, 'results.json');
  const chart =
    folder === undefined
      ? fileURLToPath(new URL('docs/images/growth.svg', ROOT))
      : join(folder, 'growth.svg');
  for (const point of drawOnly ? [] : pointsOf(moments, guilds, databases)) {
    const name = `${count(point.moments)} moments in ${count(point.guilds)} guilds on ${point.database}`;
    const tell = (what: string) => console.log(`… ${name}: ${what}`);
    const measured = await measurePoint(point, { uses, tell, signal: interruption.signal });
    await addResult(file, measured);
    console.log(JSON.stringify(measured));
  }
  const results = await readResults(file);
  await writeFile(chart, chartOf(results));
  console.log(`\n${tableOf(results)}\n`);
}

async function runSmall(): Promise<void> {
  const peak = await onSmallMachine((line) => console.log(`… ${line}`));
  console.log(`The bot took ${(peak / 1_000_000).toFixed(0)} MB at most.`);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
