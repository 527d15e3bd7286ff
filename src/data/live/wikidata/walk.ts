import { readValues, VALUES } from './claims.ts';
import type { Entity } from './entities.ts';
import { byDay, type FilmItem, readFilmItem } from './film-item.ts';
import { searchesFor } from './searches.ts';
import { isLiterature, PROPERTIES } from './vocabulary.ts';
import { MAX_ITEMS, type WikidataApi } from './wikidata-api.ts';

/** Steps from film to film, directly or by way of a book. */
const DEEPEST = 3;
const MAX_FILMS = 60;
const MAX_REQUESTS = 15;

/** What a walk along "based on" and "derivative work" found. */
export interface Walked {
  /** In order of release. */
  readonly films: readonly FilmItem[];
  /** Books and plays that films are based on, each with the films that say so. */
  readonly works: ReadonlyMap<string, readonly string[]>;
  /** The current id of an item that was merged into another. */
  currentId(id: string): string;
}

/**
 * Walks breadth first from a film to those tied to it by lineage. Wikidata may say so at either end, so the walk asks both
 * what a film says about others and who says something about it. Series, franchises and characters are not followed. What
 * lies past the limits is left out; a failure is thrown, because half a lineage would pass for the whole.
 */
export async function walk(
  start: FilmItem,
  api: WikidataApi,
  language: string,
  signal: AbortSignal,
): Promise<Walked> {
  const walker = new Walker(api, language, signal);
  walker.films.set(start.id, start);
  let frontier = [start];
  for (let depth = 0; depth < DEEPEST && frontier.length > 0; depth += 1) {
    frontier = await walker.step(frontier);
  }
  const { films, works } = walker;
  return { films: [...films.values()].sort(byDay), works, currentId: (id) => walker.currentId(id) };
}

class Walker {
  readonly films = new Map<string, FilmItem>();
  readonly works = new Map<string, readonly string[]>();
  readonly #current = new Map<string, string>();
  readonly #seen = new Set<string>();
  readonly #api: WikidataApi;
  readonly #language: string;
  readonly #signal: AbortSignal;
  #requestsLeft = MAX_REQUESTS;

  constructor(api: WikidataApi, language: string, signal: AbortSignal) {
    this.#api = api;
    this.#language = language;
    this.#signal = signal;
  }

  currentId(id: string): string {
    return this.#current.get(id) ?? id;
  }

  /** From these films to the next ones, directly or by way of their books. */
  async step(frontier: readonly FilmItem[]): Promise<FilmItem[]> {
    for (const { id } of frontier) this.#seen.add(id);
    const named = frontier.flatMap(({ basedOn, derivedWorks }) => [...basedOn, ...derivedWorks]);
    const straight = await this.#visit([...named, ...(await this.#naming(frontier.map(({ id }) => id)))]);
    const siblings = straight.works.flatMap((work) => this.works.get(work) ?? []);
    const over = await this.#visit([...siblings, ...(await this.#naming(straight.works))]);
    return [...straight.films, ...over.films];
  }

  /** Items that say they are based on one of those, or that one of those derives from them. */
  async #naming(ids: readonly string[]): Promise<string[]> {
    const statements = ids.flatMap((id) => [
      `${PROPERTIES.basedOn}=${id}`,
      `${PROPERTIES.derivativeWork}=${id}`,
    ]);
    const found: string[] = [];
    for (const search of searchesFor(statements)) {
      if (this.#requestsLeft <= 0) break;
      this.#requestsLeft -= 1;
      found.push(...(await this.#api.having(search, this.#signal)));
    }
    return found;
  }

  /** Reads items that haven't been seen yet, and keeps the films and books among them. */
  async #visit(ids: readonly string[]): Promise<{ films: FilmItem[]; works: string[] }> {
    const news = [...new Set(ids)].filter((id) => !this.#seen.has(id)).slice(0, MAX_FILMS);
    for (const id of news) this.#seen.add(id);
    const films: FilmItem[] = [];
    const works: string[] = [];
    for (const [asked, entity] of await this.#read(news)) {
      this.#current.set(asked, entity.id);
      const film = readFilmItem(entity);
      if (film && !this.films.has(film.id) && this.films.size < MAX_FILMS) {
        this.films.set(film.id, film);
        films.push(film);
      }
      if (!film && isBook(entity) && !this.works.has(entity.id)) {
        this.works.set(entity.id, readValues(entity.claims, PROPERTIES.derivativeWork, VALUES.item));
        works.push(entity.id);
      }
    }
    return { films, works };
  }

  /** As many as the remaining requests allow. */
  async #read(ids: readonly string[]): Promise<ReadonlyMap<string, Entity>> {
    const read = ids.slice(0, this.#requestsLeft * MAX_ITEMS.everything);
    this.#requestsLeft -= Math.ceil(read.length / MAX_ITEMS.everything);
    return this.#api.items(read, this.#language, 'everything', this.#signal);
  }
}

function isBook({ claims }: Entity): boolean {
  return isLiterature(readValues(claims, PROPERTIES.instanceOf, VALUES.item));
}
