import { cleanLine } from '../../../domain/clean-text.ts';
import { FILM_YEARS } from '../../../domain/film.ts';
import type { FilmRecord } from './film-record.ts';

/** What the tables say about one film, as it comes together. People are ids until their names are known. */
export interface Draft {
  readonly id: number;
  readonly name: string;
  readonly year: number;
  votes: number;
  minutes: number | undefined;
  readonly countries: string[];
  readonly languages: string[];
  readonly aliases: Alias[];
  imdb: string | undefined;
  wikidata: string | undefined;
  readonly trailers: Record<string, string>;
  readonly remakeOf: number[];
  readonly cast: Credit[];
  readonly directors: Credit[];
  readonly writers: Credit[];
}

interface Alias {
  readonly name: string;
  readonly language: string | undefined;
  readonly isOfficial: boolean;
}

interface Credit {
  readonly person: number;
  /** Its place in the credits. */
  readonly position: number;
  readonly role: string | undefined;
}

/** Names that one film may have beside its official ones, members of its cast, and others who made it. */
const MAX_ALIASES = 30;
const MAX_CAST = 15;
const MAX_MAKERS = 24;
/** Characters of a name: a longer one is a text in the wrong place. */
const MAX_NAME = 300;

export function newDraft(id: number, name: string, year: number): Draft {
  return {
    ...{ id, name, year, votes: 0, minutes: undefined, imdb: undefined, wikidata: undefined },
    ...{ countries: [], languages: [], aliases: [], trailers: {}, remakeOf: [] },
    ...{ cast: [], directors: [], writers: [] },
  };
}

/** A name on one line, or `undefined` if it isn't one. */
export function nameIn(cell: string | undefined): string | undefined {
  const name = cell === undefined ? '' : cleanLine(cell);
  return name === '' || name.length > MAX_NAME ? undefined : name;
}

/** A positive whole number. */
export function numberIn(cell: string | undefined): number | undefined {
  const number = Number(cell);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/**
 * The year of a date.
 * @param latest the last one that a film may be from
 */
export function yearIn(cell: string | undefined, latest: number): number | undefined {
  const year = Number(/^(\d{4})(?:-|$)/.exec(cell ?? '')?.[1]);
  return year >= FILM_YEARS.first && year <= latest ? year : undefined;
}

/** @param nameOf the name of a person */
export function recordOf(draft: Draft, nameOf: (person: number) => string | undefined): FilmRecord {
  const { id, name, year, minutes, imdb, wikidata, countries, languages, trailers, remakeOf } = draft;
  const namesOf = (credits: readonly Credit[]) =>
    [...new Set(inOrder(credits).flatMap(({ person }) => nameOf(person) ?? []))].slice(0, MAX_MAKERS);
  const cast = inOrder(draft.cast).flatMap(({ person, role }): [string, string?][] => {
    const actor = nameOf(person);
    return actor === undefined ? [] : [role === undefined ? [actor] : [actor, role]];
  });
  return {
    ...{ id, name, year, countries, languages, trailers, remakeOf },
    ...titlesOf(draft),
    ...(minutes !== undefined && { minutes }),
    ...(imdb !== undefined && { imdb }),
    ...(wikidata !== undefined && { wikidata }),
    directors: namesOf(draft.directors),
    writers: namesOf(draft.writers),
    cast: cast.slice(0, MAX_CAST),
  };
}

/** The official titles by language, the English one apart, and all other names. */
function titlesOf({ name, aliases }: Draft): Pick<FilmRecord, 'english' | 'titles' | 'aliases'> {
  const official = new Map<string, string>();
  for (const alias of aliases) {
    const { language } = alias;
    if (alias.isOfficial && language !== undefined && !official.has(language)) {
      official.set(language, alias.name);
    }
  }
  const english = official.get('en');
  official.delete('en');
  const titles = Object.fromEntries([...official].filter(([, title]) => title !== (english ?? name)));
  const taken = new Set([name, english, ...Object.values(titles)]);
  const others = [...new Set(aliases.map((alias) => alias.name))].filter((other) => !taken.has(other));
  return {
    ...(english !== undefined && english !== name && { english }),
    titles,
    aliases: others.slice(0, MAX_ALIASES),
  };
}

function inOrder(credits: readonly Credit[]): Credit[] {
  return [...credits].sort((one, other) => one.position - other.position);
}
