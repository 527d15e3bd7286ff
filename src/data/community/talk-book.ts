import type { Talk } from '../../domain/talk.ts';
import { HEAP_BYTES } from './heap-bytes.ts';

/** The threads in which people talk about moments, and those that may not be as they should. */
export class TalkBook {
  readonly #talks = new Map<number, Talk>();
  readonly #numbers = new Map<string, number>();
  readonly #marked = new Set<number>();

  of(number: number): Talk | undefined {
    return this.#talks.get(number);
  }

  /** Whether people talk about a moment in that channel. */
  isThread(channel: string): boolean {
    return this.#numbers.has(channel);
  }

  isMarked(number: number): boolean {
    return this.#marked.has(number);
  }

  get marked(): readonly number[] {
    return [...this.#marked];
  }

  /** Approximate, like those of the library. */
  get heapBytes(): number {
    return this.#talks.size * HEAP_BYTES.talk;
  }

  put(number: number, talk: Talk): void {
    this.drop(number);
    this.#talks.set(number, talk);
    if (talk.card) this.#numbers.set(talk.card.message, number);
  }

  drop(number: number): void {
    const thread = this.#talks.get(number)?.card?.message;
    if (thread !== undefined) this.#numbers.delete(thread);
    this.#talks.delete(number);
  }

  mark(number: number): void {
    this.#marked.add(number);
  }

  unmark(number: number): void {
    this.#marked.delete(number);
  }
}
