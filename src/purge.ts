import { readDatabase, readOmdb, readParts } from './config.ts';
import { deleteFolder } from './data/live/omdb/folder.ts';
import { purgeSource } from './data/live/purge.ts';
import { missingFile } from './data/store/database-file.ts';
import { openStore } from './data/store/open-store.ts';
import { SOURCE_NAMES, type SourceName } from './domain/film.ts';
import { loadEnvFile } from './env-file.ts';
import { operatorTexts } from './i18n/operator-texts.ts';
import { explainStart } from './start-error.ts';

/** A separate process: deletes all kept answers of the named live sources, and the films of omdb.org. The bot must not run at the same time. */

const { usage, unknown, noDatabase, done, doneFilms } = operatorTexts.purge;
const named = process.argv.slice(2);
const stranger = named.find((name) => !isSource(name));

if (named.length === 0) refuse(usage(SOURCE_NAMES));
if (stranger !== undefined) refuse(unknown(stranger, SOURCE_NAMES));
try {
  await purge(named.filter(isSource));
} catch (error) {
  refuse(explainStart(error));
}

async function purge(sources: readonly SourceName[]): Promise<void> {
  loadEnvFile(console.error);
  const { database, omdb } = readParts({ database: readDatabase, omdb: readOmdb }, process.env);
  const { url, key } = database;
  const missing = await missingFile(url);
  const inDatabase = sources.filter((source) => source !== 'omdb');
  if (missing !== undefined && inDatabase.length > 0) refuse(noDatabase(missing));
  // Opened for omdb.org's films too, since a bot that is running would fetch them again at once.
  const store = missing === undefined ? await openStore(url, { key }) : undefined;
  try {
    for (const source of inDatabase) if (store) console.log(done(source, await purgeSource(store, source)));
    if (sources.includes('omdb')) {
      await deleteFolder(omdb.folder);
      console.log(doneFilms(omdb.folder));
    }
  } finally {
    await store?.close();
  }
}

function isSource(name: string): name is SourceName {
  return SOURCE_NAMES.some((known) => known === name);
}

function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
