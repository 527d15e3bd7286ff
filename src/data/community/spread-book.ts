import type { BoardPost, Letter } from '../../domain/spread.ts';
import { DigestBook } from './digest-book.ts';

/** How a community's moments get further than their channels. */
export class SpreadBook {
  /** The numbers of moments that stay where they were told. */
  readonly quiet = new Set<number>();
  /** By the numbers of the moments. */
  readonly board = new Map<number, BoardPost>();
  readonly digests = new DigestBook();
  readonly #letters = new Map<string, Letter>();
  /** Of those who turned letters off: when the last one was sent. */
  readonly #lettersBefore = new Map<string, number>();

  /** By whose moments they are about: of those who want to be told. */
  get letters(): ReadonlyMap<string, Letter> {
    return this.#letters;
  }

  /** When the last letter to somebody was sent, whether they still want any. */
  lastLetterTo(user: string): number | undefined {
    return this.#letters.get(user)?.sentAt ?? this.#lettersBefore.get(user);
  }

  putLetter(user: string, letter: Letter | undefined): void {
    this.#letters.delete(user);
    this.#lettersBefore.delete(user);
    if (letter?.isOff && letter.sentAt !== undefined) this.#lettersBefore.set(user, letter.sentAt);
    else if (letter && !letter.isOff) this.#letters.set(user, letter);
  }
}
