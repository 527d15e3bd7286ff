import { textTerms } from '../words/search-words.ts';
import { visitMatches } from './match.ts';
import { type QueryPart, readQuery } from './query.ts';
import type { Segment } from './segment.ts';
import { TextSegments } from './text-segments.ts';

/** Heap bytes of a key with its place, about. */
const KEY_BYTES = 80;

/** The names of things, such as the titles of films: several each. */
export class NamedTexts<Key> {
  readonly #keys: Key[] = [];
  readonly #places = new Map<Key, number>();
  readonly #texts = new TextSegments();

  get bytes(): number {
    return this.#texts.bytes + this.#keys.length * KEY_BYTES;
  }

  get segments(): readonly Segment[] {
    return this.#texts.all;
  }

  has(key: Key): boolean {
    return this.#places.has(key);
  }

  /** Adds things with their names, or other names for those that are there. */
  put(things: readonly (readonly [key: Key, names: readonly string[]])[]): void {
    this.#texts.add(
      things.map(([key, names]) => ({ owner: this.#placeOf(key), tag: 0, terms: termsOf(names) })),
    );
  }

  get isUntidy(): boolean {
    return this.#texts.isUntidy;
  }

  tidy(): Generator<void> {
    return this.#texts.tidy();
  }

  /** Visits what has that part of a query in its names. */
  visit(part: QueryPart, visit: (key: Key, quality: number) => void): void {
    visitMatches(this.segments, part, (place, quality) => {
      const key = this.#keys[place];
      if (key !== undefined) visit(key, quality);
    });
  }

  /** Everything whose names have all of the words, those that have them whole first. The last word may be unfinished. */
  like(typed: string): Key[] {
    const parts = readQuery(typed);
    const found = new Map<Key, { parts: number; quality: number }>();
    for (const [at, part] of parts.entries()) {
      this.visit(part, (key, quality) => {
        const before = found.get(key);
        if ((before?.parts ?? 0) === at)
          found.set(key, { parts: at + 1, quality: (before?.quality ?? 0) + quality });
      });
    }
    const all = [...found].filter(([, has]) => has.parts === parts.length);
    return all.sort(([, one], [, other]) => other.quality - one.quality).map(([key]) => key);
  }

  #placeOf(key: Key): number {
    const known = this.#places.get(key);
    if (known !== undefined) {
      this.#texts.drop(known, 0);
      return known;
    }
    this.#places.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }
}

/** No phrase spans two names. */
const termsOf = (names: readonly string[]): string[] => names.flatMap((name) => [...textTerms(name), '']);
