import { FilmIds, LanguageCode } from '../../../domain/catalogue-files.ts';
import { FILM_YEARS } from '../../../domain/film.ts';
import { isCountry } from '../is-country.ts';
import { type Draft, nameIn, newDraft, numberIn, recordOf, yearIn } from './drafts.ts';
import type { FilmRecord } from './film-record.ts';
import { type Row, readTable, type TableFile } from './read-table.ts';
import type { TableName } from './tables.ts';
import { trailerAddress } from './trailers.ts';

/** Where a table's file is, and how far reading it has come. */
export type FileOf = (table: TableName) => TableFile;

export interface Gathered {
  /** Those with most votes first, as suggestions should be. */
  readonly films: Iterable<FilmRecord>;
  readonly count: number;
  /** Rows that could not be read. */
  readonly broken: number;
}

/**
 * Puts together what omdb.org's files say about each film. Films without a year are left out, and those for adults.
 * @throws {UpdateError} if a file can't be read
 */
export async function gatherFilms(fileOf: FileOf, today: Date): Promise<Gathered> {
  const gathering = new Gathering(fileOf, today.getUTCFullYear() + FILM_YEARS.ahead);
  return gathering.gather();
}

/** The jobs in English, as omdb.org calls them. It has other names for writers, such as that of the novel. */
const JOBS: Readonly<Record<string, 'cast' | 'directors' | 'writers'>> = {
  Actor: 'cast',
  Director: 'directors',
  Writer: 'writers',
  Screenplay: 'writers',
};

/** Names of categories for adults, in the languages of omdb.org. Erotic thrillers and the like are not meant. */
const FOR_ADULTS =
  /^(adult|hardcore|softcore|sex)( ?film| ?movie)?s?$|porn|^erwachsenenfilm|^película para adultos/i;

/** Credits that are kept of a film until they are sorted: a few films list thousands. */
const MAX_CREDITS = 200;

class Gathering {
  readonly #fileOf: FileOf;
  readonly #latest: number;
  readonly #drafts = new Map<number, Draft>();
  #broken = 0;

  constructor(fileOf: FileOf, latest: number) {
    this.#fileOf = fileOf;
    this.#latest = latest;
  }

