import { type ItemId as ItemIdType, WBK } from 'wikibase-sdk';
import type { z } from 'zod';
import { SourceError } from '../../../domain/film-source.ts';
import { orAborted } from '../../../tasks/or-aborted.ts';
import { createQueue } from '../../../tasks/queue.ts';
import { fetchJson, type Refusal } from '../fetch-json.ts';
import {
  ClaimsAnswer,
  EntitiesAnswer,
  Entity,
  ErrorAnswer,
  StatementsAnswer,
  TitlesAnswer,
} from './entities.ts';
import { malformed } from './malformed.ts';

/** Bytes: ten items with all their statements have a few MB if there are countries among them. */
const MAX_BYTES = 12 * 1024 * 1024;

/** Items per request: the API takes 50; with all their statements, half of that keeps the answer small. */
export const MAX_ITEMS = { labels: 50, everything: 25 } as const;

/** Hits that one search returns. */
const MAX_FOUND = { titles: 10, statements: 50 } as const;

export interface WikidataOptions {
  /** As in `https://www.wikidata.org/w/api.php`. */
  readonly apiUrl: string;
  /** A contact address of the operator. */
  readonly contact: string;
  /** The bot's version. */
  readonly version: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Sends requests to Wikidata: one at a time, and none while it wants to be left alone. Each method throws a SourceError if
 * it fails.
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
    // The format that Wikimedia's user-agent policy asks for.
    this.#userAgent = `GoosebumpMoments/${version} (${contact})`;
    this.#now = now;
  }

  /** Items of any kind with that name or a name that begins so, best first. */
  async called(name: string, language: string, signal: AbortSignal): Promise<string[]> {
    const url = this.#urls.searchEntities({ search: name, language, limit: MAX_FOUND.titles });
    const { search } = await this.#ask(url, TitlesAnswer, signal);
    return search.map(({ id }) => id);
  }

  /**
   * Items with any of those statements.
   * @param statements such as `P144=Q3809340`
   */
  async having(statements: readonly string[], signal: AbortSignal): Promise<string[]> {
    const haswbstatement = statements.join('|');
    const url = this.#urls.cirrusSearchPages({ haswbstatement, limit: MAX_FOUND.statements, prop: '' });
    const { query } = await this.#ask(url, StatementsAnswer, signal);
    return query.search.map(({ title }) => title);
  }

  /** Items by the ids that were asked for; unknown ones are left out. */
  async items(
    ids: readonly string[],
    language: string,
    what: keyof typeof MAX_ITEMS,
    signal: AbortSignal,
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    let fault: SourceError | undefined;
    for (const part of chunks(ids, MAX_ITEMS[what])) {
      const url = this.#urls.getEntities({
        ids: part as ItemIdType[],
        languages: languagesFor(language),
        props: what === 'labels' ? ['labels'] : ['labels', 'aliases', 'claims'],
      });
      const { entities } = await this.#ask(url, EntitiesAnswer, signal);
      for (const [asked, given] of Object.entries(entities)) {
        const read = Entity.safeParse(given);
        if (!read.success) {
          fault ??= malformed(read.error, `answer.entities.${asked}`);
          continue;
        }
        const entity = read.data;
        if (!part.includes(asked) || !isAnswerTo(asked, entity))
          throw new SourceError('wikidata', 'other-film');
        if (entity.missing === undefined) found.set(asked, entity);
      }
    }
    // One odd item is no reason to lose the others.
    if (fault && found.size === 0) throw fault;
    return found;
  }

  /** The statements of one property of an item: a country has a megabyte of others. */
  async claims(item: string, property: string, signal: AbortSignal): Promise<Entity['claims']> {
    const query = new URLSearchParams({ action: 'wbgetclaims', entity: item, property, format: 'json' });
    const { claims } = await this.#ask(`${this.#apiUrl}?${query}`, ClaimsAnswer, signal);
    return claims;
  }

  /** Gives up as soon as the signal fires, which delays nobody in the queue behind it. */
  async #ask<Answer>(url: string, shape: z.ZodType<Answer>, signal: AbortSignal): Promise<Answer> {
    const slow = new SourceError('wikidata', 'slow');
    if (signal.aborted) throw slow;
    this.#requireOpen();
    const turn = this.#queue(async () => {
      this.#requireOpen();
      // If the signal has fired in the meantime, nothing is sent.
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

/** The person's language, then names valid in any language, then English. */
export function languagesFor(language: string): string[] {
  return [...new Set([language, 'mul', 'en'])];
}

/** It is the item itself, or the one it was merged into. */
function isAnswerTo(asked: string, { id, redirects }: Entity): boolean {
  return id === asked || (redirects?.from === asked && redirects.to === id);
}

/** `no-such-entity` is a valid answer: there is no such item. */
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
