import { UsageError } from '../harness/flags.ts';
import { type Options, readOptions } from './options.ts';
import { isBroken, type PartReport, reportOf } from './report.ts';
import { soak } from './soak.ts';

/** `npm run soak`: whether what must always hold still holds after kills, faults, broken events and crowds. */

/** Milliseconds after which it ends, even if something is missing. */
const TIMEOUT_MS = 3 * 60 * 60_000;

const interruption = new AbortController();
// Not `once`: npm passes Ctrl+C on to its child, so it comes twice, and the second one would cut off the cleanup.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => interruption.abort());

try {
  const options = readOptions(process.argv.slice(2), Date.now() % 1_000_000);
  const isFine = await run(options);
  // Lingering connections would keep the process alive for some seconds.
  process.exit(isFine ? 0 : 1);
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exit(1);
}

/** @returns whether everything held */
async function run(options: Options): Promise<boolean> {
  const { seed } = options;
  console.log(`Seed ${seed}, Node ${process.version}.`);
  const signal = AbortSignal.any([interruption.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  const tell = (what: string) => console.log(`… ${what}`);
  const reports = await soak(options, { seed, signal, tell });
  if (signal.aborted) console.log('Interrupted: of what was done until then.');
  console.log(`\n${reportOf(reports)}\n`);
  if (!isBroken(reports)) return true;
  console.log(`Something broke. To repeat it: npm run soak -- --seed ${seed} --only ${broke(reports)}`);
  return false;
}

function broke(reports: readonly PartReport[]): string {
  const parts = reports.filter((report) => isBroken([report])).map(({ part }) => part);
  return parts.join(' --only ');
}