  async gather(): Promise<Gathered> {
    const jobs = await this.#jobs();
    await this.#films(await this.#filmsForAdults());
    await this.#facts();
    await this.#titles();
    await this.#links();
    await this.#credits(jobs);
    const names = await this.#names();
    this.#dropSharedIds();
    const drafts = [...this.#drafts.values()].sort(byVotes);
    return {
      films: recordsOf(drafts, (person) => names.get(person)),
      count: drafts.length,
      broken: this.#broken,
    };
  }

  async #read<Name extends TableName>(name: Name, take: (row: Row<Name>) => void): Promise<void> {
    const { broken } = await readTable(name, this.#fileOf(name), take);
    this.#broken += broken;
  }

  /** The same for rows about a film that is known. */
  #readAbout<Name extends TableName>(
    name: Name & (Row<Name> extends { film: unknown } ? Name : never),
    take: (draft: Draft, row: Row<Name>) => void,
  ): Promise<void> {
    return this.#read<Name>(name, (row) => {
      const draft = this.#drafts.get(Number((row as Row<TableName> & { film?: string }).film));
      if (draft) take(draft, row);
    });
  }

  async #jobs(): Promise<ReadonlyMap<number, 'cast' | 'directors' | 'writers'>> {
    const jobs = new Map<number, 'cast' | 'directors' | 'writers'>();
    await this.#read('job_names', ({ job, name, language }) => {
      const kind = language === 'en' && name !== undefined && Object.hasOwn(JOBS, name) && JOBS[name];
      const number = numberIn(job);
      if (kind && number !== undefined) jobs.set(number, kind);
    });
    return jobs;
  }

  async #filmsForAdults(): Promise<ReadonlySet<number>> {
    const categories = new Set<string>();
    await this.#read('category_names', ({ category, name }) => {
      if (category !== undefined && name !== undefined && FOR_ADULTS.test(name)) categories.add(category);
    });
    const films = new Set<number>();
    await this.#read('movie_categories', ({ film, category }) => {
      if (category !== undefined && categories.has(category)) films.add(Number(film));
    });
    return films;
  }

  async #films(forAdults: ReadonlySet<number>): Promise<void> {
    await this.#read('all_movies', (row) => {
      const id = numberIn(row.id);
      const name = nameIn(row.name);
      const year = yearIn(row.date, this.#latest);
      if (id === undefined || id > MAX_ID || name === undefined || year === undefined) return;
      if (!forAdults.has(id) && !this.#drafts.has(id)) this.#drafts.set(id, newDraft(id, name, year));
    });
  }

  async #facts(): Promise<void> {
    await this.#readAbout('all_votes', (draft, { votes }) => {
      draft.votes = numberIn(votes) ?? 0;
    });
    await this.#readAbout('movie_details', (draft, { minutes }) => {
      draft.minutes = numberIn(minutes);
    });
    await this.#readAbout('movie_countries', ({ countries }, { country = '' }) => {
      const code = country.toUpperCase();
      if (isCountry(code) && !countries.includes(code)) countries.push(code);
    });
    await this.#readAbout('movie_languages', ({ languages }, { language }) => {
      const code = languageIn(language);
      if (code !== undefined && !languages.includes(code)) languages.push(code);
    });
  }

  async #titles(): Promise<void> {
    await this.#readAbout('all_movie_aliases_iso', ({ aliases }, row) => {
      const name = nameIn(row.name);
      if (name === undefined) return;
      aliases.push({ name, language: languageIn(row.language), isOfficial: row.official === '1' });
    });
  }

  async #links(): Promise<void> {
    await this.#readAbout('movie_links', (draft, { source = '', key = '' }) => {
      if (/^imdb(movie)?$/i.test(source)) draft.imdb ??= imdbId(key);
      if (/^wikidata$/i.test(source)) draft.wikidata ??= FilmIds.shape.wikidata.safeParse(key.trim()).data;
    });
    await this.#readAbout('trailers', ({ trailers }, { source, key, language }) => {
      const url = trailerAddress(source, key);
      const code = languageIn(language) ?? 'xx';
      if (url !== undefined && trailers[code] === undefined) trailers[code] = url;
    });
    await this.#readAbout('movie_references', (draft, { referenced, type }) => {
      const original = this.#drafts.get(Number(referenced));
      if (type?.toLowerCase() !== 'remake' || !original || original === draft) return;
      // Some are entered the wrong way round.
      if (original.year <= draft.year && !draft.remakeOf.includes(original.id)) {
        draft.remakeOf.push(original.id);
      }
    });
  }

  async #credits(jobs: ReadonlyMap<number, 'cast' | 'directors' | 'writers'>): Promise<void> {
    await this.#readAbout('all_casts', (draft, row) => {
      const kind = jobs.get(Number(row.job));
      const person = numberIn(row.person);
      if (!kind || person === undefined || draft[kind].length >= MAX_CREDITS) return;
      const position = numberIn(row.position) ?? Number.MAX_SAFE_INTEGER;
      const role = kind === 'cast' ? nameIn(row.role) : undefined;
      draft[kind].push({ person, position, role });
    });
  }

  /** Only of those who made one of the films: there are far more. */
  async #names(): Promise<ReadonlyMap<number, string>> {
    const wanted = new Set<number>();
    for (const { cast, directors, writers } of this.#drafts.values()) {
      for (const { person } of [...cast, ...directors, ...writers]) wanted.add(person);
    }
    const names = new Map<number, string>();
    await this.#read('all_people', (row) => {
      const id = Number(row.id);
      const name = wanted.has(id) ? nameIn(row.name) : undefined;
      if (name !== undefined) names.set(id, name);
    });
    return names;
  }

  /** An id elsewhere that two films claim would lead people to the wrong one of them. */
  #dropSharedIds(): void {
    for (const key of ['imdb', 'wikidata'] as const) {
      const first = new Map<string, Draft>();
      for (const draft of this.#drafts.values()) {
        const id = draft[key];
        const other = id === undefined ? undefined : first.get(id);
        if (other) other[key] = draft[key] = undefined;
        else if (id !== undefined) first.set(id, draft);
      }
    }
  }
}

/** Ids are kept as 32 bits. */
const MAX_ID = 2 ** 31;

function* recordsOf(drafts: readonly Draft[], nameOf: (person: number) => string | undefined) {
  for (const draft of drafts) yield recordOf(draft, nameOf);
}

const byVotes = (one: Draft, other: Draft) => other.votes - one.votes || one.id - other.id;

const languageIn = (cell: string | undefined) => LanguageCode.safeParse(cell?.toLowerCase()).data;

/** `tt0113243`, from that, the number alone, or a number without its leading zeros. */
function imdbId(key: string): string | undefined {
  const [, digits] = /^(?:tt)?0*([1-9]\d{0,8})$/.exec(key.trim()) ?? [];
  return digits === undefined ? undefined : `tt${digits.padStart(7, '0')}`;
}
