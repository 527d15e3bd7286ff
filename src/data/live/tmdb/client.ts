import type { z } from 'zod';
import { SourceError } from '../../../domain/film-source.ts';
import { CircuitBreaker } from '../circuit-breaker.ts';
import { fetchJson } from '../fetch-json.ts';

export interface TmdbAccess {
  /** The base of the API, without the version: `https://api.themoviedb.org`. */
  readonly apiUrl: string;
  /** The operator's API read access token. It goes into one header, and nowhere else. */
  readonly token: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Asks TMDB's API, and accepts only answers of the expected shape. Each method throws a SourceError if TMDB fails. */
export class TmdbClient {
  readonly #apiUrl: string;
  readonly #token: string;
  readonly #breaker: CircuitBreaker;

  constructor({ apiUrl, token, now }: TmdbAccess) {
    this.#apiUrl = apiUrl;
    this.#token = token;
    this.#breaker = new CircuitBreaker({ source: 'tmdb', faults: ['rate-limited'], now });
  }

  /**
   * @param path below the version: `movie/158445`
   * @returns `undefined` if TMDB has nothing with that id
   */
  async get<T>(
    path: string,
    query: Readonly<Record<string, string>>,
    shape: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<T | undefined> {
    const answer = await this.#ask(`${path}?${new URLSearchParams(query)}`, signal);
    if (answer === undefined) return undefined;
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new SourceError('tmdb', 'malformed', {
      cause: new Error(`${path.split('/')[0]}: ${issue?.path.join('.')}: ${issue?.message}`),
    });
  }

  async #ask(path: string, signal: AbortSignal): Promise<unknown> {
    this.#breaker.demandClosed();
    try {
      return await fetchJson({
        source: 'tmdb',
        url: new URL(`${this.#apiUrl}/3/${path}`),
        headers: { authorization: `Bearer ${this.#token}` },
        signal,
      });
    } catch (error) {
      if (error instanceof SourceError) this.#breaker.note(error);
      throw error;
    }
  }
}
