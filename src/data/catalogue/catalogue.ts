import { LRUCache } from 'lru-cache';
import type { FilmIds } from '../../domain/catalogue-files.ts';
import type { FamilyOutline } from '../../domain/families.ts';
import type { Family, Film } from '../../domain/film.ts';
import { type Sequence, sequenceOf } from '../../domain/sequence.ts';
import { packingVersion, type StoredIndex } from '../../search/names/film-search.ts';
import type { PackedTexts } from '../../search/names/pack-texts.ts';
import { restoreTexts } from '../../search/names/stored-texts.ts';
import { IdList } from '../packed/id-list.ts';
import { type IdTable, idNumber, placeIn } from '../packed/id-table.ts';
import { type PackedRow, rowsOf } from '../packed/packed-file.ts';
import type { PersonRecord } from './credited-people.ts';
import { type FamilyRecord, type FilmRecord, ID_SOURCES, type PackedCatalogue } from './packed-catalogue.ts';
import { Records } from './records.ts';

/** Films and families kept in memory, at some 2 kB a film: those of the pages and lists that are open. */
const MAX_FILMS = 2_000;
const MAX_FAMILIES = 100;

/**
 * The films, families and people that ship with the bot. What is looked up among all of them is in memory, in rows; each of them is
 * read when it is asked for, which takes some hundredths of a millisecond, and kept while it is in use.
 */
export class Catalogue {
  /** In the order of the search. */
  readonly films: Sequence<Film>;
  readonly families: Sequence<Family>;
  /** Those with most credits first. */
  readonly people: Sequence<PersonRecord>;
  /** The index of the films' titles, if it is kept with them. */
  readonly index: StoredIndex | undefined;
  readonly #records: Records;
  readonly #filmIds: IdList;
  readonly #formerIds: ReadonlyMap<string, string>;
  readonly #idsElsewhere: Readonly<Record<IdSource, IdTable>>;
  readonly #countries: Uint32Array;
  readonly #fromCountries = new Map<string, number>();
  readonly #familyOf: Uint32Array;
  readonly #years: Uint32Array;
  readonly #films = new LRUCache<number, FilmRecord>({ max: MAX_FILMS });
  readonly #families = new LRUCache<number, Family>({ max: MAX_FAMILIES });
  #outlines: readonly FamilyOutline[] | undefined;
  #personIds: IdList | undefined;

