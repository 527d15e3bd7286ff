import { LRUCache } from 'lru-cache';
import { fold } from '../../domain/fold.ts';
import type { Credit, FilmPeople, FilmPerson } from '../../domain/people.ts';
import { type Sequence, sequenceOf } from '../../domain/sequence.ts';
import { packTexts } from '../../search/names/pack-texts.ts';
import { TextIndex } from '../../search/names/text-index.ts';
import type { Catalogue } from './catalogue.ts';
import type { PersonRecord } from './credited-people.ts';
import { creditsIn, namesIn } from './credits.ts';

/** People kept in memory: those of the pages and lists that are open. */
const MAX_KEPT = 300;

/** The people behind the films of the catalogue, each read when asked for. */
export class People implements FilmPeople {
  readonly #catalogue: Catalogue;
  readonly #kept = new LRUCache<number, FilmPerson>({ max: MAX_KEPT });
  /** Made at the first search, so that the start doesn't wait for it. */
  #index: TextIndex | undefined;
  readonly all: Sequence<FilmPerson>;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.all = sequenceOf(catalogue.people.length, (place) => this.#at(place));
  }

  person(id: string): FilmPerson | undefined {
    const place = this.#catalogue.placeOfPerson(id);
    return place === undefined ? undefined : this.#at(place);
  }

  inFilm(film: string, name: string): FilmPerson | undefined {
    const place = this.numberInFilm(film, name);
    return place === undefined ? undefined : this.#at(place);
  }

  numberInFilm(film: string, name: string): number | undefined {
    const known = this.#catalogue.film(film);
    if (!known) return undefined;
    const names = namesIn(known);
    const exactly = names.indexOf(name);
    const at = exactly === -1 ? names.map(fold).indexOf(fold(name)) : exactly;
    return this.#catalogue.peopleIn(film)[at];
  }

  search(query: string, max: number): FilmPerson[] {
    this.#index ??= new TextIndex(this.#catalogue.peopleTexts() ?? packTexts(this.#described()));
    return this.#index
      .find(query, max)
      .groups.flatMap(({ documents }) => documents)
      .slice(0, max)
      .map((place) => this.#at(place));
  }

  *#described() {
    for (const { name, aliases } of this.#catalogue.people) {
      yield { names: [name], otherNames: aliases, help: [] };
    }
  }

  #at(place: number): FilmPerson {
    const kept = this.#kept.get(place);
    if (kept) return kept;
    const person = new Person(this.#catalogue, place);
    this.#kept.set(place, person);
    return person;
  }
}

class Person implements FilmPerson {
  readonly #catalogue: Catalogue;
  readonly #place: number;
  readonly #record: PersonRecord;
  readonly films: FilmPerson['films'];

  /** @throws {Error} if the catalogue has nobody there, or can't be read */
  constructor(catalogue: Catalogue, place: number) {
    const record = catalogue.people.at(place);
    if (!record) throw new Error(`catalogue: nobody at ${place}`);
    this.#catalogue = catalogue;
    this.#place = place;
    this.#record = record;
    this.films = sequenceOf(record.films.length, (at) => catalogue.filmAt(record.films[at] ?? -1));
  }

  get id(): string {
    return this.#record.id;
  }

  get name(): string {
    return this.#record.name;
  }

  get aliases(): FilmPerson['aliases'] {
    return this.#record.aliases;
  }

  get notable(): FilmPerson['notable'] {
    return this.#record.notable;
  }

  get credits(): readonly Credit[] {
    return [...this.films].flatMap(({ id }) => this.creditsIn(id));
  }

  creditsIn(filmId: string): readonly Credit[] {
    const film = this.#catalogue.film(filmId);
    if (!film) return [];
    const people = this.#catalogue.peopleIn(filmId);
    return creditsIn(film).filter((_, at) => people[at] === this.#place);
  }
}
