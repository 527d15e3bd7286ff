import type { Poster } from '../../../domain/film.ts';
import { SourceError } from '../../../domain/film-source.ts';
import { Configuration } from './answers.ts';
import type { TmdbClient } from './client.ts';

/** Milliseconds. TMDB asks clients to check its configuration every few days. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Milliseconds that a film waits for the address of its poster. */
const POSTER_TIMEOUT_MS = 1_000;

/** Width in pixels, as TMDB names its sizes: what a card shows, at the density of most screens. */
const SIZE = 'w342';

/** What TMDB offers of every picture. */
const FULL_SIZE = 'original';

/** A file name below the base, as TMDB gives it: `/rdVvxnhjfEVhSEk.jpg`. */
const POSTER_PATH = /^\/[\w-]+\.\w+$/;

interface PostersLog {
  warn(facts: object, message: string): void;
}

/** The addresses of posters. Their base comes from TMDB's configuration, which is fetched once a day. */
export class Posters {
  readonly #client: TmdbClient;
  readonly #now: () => number;
  readonly #log: PostersLog;
  #base: { readonly url: string; readonly readAt: number } | undefined;

  constructor(client: TmdbClient, now: () => number, log: PostersLog) {
    this.#client = client;
    this.#now = now;
    this.#log = log;
  }

  /** Returns a function from a film's path to its poster. Without the configuration there are no posters. */
  async links(signal: AbortSignal): Promise<(path: string | undefined) => Poster | undefined> {
    const base = await this.#currentBase(signal);
    return (path) =>
      base !== undefined && path !== undefined && POSTER_PATH.test(path)
        ? { url: `${base}${path}`, source: 'tmdb' }
        : undefined;
  }

  async #currentBase(signal: AbortSignal): Promise<string | undefined> {
    if (this.#base && this.#now() - this.#base.readAt < DAY_MS) return this.#base.url;
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(POSTER_TIMEOUT_MS)]);
    try {
      const answer = await this.#client.get('configuration', {}, Configuration, inTime);
      if (!answer) throw new SourceError('tmdb', 'malformed');
      const { secure_base_url: address, poster_sizes: sizes } = answer.images;
      const size = sizes.includes(SIZE) ? SIZE : FULL_SIZE;
      this.#base = { url: `${address.replace(/\/+$/, '')}/${size}`, readAt: this.#now() };
    } catch (error) {
      // A film is worth showing without its poster, or with one at yesterday's address.
      if (!(error instanceof SourceError)) throw error;
      this.#log.warn({ err: error, source: 'tmdb', fault: error.fault }, 'addresses of posters not known');
    }
    return this.#base?.url;
  }
}