  /** @throws {TypeError} if rows are missing */
  constructor(packed: PackedCatalogue) {
    const records = new Records(packed);
    this.#records = records;
    this.#filmIds = idList('film', (name) => records.row(name));
    this.#formerIds = new Map(Object.entries(packed.about.formerIds));
    this.#idsElsewhere = byIdSource((source) => ({
      ids: records.numbers(`${source}.ids`),
      places: records.numbers(`${source}.places`),
    }));
    this.#countries = records.numbers('countries');
    for (const list of this.#countries) {
      for (const code of packed.about.countries[list] ?? []) {
        this.#fromCountries.set(code, this.countFrom(code) + 1);
      }
    }
    this.#familyOf = records.numbers('familyOf');
    this.#years = records.numbers('years');
    this.films = sequenceOf(records.count('films'), (place) => this.filmAt(place));
    this.families = sequenceOf(records.count('families'), (place) => this.#family(place));
    this.people = sequenceOf(records.count('people'), (place) => records.json<PersonRecord>('people', place));
    this.index = indexIn(packed);
  }

  /** By its current id or a former one. */
  film(id: string): Film | undefined {
    const place = this.#placeOf(id);
    return place === undefined ? undefined : this.filmAt(place);
  }

  /** The film at a place that a record names. */
  filmAt(place: number): Film {
    return this.#film(place).film;
  }

  familyOf(filmId: string): Family | undefined {
    const place = this.familyNumberOf(filmId);
    return place === undefined ? undefined : this.#family(place);
  }

  /** The place of the family that a film belongs to. */
  familyNumberOf(filmId: string): number | undefined {
    const place = this.#placeOf(filmId);
    // Zero for none.
    const number = place === undefined ? 0 : (this.#familyOf[place] ?? 0);
    return number === 0 ? undefined : number - 1;
  }

  /** The film's current id, if it is here. */
  currentId(id: string): string | undefined {
    const current = this.#formerIds.get(id) ?? id;
    return this.#filmIds.placeOf(current) === undefined ? undefined : current;
  }

  /** All titles and the year of each film, folded. They are read at once, so this is for many films. */
  foldedTitles(): (id: string) => string | undefined {
    const textAt = this.#records.allTexts('titles');
    return (id) => {
      const place = this.#placeOf(id);
      return place === undefined ? undefined : textAt(place);
    };
  }

  /** The film with one of these ids in other databases. */
  withIds(ids: FilmIds): Film | undefined {
    for (const source of ID_SOURCES) {
      const number = idNumber(ids[source]);
      const place = number === undefined ? undefined : placeIn(this.#idsElsewhere[source], number);
      if (place !== undefined) return this.filmAt(place);
    }
    return undefined;
  }

  /** The countries of a film, which is not read for them. */
  countriesOf(id: string): readonly string[] | undefined {
    const place = this.#placeOf(id);
    return place === undefined ? undefined : this.#records.about.countries[this.#countries[place] ?? -1];
  }

  /** The year of the film at that place. */
  yearAt(place: number): number | undefined {
    return this.#years[place];
  }

  /** How many films are from a country. */
  countFrom(country: string): number {
    return this.#fromCountries.get(country) ?? 0;
  }

  /** What is told of each family in a list. Read when first asked for, and then kept. */
  get outlines(): readonly FamilyOutline[] {
    this.#outlines ??= this.#records.laterJson<FamilyOutline[]>('outlines');
    return this.#outlines;
  }

  placeOfPerson(id: string): number | undefined {
    this.#personIds ??= idList('person', (name) => this.#records.later(name));
    return this.#personIds.placeOf(id);
  }

  /** The places of the people behind a film's credits, in their order. */
  peopleIn(filmId: string): readonly number[] {
    const place = this.#placeOf(filmId);
    return place === undefined ? [] : this.#film(place).people;
  }

  /** The packed names of all people, if they are kept with them. */
  peopleTexts(): PackedTexts | undefined {
    if (this.#records.about.packing !== packingVersion()) return undefined;
    return restoreTexts(this.#records.laterOf('people'));
  }

  #placeOf(id: string): number | undefined {
    return this.#filmIds.placeOf(this.#formerIds.get(id) ?? id);
  }

  #film(place: number): FilmRecord {
    const kept = this.#films.get(place);
    if (kept) return kept;
    const film = this.#records.json<FilmRecord>('films', place);
    this.#films.set(place, film);
    return film;
  }

  #family(place: number): Family {
    const kept = this.#families.get(place);
    if (kept) return kept;
    const record = this.#records.json<FamilyRecord>('families', place);
    const family = { ...record, films: record.films.map((film) => this.filmAt(film)) };
    this.#families.set(place, family);
    return family;
  }
}

type IdSource = (typeof ID_SOURCES)[number];

function byIdSource<T>(make: (source: IdSource) => T): Record<IdSource, T> {
  return { wikidata: make('wikidata'), imdb: make('imdb'), tmdb: make('tmdb'), omdb: make('omdb') };
}

function idList(name: string, row: (name: string) => PackedRow): IdList {
  const [ids, begins, places] = [row(`${name}.ids`), row(`${name}.begins`), row(`${name}.places`)];
  if (typeof ids === 'string' && begins instanceof Uint32Array && places instanceof Uint32Array)
    return new IdList(ids, begins, places);
  throw new TypeError(`no list ${name}`);
}

function indexIn({ about: { packing }, rows }: PackedCatalogue): StoredIndex | undefined {
  const { weights } = rows;
  if (packing === undefined || !(weights instanceof Uint8Array)) return undefined;
  return { version: packing, texts: rowsOf('texts', rows), weights };
}
