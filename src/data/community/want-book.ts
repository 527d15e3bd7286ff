import type { Want } from '../../domain/want.ts';
import { HEAP_BYTES } from './heap-bytes.ts';

const NONE: ReadonlyMap<string, Want> = new Map();

/** Which films people want to see, or have seen since, by the ids under which that is kept. */
export class WantBook {
  readonly #ofPerson = new Map<string, Map<string, Want>>();
  readonly #ofFilm = new Map<string, Map<string, Want>>();
  #films: readonly string[] | undefined;
  readonly #unseen = new Map<string, number>();
  /** Those that a moment led to, by its number: the people, and the films of each. */
  readonly #fromMoment = new Map<number, Map<string, ReadonlySet<string>>>();
  #count = 0;

  /** Approximate, like those of the library. */
  get heapBytes(): number {
    return this.#count * HEAP_BYTES.want;
  }

  /** Those of a person, by film. */
  of(user: string): ReadonlyMap<string, Want> {
    return this.#ofPerson.get(user) ?? NONE;
  }

  /** Those of a film, by person. */
  about(film: string): ReadonlyMap<string, Want> {
    return this.#ofFilm.get(film) ?? NONE;
  }

  /** The ids of the films. The same array until there is another one, or one less. */
  get films(): readonly string[] {
    this.#films ??= [...this.#ofFilm.keys()];
    return this.#films;
  }

  /** How many want to see that film and haven't since. */
  unseen(film: string): number {
    return this.#unseen.get(film) ?? 0;
  }

  /** Those who have seen a film that they wanted to see because of that moment. */
  *seenBecauseOf(number: number): Generator<string> {
    for (const [user, films] of this.#fromMoment.get(number) ?? []) {
      const wants = this.of(user);
      if ([...films].some((film) => wants.get(film)?.seenAt !== undefined)) yield user;
    }
  }

  /** @param want `undefined` if it is no longer so */
  put(user: string, film: string, want: Want | undefined): void {
    const before = this.of(user).get(film);
    this.#follow(user, film, before?.from, want?.from);
    const left = this.unseen(film) - unseenIn(before) + unseenIn(want);
    if (left > 0) this.#unseen.set(film, left);
    else this.#unseen.delete(film);
    this.#count += Number(want !== undefined) - Number(before !== undefined);
    const films = this.#ofFilm.size;
    place(this.#ofPerson, user, film, want);
    place(this.#ofFilm, film, user, want);
    if (this.#ofFilm.size !== films) this.#films = undefined;
  }

  #follow(user: string, film: string, before: number | undefined, now: number | undefined): void {
    if (before === now) return;
    if (before !== undefined) {
      const left = [...(this.#fromMoment.get(before)?.get(user) ?? [])].filter((one) => one !== film);
      place(this.#fromMoment, before, user, left.length > 0 ? new Set(left) : undefined);
    }
    if (now !== undefined) {
      const films = this.#fromMoment.get(now)?.get(user) ?? [];
      place(this.#fromMoment, now, user, new Set([...films, film]));
    }
  }
}

const unseenIn = (want: Want | undefined): number => (want && want.seenAt === undefined ? 1 : 0);

function place<K, V>(all: Map<K, Map<string, V>>, one: K, other: string, value: V | undefined) {
  const within = all.get(one) ?? new Map<string, V>();
  if (value) within.set(other, value);
  else within.delete(other);
  if (within.size === 0) all.delete(one);
  else all.set(one, within);
}
