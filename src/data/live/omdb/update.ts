import { rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { CountryNames } from '../../../search/names/film-search.ts';
import {
  type Download,
  download,
  type Retry,
  readVersion,
  type Validators,
  versionFile,
} from './download.ts';
import { filmsIn } from './film-index.ts';
import {
  deleteDownloads,
  deleteIndex,
  dumpIn,
  indexIn,
  lockFolder,
  readState,
  writeState,
} from './folder.ts';
import { gatherFilms } from './gather-films.ts';
import { type IndexAbout, IndexError, openIndexFile } from './index-file.ts';
import { UpdateError } from './omdb-error.ts';
import { dumpOf, TABLE_NAMES, type TableName } from './tables.ts';
import { writeIndex } from './write-index.ts';

/** Bytes of a packed file: the largest real one has about 30 MB. */
const MAX_PACKED = 256 * 1024 * 1024;
/** Milliseconds after a file that was fetched, before the next one. */
const PAUSE_MS = 300;
const RETRY_MS = 2_000;
/** A smaller share of the films that are known is more likely half a file than a change. */
const MIN_SHARE = 0.5;

/** How far an update has come. */
export type Progress =
  | {
      readonly stage: 'fetch' | 'read';
      readonly file: string;
      /** Bytes; the total is missing if the server doesn't say it. */
      readonly done: number;
      readonly total?: number | undefined;
    }
  /** The folder with the files is asked for the first of them. */
  | { readonly stage: 'ask'; readonly url: string }
  /** What was asked for at an address didn't come, or not to its end. */
  | ({ readonly stage: 'retry'; readonly url: string } & Retry)
  | { readonly stage: 'write'; readonly films: number };

export interface UpdateOptions {
  /** The folder with the files: `https://www.omdb.org/data`. */
  readonly url: string;
  readonly folder: string;
  readonly version: string;
  readonly signal: AbortSignal;
  report(progress: Progress): void;
  readonly countryNames: CountryNames;
  /** Milliseconds since 1970. */
  now(): number;
  readonly pauseMs?: number;
  readonly retryMs?: number;
}

export type Outcome =
  | { readonly kind: 'unchanged' }
  /** `broken` rows were left out. */
  | { readonly kind: 'updated'; readonly films: number; readonly broken: number };

/**
 * Fetches omdb.org's files and builds the index of its films from them. What was there before works until the new index is
 * complete.
 * @throws {UpdateError} if it fails; complete and partial downloads stay for the next time, unless they are of no use
 */
export async function updateFilms(options: UpdateOptions): Promise<Outcome> {
  const { folder, now } = options;
  const lock = await lockFolder(folder);
  try {
    const outcome = await update(options);
    await writeState(folder, { checkedAt: now() });
    return outcome;
  } catch (error) {
    const isFailure = !(error instanceof UpdateError && error.fault === 'stopped');
    // The disk may be full: then it is tried again a little earlier than it should.
    if (isFailure) {
      await writeState(folder, { ...(await readState(folder)), failedAt: now() }).catch(() => undefined);
    }
    throw error;
  } finally {
    await lock.release();
  }
}

/**
 * Packs the titles of an index again that another version has packed, without fetching anything. One whose films can't be read
 * is deleted, so that it is built anew.
 */
export async function packAgain(folder: string, countryNames: CountryNames): Promise<void> {
  const lock = await lockFolder(folder);
  try {
    const old = await openIndexFile(indexIn(folder));
    if (!old) return;
    try {
      const { date, versions } = old.about;
      await writeIndex(indexIn(folder), { films: filmsIn(old), date, versions, countryNames });
    } catch (error) {
      if (!(error instanceof UpdateError && error.cause instanceof IndexError)) throw error;
      await deleteIndex(folder);
    } finally {
      await old.handle.close();
    }
  } finally {
    await lock.release();
  }
}

async function update(options: UpdateOptions): Promise<Outcome> {
  const { folder, now, report, signal, countryNames } = options;
  const old = await aboutOf(folder);
  const versions = await fetchAll(options, old?.versions);
  if (versions === 'unchanged') return { kind: 'unchanged' };
  const today = new Date(now());
  const gathered = await reading(folder, report, signal, today);
  if (gathered.count === 0 || gathered.count < (old?.films ?? 0) * MIN_SHARE) {
    throw new UpdateError('shrunk', folder);
  }
  report({ stage: 'write', films: gathered.count });
  const date = today.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const films = await writeIndex(indexIn(folder), { films: gathered.films, date, versions, countryNames });
  await deleteDownloads(folder);
  return { kind: 'updated', films, broken: gathered.broken };
}

/** `undefined` if there is no index, or none that can be read: then nothing counts as unchanged. */
async function aboutOf(folder: string): Promise<IndexAbout | undefined> {
  try {
    const opened = await openIndexFile(indexIn(folder));
    await opened?.handle.close();
    return opened?.about;
  } catch (error) {
    if (error instanceof IndexError) return undefined;
    throw error;
  }
}

type Versions = Readonly<Record<string, Validators>>;

/** One file after another. If all are as they were, none is fetched; if one has changed, the index needs all of them. */
async function fetchAll(options: UpdateOptions, known: Versions = {}): Promise<Versions | 'unchanged'> {
  const versions: Record<string, Validators> = {};
  const unchanged: TableName[] = [];
  options.report({ stage: 'ask', url: options.url });
  for (const table of TABLE_NAMES) {
    const there = await versionThere(options.folder, table);
    const version = await fetchOne(options, table, there ?? known[table]);
    if (version !== 'unchanged') versions[table] = version;
    else if (there) versions[table] = there;
    else unchanged.push(table);
  }
  if (unchanged.length === TABLE_NAMES.length) return 'unchanged';
  for (const table of unchanged) {
    const version = await fetchOne(options, table, undefined);
    versions[table] = version === 'unchanged' ? {} : version;
  }
  return versions;
}

/** The version of a complete file that an unfinished update has left. */
async function versionThere(folder: string, table: TableName): Promise<Validators | undefined> {
  const file = dumpIn(folder, table);
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  return isThere ? readVersion(file) : undefined;
}

async function fetchOne(
  { url, folder, version, signal, report, pauseMs = PAUSE_MS, retryMs = RETRY_MS }: UpdateOptions,
  table: TableName,
  known: Validators | undefined,
): Promise<Validators | 'unchanged'> {
  const file = dumpOf(table);
  const address = `${url}/${file}`;
  const request: Download = {
    url: address,
    file: dumpIn(folder, table),
    known,
    userAgent: `GoosebumpMoments/${version}`,
    signal,
    maxBytes: MAX_PACKED,
    retryMs,
    progress: (done, total) => report({ stage: 'fetch', file, done, total }),
    retrying: (retry) => report({ stage: 'retry', url: address, ...retry }),
  };
  const result = await download(request);
  if (result === 'unchanged') return result;
  await wait(pauseMs, undefined, { signal }).catch(() => {
    throw new UpdateError('stopped', url);
  });
  return result;
}

/** A file that can't be read is deleted, so that it is fetched anew the next time. */
async function reading(folder: string, report: UpdateOptions['report'], signal: AbortSignal, today: Date) {
  const sizes = new Map<TableName, number>();
  for (const table of TABLE_NAMES) sizes.set(table, (await stat(dumpIn(folder, table))).size);
  try {
    return await gatherFilms(
      (table) => ({
        file: dumpIn(folder, table),
        signal,
        progress: (done) => report({ stage: 'read', file: dumpOf(table), done, total: sizes.get(table) }),
      }),
      today,
    );
  } catch (error) {
    if (error instanceof UpdateError && error.fault !== 'stopped') {
      await rm(error.where, { force: true });
      await rm(versionFile(error.where), { force: true });
    }
    throw error;
  }
}
