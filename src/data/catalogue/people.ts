import { readFile } from 'node:fs/promises';
import { PeopleFile, type PersonEntry } from '../../domain/catalogue-files.ts';
import { byRelease, type Film, type FilmCatalogue } from '../../domain/film.ts';
import { fold } from '../../domain/fold.ts';
import type { Credit, FilmPeople, FilmPerson } from '../../domain/people.ts';
import { TextIndex } from '../../search/names/text-index.ts';
import { resolver } from './sourced.ts';

/** Notable facts about people. Who they are comes from the casts of the films. */
const SHIPPED = new URL('./people.json', import.meta.url);

/**
 * Reads the people file.
 * @throws {Error} if it can't be read: it was shipped broken
 */
export async function loadPeople(catalogue: FilmCatalogue, file: URL = SHIPPED): Promise<FilmPeople> {
  try {
    return peopleOf(catalogue, PeopleFile.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch (cause) {
    throw new Error('catalogue: people.json', { cause });
  }
}

/** Everybody credited in the catalogue, with what the people file knows about them. */
export function peopleOf({ films }: FilmCatalogue, file: Pick<PeopleFile, 'sources' | 'people'>): FilmPeople {
  const entries = new Entries(file.people);
  const toSourced = resolver(file.sources);
  const groups = new Map<string, { name: string; entry: PersonEntry | undefined; credits: Credit[] }>();

  for (const film of films) {
    for (const { name, ...credit } of creditsOf(film)) {
      const { id, entry } = entries.identify(film.id, name);
      const group = groups.get(id) ?? { name: entry?.name ?? name, entry, credits: [] };
      group.credits.push({ film, ...credit });
      groups.set(id, group);
    }
  }
  const all = [...groups].map(
    ([id, { name, entry, credits }]): FilmPerson => ({
      id,
      name,
      aliases: entry?.aliases ?? [],
      notable: (entry?.notable ?? []).map(toSourced),
      credits: credits.sort((one, other) => byRelease(one.film, other.film)),
    }),
  );
  const byId = new Map(all.map((person) => [person.id, person]));
  return {
    all,
    person: (id) => byId.get(id),
    inFilm: (film, name) => {
      const person = byId.get(entries.identify(film, name).id);
      return person?.credits.some((credit) => credit.film.id === film) ? person : undefined;
    },
    search: searchIn(all),
  };
}

/** Built at the first search, so that the start doesn't wait for it. */
function searchIn(all: readonly FilmPerson[]): FilmPeople['search'] {
  let index: TextIndex<FilmPerson> | undefined;
  return (query, max) => {
    index ??= indexOf(all);
    return index
      .find(query, max)
      .groups.flatMap(({ items }) => items)
      .slice(0, max);
  };
}

/** Among equal matches, people with more films come first. */
function indexOf(all: readonly FilmPerson[]): TextIndex<FilmPerson> {
  const byFame = [...all].sort(
    (one, other) => other.credits.length - one.credits.length || (one.id < other.id ? -1 : 1),
  );
  return new TextIndex(byFame, ({ name, aliases }) => ({ names: [name], otherNames: aliases, help: [] }));
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

function creditsOf(film: Film): (Omit<Credit, 'film'> & { readonly name: string })[] {
  return [
    ...film.directors.map((name) => ({ name, job: 'director' as const })),
    ...film.writers.map((name) => ({ name, job: 'writer' as const })),
    ...film.cast.map(({ name, character, description }) => ({
      name,
      job: 'cast' as const,
      character,
      description,
    })),
  ];
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
