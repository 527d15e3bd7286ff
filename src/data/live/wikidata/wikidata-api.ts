import { type ItemId as ItemIdType, WBK } from 'wikibase-sdk';
import type { z } from 'zod';
import { SourceError } from '../../../domain/film-source.ts';
import { createQueue } from '../../../tasks/queue.ts';
import { fetchJson, type Refusal } from '../fetch-json.ts';
import { orAborted } from '../or-aborted.ts';
import {
  ClaimsAnswer,
  EntitiesAnswer,
  type Entity,
  ErrorAnswer,
  StatementsAnswer,
  TitlesAnswer,
} from './entities.ts';
import { malformed } from './malformed.ts';

/** Bytes: ten items with all their statements have a few MB where countries are among them. */
const MAX_BYTES = 12 * 1024 * 1024;

/** Items that are asked for at once: the API takes 50; with all their statements, half of that keeps an answer small. */
export const MAX_ITEMS = { labels: 50, everything: 25 } as const;

/** Hits that are taken of one search. */
const MAX_FOUND = { titles: 10, statements: 50 } as const;

export interface WikidataOptions {
  /** As in `https://www.wikidata.org/w/api.php`. */
  readonly apiUrl: string;
  /** An address by which whoever runs the bot can be reached. */
  readonly contact: string;
  /** Of the bot. */
  readonly version: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * The requests to Wikidata: one at a time, and none before the time is up that it wants to be left alone. Each throws
 * SourceError.
 */
export class WikidataApi {
  readonly #apiUrl: string;
  readonly #urls: ReturnType<typeof WBK>;
  readonly #userAgent: string;
  readonly #now: () => number;
  readonly #queue = createQueue();
  #closedUntil = 0;

  constructor({ apiUrl, contact, version, now }: WikidataOptions) {
    this.#apiUrl = apiUrl;
    this.#urls = WBK({ instance: apiUrl, sparqlEndpoint: '' });
    // The form that Wikimedia's policy on user agents asks for.
    this.#userAgent = `GoosebumpMoments/${version} (${contact})`;
    this.#now = now;
  }

  /** Items of any kind that are called so, or whose name begins so, best first. */
  async called(name: string, language: string, signal: AbortSignal): Promise<string[]> {
    const url = this.#urls.searchEntities({ search: name, language, limit: MAX_FOUND.titles });
    const { search } = await this.#ask(url, TitlesAnswer, signal);
    return search.map(({ id }) => id);
  }

  /**
   * Items with any of those statements.
   * @param statements as in `P144=Q3809340`
   */
  async having(statements: readonly string[], signal: AbortSignal): Promise<string[]> {
    const haswbstatement = statements.join('|');
    const url = this.#urls.cirrusSearchPages({ haswbstatement, limit: MAX_FOUND.statements, prop: '' });
    const { query } = await this.#ask(url, StatementsAnswer, signal);
    return query.search.map(({ title }) => title);
  }

  /** Items by the ids that they are asked for by; those that there are not are left out. */
  async items(
    ids: readonly string[],
    language: string,
    what: keyof typeof MAX_ITEMS,
    signal: AbortSignal,
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    for (const part of chunks(ids, MAX_ITEMS[what])) {
      const url = this.#urls.getEntities({
        ids: part as ItemIdType[],
        languages: languagesFor(language),
        props: what === 'labels' ? ['labels'] : ['labels', 'aliases', 'claims'],
      });
      const { entities } = await this.#ask(url, EntitiesAnswer, signal);
      for (const [asked, entity] of Object.entries(entities)) {
        if (!part.includes(asked) || !isAnswerTo(asked, entity))
          throw new SourceError('wikidata', 'other-film');
        if (entity.missing === undefined) found.set(asked, entity);
      }
    }
    return found;
  }

  /** The statements of one property of an item: a country has a megabyte of others. */
  async claims(item: string, property: string, signal: AbortSignal): Promise<Entity['claims']> {
    const query = new URLSearchParams({ action: 'wbgetclaims', entity: item, property, format: 'json' });
    const { claims } = await this.#ask(`${this.#apiUrl}?${query}`, ClaimsAnswer, signal);
    return claims;
  }

  /** Gives up as soon as the signal says so; whoever waits behind comes up none the later. */
  async #ask<Answer>(url: string, shape: z.ZodType<Answer>, signal: AbortSignal): Promise<Answer> {
    const slow = new SourceError('wikidata', 'slow');
    if (signal.aborted) throw slow;
    this.#requireOpen();
    const turn = this.#queue(async () => {
      this.#requireOpen();
      // Where the signal has come meanwhile, nothing is sent.
      return this.#fetch(url, signal);
    });
    const answer = await orAborted(turn, signal, slow);
    const parsed = shape.safeParse(answer);
    if (!parsed.success) throw malformed(parsed.error);
    return parsed.data;
  }

  async #fetch(url: string, signal: AbortSignal): Promise<unknown> {
    try {
      return await fetchJson({
        source: 'wikidata',
        url: new URL(url),
        headers: { 'user-agent': this.#userAgent },
        signal,
        maxBytes: MAX_BYTES,
        refusal: refusalOf,
      });
    } catch (error) {
      if (error instanceof SourceError && error.retryAfter !== undefined) {
        this.#closedUntil = this.#now() + error.retryAfter;
      }
      throw error;
    }
  }

  #requireOpen(): void {
    const retryAfter = this.#closedUntil - this.#now();
    if (retryAfter > 0) throw new SourceError('wikidata', 'rate-limited', { retryAfter });
  }
}

/** The person's language, then what holds in any, then English. */
export function languagesFor(language: string): string[] {
  return [...new Set([language, 'mul', 'en'])];
}

/** It is the item itself, or what that was merged into. */
function isAnswerTo(asked: string, { id, redirects }: Entity): boolean {
  return id === asked || (redirects?.from === asked && redirects.to === id);
}

/** `no-such-entity` is an answer: there is no such item. */
function refusalOf(answer: unknown): Refusal | undefined {
  const code = ErrorAnswer.safeParse(answer).data?.error.code;
  if (code === undefined || code === 'no-such-entity') return undefined;
  if (code === 'maxlag' || code === 'ratelimited') return { fault: 'rate-limited', code };
  if (/^(internal_api_error|cirrussearch|readonly)/.test(code)) return { fault: 'unreachable', code };
  return { fault: 'malformed', code };
}

function chunks(ids: readonly string[], size: number): string[][] {
  const unique = [...new Set(ids)];
  const count = Math.ceil(unique.length / size);
  return Array.from({ length: count }, (_, index) => unique.slice(index * size, (index + 1) * size));
}
