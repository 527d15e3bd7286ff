import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { UpdateError } from './data/live/omdb/omdb-error.ts';
import { packAgain, updateFilms } from './data/live/omdb/update.ts';
import { namesOfCountry } from './i18n/countries.ts';
import { VERSION } from './version.ts';

/** A worker of the bot: updates the index of omdb.org's films, which would block the event loop for many seconds. */

const { work, url, folder } = z
  .object({ work: z.enum(['update', 'pack']), url: z.string(), folder: z.string() })
  .parse(workerData);

const stopping = new AbortController();
parentPort?.once('message', () => stopping.abort());

try {
  const outcome = work === 'update' ? await update() : await packAgain(folder, namesOfCountry);
  parentPort?.postMessage({ outcome });
} catch (error) {
  if (!(error instanceof UpdateError)) throw error;
  const { fault, where, cause } = error;
  parentPort?.postMessage({ fault, where, cause });
} finally {
  parentPort?.close();
}

function update() {
  const options = { url, folder, version: VERSION, countryNames: namesOfCountry, now: Date.now };
  return updateFilms({ ...options, signal: stopping.signal, report: () => undefined });
}
