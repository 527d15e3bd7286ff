import { z } from 'zod';
import type { FilmIds } from '../../domain/catalogue-files.ts';
import { outlineOf } from '../../domain/families.ts';
import type { Family, Film } from '../../domain/film.ts';
import type { StoredIndex } from '../../search/names/film-search.ts';
import { packTexts } from '../../search/names/pack-texts.ts';
import { storeTexts } from '../../search/names/stored-texts.ts';
import { packIds } from '../packed/id-list.ts';
import { idNumber, makeIdTable } from '../packed/id-table.ts';
import { bytesOf, type PackedRow, type PackedRows, ROW_TYPES, typeOf } from '../packed/packed-file.ts';
import type { Contents } from './contents.ts';
import { foldedTitles } from './folded-titles.ts';

/** What is known about the whole of it. */
export const AboutCatalogue = z.object({
  /** Changes with what is in the file. */
  format: z.literal(1),
  /** Of the rules by which names were packed, if they are. */
  packing: z.string().optional(),
  /** Each list of countries that a film has. */
  countries: z.array(z.array(z.string())),
  formerIds: z.record(z.string(), z.string()),
  /** Rows that lie among the records, because they are seldom needed. */
  later: z.record(z.string(), z.object({ type: z.enum(ROW_TYPES), from: z.int(), to: z.int() })),
});
export type AboutCatalogue = z.infer<typeof AboutCatalogue>;

/** The catalogue as it lies in a file, or in memory where there is no bundle. */
export interface PackedCatalogue {
  readonly about: AboutCatalogue;
  readonly rows: PackedRows;
  /** Reads bytes of the records. */
  readonly read: (from: number, to: number) => Buffer;
}

/** Kinds of records. Each has a row of that name, which says where each record begins, and where the last one ends. */
export type RecordKind = 'films' | 'families' | 'people' | 'titles';

/** Which databases have ids for films. */
export const ID_SOURCES = ['wikidata', 'imdb', 'tmdb', 'omdb'] as const satisfies readonly (keyof FilmIds)[];

/** A film's record: itself, and the places of the people behind its credits. */
export interface FilmRecord {
  readonly film: Film;
  readonly people: readonly number[];
}

/** A family's record: the places of its films instead of the films. */
export type FamilyRecord = Omit<Family, 'films'> & { readonly films: readonly number[] };

/** @param index of the same films, if it is kept with them */
export function packCatalogue(contents: Contents, index?: StoredIndex) {
  const { films, families, people, formerIds } = contents;
  const records = new Records();
  const placeOf = new Map(films.map(({ id }, place) => [id, place]));
  const countries = countryLists(films);
  const familyOf = new Uint32Array(films.length);
  for (const [place, family] of families.entries()) {
    for (const { id } of family.films) familyOf[placeOf.get(id) ?? -1] = place + 1;
  }
  const rows = {
    films: records.addAll(films, (film, place) => json({ film, people: people.ofFilms[place] ?? [] })),
    families: records.addAll(families, (family) =>
      json({ ...family, films: family.films.map(({ id }) => placeOf.get(id)) }),
    ),
    people: records.addAll(people.records, json),
    titles: records.addAll(films, foldedTitles),
    familyOf,
    countries: countries.placeOf,
    years: Uint32Array.from(films, ({ year }) => year),
    ...packIds(
      'film',
      films.map(({ id }) => id),
    ),
    ...Object.fromEntries(ID_SOURCES.flatMap((source) => Object.entries(tableOf(source, films)))),
    ...(index && { ...prefixed('texts', index.texts), weights: index.weights }),
  };
  const named = people.records.map(({ name, aliases }) => ({ names: [name], otherNames: aliases, help: [] }));
  const later = {
    outlines: json(families.map(outlineOf)),
    ...packIds(
      'person',
      people.records.map(({ id }) => id),
    ),
    ...(index && prefixed('people', storeTexts(packTexts(named)))),
  };
  const about: AboutCatalogue = {
    format: 1,
    packing: index?.version,
    countries: countries.lists,
    formerIds,
    later: Object.fromEntries(Object.entries(later).map(([name, row]) => [name, records.addRow(row)])),
  };
  return { about, rows, records: records.all() };
}

class Records {
  readonly #parts: Buffer[] = [];
  #at = 0;

  /** Returns where each begins, and where the last one ends. */
  addAll<T>(all: readonly T[], textOf: (one: T, place: number) => string): Uint32Array {
    const begins = all.map((one, place) => this.#add(Buffer.from(textOf(one, place))));
    return Uint32Array.from([...begins, this.#at]);
  }

  addRow(row: PackedRow): AboutCatalogue['later'][string] {
    return { type: typeOf(row), from: this.#add(bytesOf(row)), to: this.#at };
  }

  all(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #add(bytes: Buffer): number {
    this.#parts.push(bytes);
    this.#at += bytes.length;
    return this.#at - bytes.length;
  }
}

const json = (value: unknown): string => JSON.stringify(value);

const prefixed = (name: string, rows: PackedRows): PackedRows =>
  Object.fromEntries(Object.entries(rows).map(([key, row]) => [`${name}.${key}`, row]));

/** The rows of the table by which films are found by their ids in that database. */
function tableOf(source: (typeof ID_SOURCES)[number], films: readonly Film[]): PackedRows {
  const { ids, places } = makeIdTable(films.map(({ ids }) => idNumber(ids[source])));
  return { [`${source}.ids`]: ids, [`${source}.places`]: places };
}

/** Most films have their countries in common with others: each such list is kept once. */
function countryLists(films: readonly Film[]) {
  const places = new Map<string, number>();
  const placeOf = Uint32Array.from(films, ({ countries }) => {
    const key = countries.join(' ');
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key) ?? 0;
  });
  return { lists: [...places.keys()].map((key) => (key === '' ? [] : key.split(' '))), placeOf };
}
