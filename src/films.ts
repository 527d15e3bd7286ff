import { readOmdb } from './config.ts';
import { updateFilms } from './data/live/omdb/update.ts';
import { loadEnvFile } from './env-file.ts';
import { namesOfCountry } from './i18n/countries.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { explainStart } from './start-error.ts';
import { showProgress } from './update-progress.ts';
import { VERSION } from './version.ts';

/** A separate process: updates the films of omdb.org, also while the bot runs. `npm run films -- update` */

const { usage, off, updated, unchanged, stopped } = operatorTexts.films;

if (process.argv.slice(2).join(' ') !== 'update') refuse(usage);
// At once, since building the index listens to nothing: what is on the disk by then is complete, or is gone on with later.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => refuse(`\n${stopped}`));
const progress = showProgress(process.stdout);
try {
  loadEnvFile(console.error);
  const { url, folder } = readOmdb(process.env);
  const outcome = await updateFilms({
    ...{ url, folder, version: VERSION, countryNames: namesOfCountry, now: Date.now },
    signal: new AbortController().signal,
    report: progress.report,
  });
  progress.end();
  console.log(outcome.kind === 'unchanged' ? unchanged : updated(outcome.films, outcome.broken));
  if (!/\bomdb\b/.test(process.env.FILM_SOURCES ?? '')) console.log(off);
} catch (error) {
  progress.end();
  refuse(explainStart(error));
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
