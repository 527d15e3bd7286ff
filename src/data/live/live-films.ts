import type { FilmIds } from '../../domain/catalogue-files.ts';
import type { Family, Film, SourceName } from '../../domain/film.ts';
import { type FilmSource, SourceError } from '../../domain/film-source.ts';
import { isSameFilm } from '../../domain/merge-films.ts';
import { isDense, lengthOf } from '../../domain/text.ts';

/** Milliseconds for suggestions: Discord allows three seconds, part of which is spent on the network. */
const SEARCH_TIMEOUT_MS = 1_200;
/** Milliseconds for the facts of a page. After 1.5 seconds Discord shows "is thinking". */
const FACTS_TIMEOUT_MS = 2_500;
/** Shortest query that live sources are asked: less matches everything. Two Han, kana or Hangul may be a whole title. */
const shortest = (query: string): number => (isDense(query) ? 2 : 3);

const NOTHING: LiveFacts = { films: [], families: [], missing: [] };

/** Used in place of an answer. */
const FAILED: unique symbol = Symbol('no answer');
type Answer<T> = T | typeof FAILED;

interface FilmAnswer {
  readonly name: SourceName;
  readonly film: Answer<Film | undefined>;
  readonly family: Answer<Family | undefined>;
}

export interface LiveFilmsLog {
  warn(facts: object, message: string): void;
  debug(facts: object, message: string): void;
}

export interface LiveFilmsOptions {
  readonly sources: readonly FilmSource[];
  readonly log: LiveFilmsLog;
  readonly searchTimeoutMs?: number;
  readonly factsTimeoutMs?: number;
}

/** What the live sources know about one film. */
export interface LiveFacts {
  /** The film as each source describes it. */
  readonly films: readonly Film[];
  readonly families: readonly Family[];
  /** Those that failed or were too slow. */
  readonly missing: readonly SourceName[];
}

/**
 * The film databases that are asked while the bot runs. None of them can break an answer or delay it past its budget. Those
 * that fail are named, so that a page can say what is missing.
 */
export class LiveFilms {
  readonly #sources: readonly FilmSource[];
  readonly #log: LiveFilmsLog;
  readonly #searchTimeoutMs: number;
  readonly #factsTimeoutMs: number;

  constructor({
    sources,
    log,
    searchTimeoutMs = SEARCH_TIMEOUT_MS,
    factsTimeoutMs = FACTS_TIMEOUT_MS,
  }: LiveFilmsOptions) {
    this.#sources = sources;
    this.#log = log;
    this.#searchTimeoutMs = searchTimeoutMs;
    this.#factsTimeoutMs = factsTimeoutMs;
  }

  has(source: SourceName): boolean {
    return this.#sources.some(({ name }) => name === source);
  }

  /** Films by part of a title, from the sources that answer in time. */
  search(query: string, locale: string): Promise<Film[]> {
    return this.#search(query, (source, signal) => source.search(query, languageOf(locale), signal));
  }

  /** Films whose titles come near it, for when nothing has all of it: only from sources that need no request for that. */
  searchNear(query: string, locale: string): Promise<Film[]> {
    return this.#search(query, (source, signal) => source.searchNear?.(query, languageOf(locale), signal));
  }

  /** All that they know about a film. Empty, with nothing missing, if it has no id to ask for. */
  async facts(ids: FilmIds, locale: string): Promise<LiveFacts> {
    if (this.#sources.length === 0 || Object.keys(ids).length === 0) return NOTHING;
    const language = languageOf(locale);
    const signal = AbortSignal.timeout(this.#factsTimeoutMs);
    const answers = await Promise.all(
      this.#sources.map(async (source): Promise<FilmAnswer> => {
        const [film, family] = await Promise.all([
          this.#within(source.name, signal, source.film(ids, language, signal)),
          this.#within(source.name, signal, source.family(ids, language, signal)),
        ]);
        return { name: source.name, film, family };
      }),
    );
    return {
      films: answers.flatMap(({ film }) => (film === FAILED || !film ? [] : film)),
      families: answers.flatMap(({ family }) => (family === FAILED || !family ? [] : family)),
      missing: answers
        .filter(({ film, family }) => film === FAILED || family === FAILED)
        .map(({ name }) => name),
    };
  }

  async #search(
    query: string,
    ask: (source: FilmSource, signal: AbortSignal) => Promise<readonly Film[]> | undefined,
  ): Promise<Film[]> {
    if (this.#sources.length === 0 || lengthOf(query.trim()) < shortest(query)) return [];
    const signal = AbortSignal.timeout(this.#searchTimeoutMs);
    const found = await Promise.all(
      this.#sources.map((source) => {
        const answer = ask(source, signal);
        return answer === undefined ? [] : this.#within(source.name, signal, answer);
      }),
    );
    return distinct(found.flatMap((answer) => (answer === FAILED ? [] : answer)));
  }

  /** The answer, or none if it isn't there in time: a source may not even react to the signal. */
  async #within<T>(source: SourceName, signal: AbortSignal, answer: Promise<T>): Promise<Answer<T>> {
    let giveUp = () => {};
    const late = new Promise<typeof FAILED>((resolve) => {
      giveUp = () => resolve(FAILED);
    });
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      // A source that fails is normal; any other error is a bug.
      const fault = error instanceof SourceError ? error.fault : undefined;
      if (fault === undefined) this.#log.warn({ err: error, source }, 'live source failed');
      else this.#log.debug({ source, fault }, 'live source gave no answer');
      return FAILED;
    } finally {
      signal.removeEventListener('abort', giveUp);
      // A later outcome doesn't matter: the caller was told that there is no answer.
      answer.catch(() => undefined);
    }
  }
}

/** Each film once, as described by the source listed first. */
function distinct(films: readonly Film[]): Film[] {
  return films.filter((film, at) => !films.slice(0, at).some((one) => isSameFilm(one, film)));
}

/** `tr` for tr, `es` for es-419. */
const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? locale;
