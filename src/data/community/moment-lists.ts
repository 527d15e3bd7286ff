import { fold } from '../../domain/fold.ts';
import { type Moment, type ShownAuthor, shownAuthor } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';
import { FoldedTexts } from '../../search/words/folded-texts.ts';
import { insertNumber, mergedDescending, removeNumber, startingWith } from './sorted-numbers.ts';

type ListedMoment = Pick<Moment, 'number' | 'film' | 'author' | 'pseudonym' | 'place'>;

/** The numbers of live moments: all, by film, by the author that is shown, and by place. */
export class MomentLists {
  /** In ascending order, like all lists here. */
  readonly #all: number[] = [];
  readonly #byFilm = new Map<string, number[]>();
  /** An author without live moments keeps an empty list, so that the name is added only once. */
  readonly #byAuthor = new Map<ShownAuthor, number[]>();
  /** The names of all authors who have had a live moment. */
  readonly authorNames = new FoldedTexts<ShownAuthor>();
  /** By the id of who told them without their name. */
  readonly #unnamed = new Map<string, number[]>();
  readonly #byPlace = new Map<Place, number[]>();
  #placeChanges = 0;

  /** @returns `films` if its film had no live moment before */
  add(moment: ListedMoment): 'films' | undefined {
    const { number, film, place } = moment;
    const author = shownAuthor(moment);
    const isFirst = !this.#byFilm.has(film);
    insertNumber(this.#all, number);
    addTo(this.#byFilm, film, number);
    if (!this.#byAuthor.has(author)) this.authorNames.add(author, fold(author.name));
    addTo(this.#byAuthor, author, number);
    if (moment.pseudonym) addTo(this.#unnamed, moment.author.id, number);
    if (!this.#byPlace.has(place)) this.#placeChanges += 1;
    addTo(this.#byPlace, place, number);
    return isFirst ? 'films' : undefined;
  }

  /** @returns `films` if its film has no live moment left */
  delete(moment: ListedMoment): 'films' | undefined {
    const { number, film, place } = moment;
    removeNumber(this.#all, number);
    removeNumber(this.#byAuthor.get(shownAuthor(moment)) ?? [], number);
    if (moment.pseudonym) deleteFrom(this.#unnamed, moment.author.id, number);
    deleteFrom(this.#byFilm, film, number);
    deleteFrom(this.#byPlace, place, number);
    if (!this.#byPlace.has(place)) this.#placeChanges += 1;
    return this.#byFilm.has(film) ? undefined : 'films';
  }

  get films(): Iterable<string> {
    return this.#byFilm.keys();
  }

  get filmCount(): number {
    return this.#byFilm.size;
  }

  get all(): readonly number[] {
    return this.#all;
  }

  startingWith(digits: string): Generator<number> {
    return startingWith(this.#all, digits);
  }

  /** In ascending order, without a copy. */
  withFilm(film: string): readonly number[] {
    return this.#byFilm.get(film) ?? [];
  }

  withAuthor(author: ShownAuthor): readonly number[] {
    return this.#byAuthor.get(author) ?? [];
  }

  /** Newest first. */
  about(films: readonly string[]): readonly number[] {
    return mergedDescending(films.map((film) => this.#byFilm.get(film) ?? []));
  }

  countAbout(films: readonly string[]): number {
    return films.reduce((sum, film) => sum + (this.#byFilm.get(film)?.length ?? 0), 0);
  }

  /** Newest first. */
  by(authors: readonly ShownAuthor[]): readonly number[] {
    return mergedDescending(authors.map((author) => this.#byAuthor.get(author) ?? []));
  }

  /** The same, with what a person told without their name: for that person alone. */
  ownOf(user: string, names: readonly ShownAuthor[]): readonly number[] {
    const named = names.map((name) => this.#byAuthor.get(name) ?? []);
    return mergedDescending([...named, this.#unnamed.get(user) ?? []]);
  }

  /** Those that were told without a name, newest first. */
  get unnamed(): readonly number[] {
    return mergedDescending([...this.#unnamed.values()]);
  }

  /** The places in which they were shared. */
  get places(): Iterable<Place> {
    return this.#byPlace.keys();
  }

  /** Rises whenever those are others. */
  get placeChanges(): number {
    return this.#placeChanges;
  }

  in(place: Place): readonly number[] {
    return this.#byPlace.get(place) ?? [];
  }
}

function addTo<Key>(groups: Map<Key, number[]>, key: Key, number: number): void {
  const group = groups.get(key);
  if (group) insertNumber(group, number);
  else groups.set(key, [number]);
}

/** A group without numbers is deleted. */
function deleteFrom<Key>(groups: Map<Key, number[]>, key: Key, number: number): void {
  const group = groups.get(key);
  if (!group) return;
  removeNumber(group, number);
  if (group.length === 0) groups.delete(key);
}
