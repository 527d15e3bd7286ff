import type { Person, Pseudonym } from '../../domain/moment.ts';
import type { Place } from '../../domain/place.ts';

/**
 * One shared copy of values that many records repeat: people, films, channels, moods. Parsing gives each record its own
 * copies, which together would take more memory than everything else but the stories.
 */
export class Interner {
  readonly #ids = new Map<string, string>();
  readonly #people = new Map<string, Person[]>();
  readonly #pseudonyms = new Map<string, Pseudonym>();
  readonly #places = new Map<string, Place[]>();
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

  /** All objects with that id: one for each name of the person. */
  peopleOf(id: string): readonly Person[] {
    return this.#people.get(id) ?? [];
  }

  pseudonym({ name }: Pseudonym): Pseudonym {
    const known = this.#pseudonyms.get(name);
    if (known) return known;
    const own: Pseudonym = { name };
    this.#pseudonyms.set(name, own);
    return own;
  }

  place(place: Place): Place {
    const known = this.#places.get(place.channel);
    const same = known?.find(
      (one) => one.parent === place.parent && one.ageRestricted === place.ageRestricted,
    );
    if (same) return same;
    const { ageRestricted, parent } = place;
    const own: Place = {
      channel: this.id(place.channel),
      ...(parent !== undefined && { parent: this.id(parent) }),
      ageRestricted,
    };
    if (known) known.push(own);
    else this.#places.set(own.channel, [own]);
    return own;
  }

  /** Of words without a comma, as moods are. */
  list<Word extends string>(words: Word[]): Word[] {
    const key = words.join();
    // Everything kept under a key has the same words.
    const known = this.#lists.get(key) as Word[] | undefined;
    if (known) return known;
    this.#lists.set(key, words);
    return words;
  }
}

/** In V8 a substring keeps the whole key in memory; a copy doesn't. Ids are ASCII. */
export function ownId(id: string): string {
  return Buffer.from(id, 'latin1').toString('latin1');
}
