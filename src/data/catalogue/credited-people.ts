import type { Fact, PeopleFile, PersonEntry } from '../../domain/catalogue-files.ts';
import type { Film, Sourced } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';
import { namesIn } from './credits.ts';
import { resolver } from './sourced.ts';

/** Somebody whom films credit, without the films themselves. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly notable: readonly Sourced<Fact>[];
  /** The places of their films, in order. */
  readonly films: readonly number[];
}

/** The people of the catalogue, those with most credits first. */
export interface CreditedPeople {
  readonly records: readonly PersonRecord[];
  /** For each film: the place of the person behind each of its names, in the order of `namesIn`. */
  readonly ofFilms: readonly (readonly number[])[];
}

/** Everybody whom the films credit, with what the people file knows about them. */
export function peopleOf(
  films: readonly Film[],
  file: Pick<PeopleFile, 'sources' | 'people'>,
): CreditedPeople {
  const entries = new Entries(file.people);
  const toSourced = resolver(file.sources);
  const people = new Map<string, { record: PersonRecord; places: number[] }>();
  const idsOf = films.map((film, place) =>
    namesIn(film).map((name) => {
      const { id, entry } = entries.identify(film.id, name);
      const known = people.get(id);
      if (known) known.places.push(place);
      else {
        const places = [place];
        const notable = (entry?.notable ?? []).map(toSourced);
        const record = {
          id,
          name: entry?.name ?? name,
          aliases: entry?.aliases ?? [],
          notable,
          films: places,
        };
        people.set(id, { record, places });
      }
      return id;
    }),
  );
  const sorted = [...people.values()].sort(
    (one, other) => other.places.length - one.places.length || (one.record.id < other.record.id ? -1 : 1),
  );
  const placeOf = new Map(sorted.map(({ record }, place) => [record.id, place]));
  return {
    records: sorted.map(({ record, places }) => ({ ...record, films: [...new Set(places)] })),
    ofFilms: idsOf.map((ids) => ids.map((id) => placeOf.get(id) ?? -1)),
  };
}

interface Identity {
  readonly id: string;
  readonly entry: PersonEntry | undefined;
}

/** The entries of the people file, by name. */
class Entries {
  readonly #byName = new Map<string, PersonEntry[]>();
  /** Names that the file doesn't have: each is one person. Most people are credited several times. */
  readonly #others = new Map<string, Identity>();

  constructor(people: readonly PersonEntry[]) {
    for (const entry of people) {
      for (const name of new Set([entry.name, ...entry.aliases].map(fold))) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), entry]);
      }
    }
  }

  identify(film: string, name: string): Identity {
    const other = this.#others.get(name);
    if (other) return other;
    const entry = this.#find(film, name);
    const identity = { id: personId(entry, name), entry };
    if (!this.#byName.has(fold(name))) this.#others.set(name, identity);
    return identity;
  }

  /** The entry that fits. If several have the name, it is the one that claims the film, or else the one that claims no films. */
  #find(film: string, name: string): PersonEntry | undefined {
    const named = this.#byName.get(fold(name)) ?? [];
    return named.find((entry) => entry.films?.includes(film)) ?? named.find((entry) => !entry.films);
  }
}

/** If two people share a name, the id of the one who claims films includes the first of them. */
function personId(entry: PersonEntry | undefined, name: string): string {
  const words = fold(entry?.name ?? name).replace(/[^a-z0-9]+/g, '-');
  const [claimed] = entry?.films ?? [];
  return [words.slice(0, MAX_NAME), claimed]
    .filter((part) => part !== undefined)
    .join('-')
    .replace(/^-+|-+$/g, '');
}

/** Characters of a name in an id, which has to fit into a custom id together with a film's id. */
const MAX_NAME = 60;
