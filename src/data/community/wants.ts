import type { Want } from '../../domain/want.ts';
import type { Change } from '../store/record-store.ts';
import type { Writer } from './writer.ts';

/** A want, with the id of the film under which it is kept. */
export interface KeptWant extends Want {
  readonly film: string;
}

/** Which films people want to see, as it is written. */
export class Wants {
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /**
   * Puts a film on a person's list, unless it is there, under that id or another one.
   * @param isFilm whether an id on the list is one of the film's
   * @returns what was there before; `undefined` if it is there now for the first time
   */
  put(
    user: string,
    film: string,
    want: Omit<Want, 'v'>,
    isFilm: (id: string) => boolean,
  ): Promise<KeptWant | undefined> {
    return this.#writer.queue(async () => {
      const [before] = this.#found(user, isFilm);
      if (before) return before;
      await this.#writer.store.write([this.#kept(user, film, { v: 1, ...want })]);
      return undefined;
    });
  }

  /**
   * Keeps that the person has seen the film. When they said so first stays.
   * @returns what is kept now; `undefined` if it isn't on their list
   */
  see(user: string, isFilm: (id: string) => boolean, at: number): Promise<KeptWant | undefined> {
    return this.#writer.queue(async () => {
      const found = this.#found(user, isFilm);
      const seen = found.map(({ film, ...want }) => ({ film, ...want, seenAt: want.seenAt ?? at }));
      const unseen = found.some(({ seenAt }) => seenAt === undefined);
      if (unseen)
        await this.#writer.store.write(seen.map(({ film, ...want }) => this.#kept(user, film, want)));
      return seen[0];
    });
  }

  /** @returns false if it wasn't on their list */
  drop(user: string, isFilm: (id: string) => boolean): Promise<boolean> {
    const { guild, store, queue, writableKey } = this.#writer;
    return queue(async () => {
      const found = this.#found(user, isFilm);
      if (found.length === 0) return false;
      await store.write(
        found.map(({ film }) => ({ delete: writableKey({ guild, kind: 'want', user, film }) })),
      );
      return true;
    });
  }

  /** The oldest first: a film that was merged into another may be on the list twice. */
  #found(user: string, isFilm: (id: string) => boolean): readonly KeptWant[] {
    return [...this.#writer.library.wants.of(user)]
      .filter(([film]) => isFilm(film))
      .map(([film, want]) => ({ ...want, film }))
      .sort((one, other) => one.at - other.at);
  }

  #kept(user: string, film: string, record: Want): Change {
    const { guild, writableKey } = this.#writer;
    return { set: writableKey({ guild, kind: 'want', user, film }), record };
  }
}
