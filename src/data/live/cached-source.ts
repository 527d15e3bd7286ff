import { createHash } from 'node:crypto';
import type { FilmIds } from '../../domain/catalogue-files.ts';
import type { Family, Film } from '../../domain/film.ts';
import { type FilmSource, SourceError } from '../../domain/film-source.ts';
import { type AnswerKind, answerKey } from '../store/keys.ts';
import { type RecordStore, StoreError } from '../store/record-store.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { type Answers, answerIn, recordOf } from './kept-answer.ts';
import { type AskedSourceName, LIFETIMES_MS, NOTHING_LIFETIME_MS } from './lifetimes.ts';

/** Milliseconds that a source has to answer. Most callers wait less. */
const TIMEOUT_MS = 8_000;

interface CacheLog {
  warn(facts: object, message: string): void;
}

type AskedSource = FilmSource & { readonly name: AskedSourceName };

export interface CachedSourceOptions {
  readonly source: AskedSource;
  readonly store: RecordStore;
  readonly log: CacheLog;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds that the source has to answer. */
  readonly timeoutMs?: number;
}

/** `newer` if a later release stored it: the source is asked again, and the stored answer is not overwritten. */
type Kept<K extends AnswerKind> = { readonly answer: Answers[K] } | 'none' | 'newer';

/** A request under way. */
interface Asked {
  readonly answer: Promise<unknown>;
  /** Resolves when the answer is stored too, whatever the outcome. */
  readonly done: Promise<void>;
  readonly abort: AbortController;
}

/**
 * A source whose answers are kept for a while, including "there is nothing". A question that is asked again while it is
 * under way is not sent twice. A caller may give up without spoiling the answer for others: it is kept for the next one.
 */
export class CachedSource implements FilmSource {
  readonly name: AskedSourceName;
  readonly #source: AskedSource;
  readonly #store: RecordStore;
  readonly #log: CacheLog;
  readonly #timeoutMs: number;
  readonly #breaker: CircuitBreaker;
  readonly #asked = new Map<string, Asked>();
  #closing = false;

  constructor({ source, store, log, now, timeoutMs = TIMEOUT_MS }: CachedSourceOptions) {
    this.name = source.name;
    this.#source = source;
    this.#store = store;
    this.#log = log;
    this.#timeoutMs = timeoutMs;
    this.#breaker = new CircuitBreaker({
      source: source.name,
      faults: ['rate-limited', 'unreachable', 'slow', 'unauthorised'],
      now,
    });
  }

  search(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]> {
    const typed = query.normalize('NFC').trim().replace(/\s+/g, ' ');
    return this.#find('search', typed.toLowerCase(), language, signal, (limit) =>
      this.#source.search(typed, language, limit),
    );
  }

  film(ids: FilmIds, language: string, signal: AbortSignal): Promise<Film | undefined> {
    return this.#find('film', wordsOf(ids), language, signal, (limit) =>
      this.#source.film(ids, language, limit),
    );
  }

  family(ids: FilmIds, language: string, signal: AbortSignal): Promise<Family | undefined> {
    return this.#find('family', wordsOf(ids), language, signal, (limit) =>
      this.#source.family(ids, language, limit),
    );
  }

  /** Cancels what is under way. To be called before the store is closed. */
  async close(): Promise<void> {
    this.#closing = true;
    const asked = [...this.#asked.values()];
    for (const { abort } of asked) abort.abort();
    await Promise.all(asked.map(({ done }) => done));
  }

  #find<K extends AnswerKind>(
    kind: K,
    question: string,
    language: string,
    signal: AbortSignal,
    ask: (limit: AbortSignal) => Promise<Answers[K]>,
  ): Promise<Answers[K]> {
    if (signal.aborted) return Promise.reject(new SourceError(this.name, 'slow'));
    const key = answerKey({ source: this.name, kind, language, question: hash(question) });
    // The kind in the key says what the answer is.
    const asked = this.#asked.get(key) as { answer: Promise<Answers[K]> } | undefined;
    const { answer } = asked ?? this.#begin(kind, key, ask);
    return this.#within(signal, answer);
  }

  #begin<K extends AnswerKind>(
    kind: K,
    key: string,
    ask: (limit: AbortSignal) => Promise<Answers[K]>,
  ): { readonly answer: Promise<Answers[K]> } {
    const abort = new AbortController();
    const kept = this.#kept(kind, key);
    const answer = kept.then((found) => (typeof found === 'object' ? found.answer : this.#ask(ask, abort)));
    const done = this.#settle(kind, key, kept, answer);
    this.#asked.set(key, { answer, done, abort });
    return { answer };
  }

  /** Keeps a new answer. The caller need not wait for the disk. */
  async #settle<K extends AnswerKind>(
    kind: K,
    key: string,
    kept: Promise<Kept<K>>,
    answer: Promise<Answers[K]>,
  ): Promise<void> {
    try {
      const isNew = (await kept) === 'none';
      const found = await answer;
      if (isNew) await this.#keep(kind, key, found);
    } catch (error) {
      // A failure of the source was logged, and every caller was told.
      if (!(error instanceof SourceError)) this.#log.warn({ err: error, key }, 'answer not kept');
    } finally {
      this.#asked.delete(key);
    }
  }

  async #ask<T>(ask: (limit: AbortSignal) => Promise<T>, abort: AbortController): Promise<T> {
    this.#breaker.demandClosed();
    const timer = setTimeout(() => abort.abort(), this.#timeoutMs);
    try {
      return await ask(abort.signal);
    } catch (error) {
      if (error instanceof SourceError && !this.#closing) {
        this.#breaker.note(error);
        this.#log.warn({ err: error, source: this.name, fault: error.fault }, 'film source failed');
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #kept<K extends AnswerKind>(kind: K, key: string): Promise<Kept<K>> {
    try {
      const record = await this.#store.get(key);
      if (record === undefined) return 'none';
      const read = answerIn(kind, record);
      if (read.ok) return { answer: read.value };
      this.#log.warn({ key, fault: read.fault }, 'record set aside: it cannot be read');
      return read.isNewer ? 'newer' : 'none';
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#log.warn({ err: error, key }, 'kept answer not read');
      return 'none';
    }
  }

  async #keep<K extends AnswerKind>(kind: K, key: string, answer: Answers[K]): Promise<void> {
    const isNothing = answer === undefined || (Array.isArray(answer) && answer.length === 0);
    const lifetime = isNothing ? NOTHING_LIFETIME_MS : LIFETIMES_MS[this.name][kind];
    await this.#store.set(key, recordOf(answer), lifetime);
  }

  /**
   * The answer.
   * @throws {SourceError} as soon as the signal says that nobody waits for it any more
   */
  #within<T>(signal: AbortSignal, answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const giveUp = () => reject(new SourceError(this.name, 'slow'));
      signal.addEventListener('abort', giveUp, { once: true });
      const stopListening = () => signal.removeEventListener('abort', giveUp);
      answer.then(resolve, reject).finally(stopListening);
    });
  }
}

/** All ids, always in the same order: a source may know one id of a film and not another. */
function wordsOf({ wikidata, imdb, tmdb }: FilmIds): string {
  return [wikidata, imdb, tmdb].filter((id) => id !== undefined).join(' ');
}

/** 43 characters: what was typed may be long, and is private. */
function hash(question: string): string {
  return createHash('sha256').update(question).digest('base64url');
}
