import type { FilmIds } from '../../src/domain/catalogue-files.ts';
import type { Family, Film, SourceName } from '../../src/domain/film.ts';
import type { FilmSource } from '../../src/domain/film-source.ts';

interface Told {
  readonly films?: readonly Film[];
  readonly family?: Family;
  /** What happens before each answer: a wait, or a failure. */
  readonly first?: (signal: AbortSignal) => Promise<void>;
}

/** A source with given answers, which counts what it is asked. */
export class ASource<Name extends SourceName = SourceName> implements FilmSource {
  readonly name: Name;
  readonly asked: string[] = [];
  told: Told;

  constructor(name: Name, told: Told = {}) {
    this.name = name;
    this.told = told;
  }

  async search(query: string, language: string, signal: AbortSignal): Promise<readonly Film[]> {
    await this.#hear(`search ${query} ${language}`, signal);
    return this.told.films ?? [];
  }

  async film(ids: FilmIds, language: string, signal: AbortSignal): Promise<Film | undefined> {
    await this.#hear(`film ${JSON.stringify(ids)} ${language}`, signal);
    return this.told.films?.[0];
  }

  async family(ids: FilmIds, language: string, signal: AbortSignal): Promise<Family | undefined> {
    await this.#hear(`family ${JSON.stringify(ids)} ${language}`, signal);
    return this.told.family;
  }

  async #hear(question: string, signal: AbortSignal): Promise<void> {
    this.asked.push(question);
    await this.told.first?.(signal);
  }
}
