import type { Person } from '../../domain/moment.ts';

/**
 * One copy of what many records of a community repeat: people, films, channels, moods. Each record that is parsed has copies of its
 * own, which would take more memory than all the rest but the stories.
 */
export class Interner {
  readonly #ids = new Map<string, string>();
  readonly #people = new Map<string, Person[]>();
  readonly #lists = new Map<string, readonly string[]>();

  /** Of Discord, of a film, or of a country. */
  id(id: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const own = ownId(id);
    this.#ids.set(own, own);
    return own;
  }

  /** One object for each name that a person has had. */
  person({ id, name }: Person): Person {
    const known = this.#people.get(id);
    const same = known?.find((person) => person.name === name);
    if (same) return same;
    const person: Person = { id: this.id(id), name };
    if (known) known.push(person);
    else this.#people.set(person.id, [person]);
    return person;
  }

  /** Everyone of that id: one person for each of their names. */
  peopleOf(id: string): readonly Person[] {
    return this.#people.get(id) ?? [];
  }

  /** Of words without a comma, as moods are. */
  list<Word extends string>(words: Word[]): Word[] {
    const key = words.join();
    // What is kept under a key was made of the same words.
    const known = this.#lists.get(key) as Word[] | undefined;
    if (known) return known;
    this.#lists.set(key, words);
    return words;
  }
}

/** An id that was cut from a key holds on to the whole key in V8; a copy doesn't. Ids are ASCII. */
function ownId(id: string): string {
  return Buffer.from(id, 'latin1').toString('latin1');
}
