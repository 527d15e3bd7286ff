import { fileURLToPath } from 'node:url';
import { UsageError } from '../../harness/flags.ts';
import { measurePoint } from './measure-point.ts';
import { readOptions } from './options.ts';
import { pointsOf } from './points.ts';
import { addResult } from './results.ts';

/** `npm run bench:growth`: start, memory and answers of bots with ever more moments and guilds, on Linux. */

const ROOT = new URL('../../../', import.meta.url);
const RESULTS = fileURLToPath(new URL('bench/growth/results.json', ROOT));

try {
  await run(process.argv.slice(2));
  // Lingering connections would keep the process alive for some seconds.
  process.exit(0);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(1);
}

async function run(args: readonly string[]): Promise<void> {
  const { moments, guilds, databases, uses, drawOnly } = readOptions(args);
  for (const point of drawOnly ? [] : pointsOf(moments, guilds, databases)) {
    const name = `${count(point.moments)} moments in ${count(point.guilds)} guilds on ${point.database}`;
    const measured = await measurePoint(point, { uses, tell: (what) => console.log(`… ${name}: ${what}`) });
    await addResult(RESULTS, measured);
    console.log(JSON.stringify(measured));
  }
}

function count(value: number): string {
  return value.toLocaleString('en');
}
