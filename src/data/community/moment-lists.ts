import { fold } from '../../domain/fold.ts';
import type { Moment, Person } from '../../domain/moment.ts';
import { FoldedTexts } from '../../search/words/folded-texts.ts';
import { insertNumber, mergedDescending, positionOf, removeNumber, startingWith } from './sorted-numbers.ts';

type ListedMoment = Pick<Moment, 'number' | 'film' | 'author'>;

/** The numbers of live moments: all, by film, and by author. */
export class MomentLists {
  /** In ascending order, like all lists here. */
  readonly #all: number[] = [];
  readonly #byFilm = new Map<string, number[]>();
  /** An author without live moments keeps an empty list, so that the name is added only once. */
  readonly #byAuthor = new Map<Person, number[]>();
  /** The names of all authors who have had a live moment. */
  readonly authorNames = new FoldedTexts<Person>();

  /** @returns `films` if its film had no live moment before */
  add({ number, film, author }: ListedMoment): 'films' | undefined {
    const isFirst = !this.#byFilm.has(film);
    insertNumber(this.#all, number);
    addTo(this.#byFilm, film, number);
    if (!this.#byAuthor.has(author)) this.authorNames.add(author, fold(author.name));
    addTo(this.#byAuthor, author, number);
    return isFirst ? 'films' : undefined;
  }

  /** @returns `films` if its film has no live moment left */
  delete({ number, film, author }: ListedMoment): 'films' | undefined {
    removeNumber(this.#all, number);
    deleteFrom(this.#byAuthor, author, number);
    deleteFrom(this.#byFilm, film, number);
    if (this.#byFilm.get(film)?.length === 0) this.#byFilm.delete(film);
    return this.#byFilm.has(film) ? undefined : 'films';
  }

  get count(): number {
    return this.#all.length;
  }

  get films(): Iterable<string> {
    return this.#byFilm.keys();
  }

  *newest(): Generator<number> {
    for (let index = this.#all.length - 1; index >= 0; index -= 1) yield this.#all[index] ?? 0;
  }

  startingWith(digits: string): Generator<number> {
    return startingWith(this.#all, digits);
  }

  /** Newest first. */
  about(films: readonly string[]): readonly number[] {
    return mergedDescending(films.map((film) => this.#byFilm.get(film) ?? []));
  }

  /** Newest first. */
  by(authors: readonly Person[]): readonly number[] {
    return mergedDescending(authors.map((author) => this.#byAuthor.get(author) ?? []));
  }

  beside(number: number, direction: 'newer' | 'older'): number | undefined {
    const index = positionOf(this.#all, number);
    const isListed = this.#all[index] === number;
    return this.#all[direction === 'older' ? index - 1 : isListed ? index + 1 : index];
  }

  /** Position, counted from the newest, which is 1. */
  rank(number: number): number {
    return this.#all.length - positionOf(this.#all, number);
  }

  /** Any except those, or any at all if there is no other. */
  random(random: () => number, except: ReadonlySet<number>): number | undefined {
    const passed = [...except]
      .map((number) => ({ number, index: positionOf(this.#all, number) }))
      .filter(({ number, index }) => this.#all[index] === number)
      .map(({ index }) => index)
      .sort((one, other) => one - other);
    const left = this.#all.length - passed.length;
    if (left === 0) return this.#all[Math.floor(random() * this.#all.length)];
    let index = Math.floor(random() * left);
    for (const skipped of passed) if (skipped <= index) index += 1;
    return this.#all[index];
  }
}

function addTo<Key>(groups: Map<Key, number[]>, key: Key, number: number): void {
  const group = groups.get(key);
  if (group) insertNumber(group, number);
  else groups.set(key, [number]);
}

function deleteFrom<Key>(groups: ReadonlyMap<Key, number[]>, key: Key, number: number): void {
  const group = groups.get(key);
  if (group) removeNumber(group, number);
}
