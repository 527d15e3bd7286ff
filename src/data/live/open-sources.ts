import type { SourceName } from '../../domain/film.ts';
import type { FilmSource } from '../../domain/film-source.ts';
import type { RecordStore } from '../store/record-store.ts';
import { CachedSource } from './cached-source.ts';
import type { OmdbWork } from './omdb/keep-fresh.ts';
import { keepTidy } from './purge.ts';

interface SourcesLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface SourcesOptions {
  /** Those that the operator turned on, each with its settings. */
  readonly configs: {
    readonly wikidata?: { readonly apiUrl: string; readonly contact: string };
    readonly tmdb?: { readonly apiUrl: string; readonly token: string };
    readonly omdb?: { readonly url: string; readonly folder: string };
  };
  /** How omdb.org's films are updated, given where they come from and go to. */
  readonly omdbWork: (place: { readonly url: string; readonly folder: string }) => OmdbWork;
  readonly store: RecordStore;
  readonly log: SourcesLog;
  /** What the log says of an update of omdb.org's films that failed. */
  readonly reasonOf: (error: unknown) => object;
  /** The bot's version, as in `1.2.0`: Wikimedia wants to know who asks. */
  readonly version: string;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface OpenSources {
  readonly sources: readonly FilmSource[];
  /** Cancels what is under way. To be called before the store is closed; may be called twice. */
  close(): Promise<void>;
}

/**
 * A family on Wikidata takes up to fifteen requests, one after another. Nobody waits that long, but the answer is kept for
 * the next person who asks.
 */
const WIKIDATA_TIMEOUT_MS = 30_000;

/**
 * The live sources that are turned on, with the answers of those over the network cached. omdb.org comes last, so that a
 * film that two of them know is shown as the others describe it. Answers of the other sources are deleted in
 * the background.
 */
export async function openSources({
  configs,
  omdbWork,
  store,
  log,
  reasonOf,
  version,
  now,
}: SourcesOptions): Promise<OpenSources> {
  const { wikidata, tmdb, omdb } = configs;
  const cached: CachedSource[] = [];
  // Their code is loaded only if they are on.
  if (wikidata) {
    const { Wikidata } = await import('./wikidata/wikidata.ts');
    const source = new Wikidata({ ...wikidata, version, now });
    cached.push(new CachedSource({ source, store, log, now, timeoutMs: WIKIDATA_TIMEOUT_MS }));
  }
  if (tmdb) {
    const { Tmdb } = await import('./tmdb/tmdb.ts');
    cached.push(new CachedSource({ source: new Tmdb({ ...tmdb, now, log }), store, log, now }));
  }
  const own = omdb && (await openOmdb(omdb.folder, { work: omdbWork(omdb), log, reasonOf, now }));
  const on: SourceName[] = cached.map(({ name }) => name);
  const tidying = keepTidy({ store, sources: on, log });
  return {
    sources: own ? [...cached, own.source] : cached,
    async close() {
      await Promise.all([tidying.stop(), own?.close(), ...cached.map((source) => source.close())]);
    },
  };
}

async function openOmdb(
  folder: string,
  options: { readonly work: OmdbWork } & Pick<SourcesOptions, 'log' | 'reasonOf' | 'now'>,
) {
  const [{ Omdb }, { keepFresh }, { readState }] = await Promise.all([
    import('./omdb/omdb.ts'),
    import('./omdb/keep-fresh.ts'),
    import('./omdb/folder.ts'),
  ]);
  const source = new Omdb({ folder, log: options.log });
  const fresh = keepFresh({ ...options, source, readState: () => readState(folder) });
  return {
    source,
    async close() {
      await fresh.stop();
      await source.close();
    },
  };
}
