import { type FilmIds, LanguageCode } from '../../../domain/catalogue-files.ts';
import { readStatements, readValues, type Statement, VALUES } from './claims.ts';
import type { Entity } from './entities.ts';
import { isFilm, MINUTES, PROPERTIES, QUALIFIERS } from './vocabulary.ts';

/** What an item says about a film. Names and codes are still the ids of other items. */
export interface FilmItem {
  readonly id: string;
  readonly labels: Entity['labels'];
  readonly aliases: Entity['aliases'];
  /** Its classes. */
  readonly kinds: readonly string[];
  /** The title by which English speakers find it, or else any title. */
  readonly title: string;
  readonly originalTitle: string;
  /** The language of the original title. */
  readonly titleLanguage: string | undefined;
  readonly year: number;
  /** A day or a month; `undefined` where only the year is known. */
  readonly released: string | undefined;
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly directors: readonly string[];
  readonly writers: readonly string[];
  readonly cast: readonly CastItem[];
  readonly runtimes: readonly number[];
  readonly boxOffice: readonly GrossItem[];
  readonly ids: FilmIds;
  /** All its ids in that database, in case the database has it twice. */
  readonly idsOf: Readonly<Record<'imdb' | 'tmdb', readonly string[]>>;
  readonly basedOn: readonly string[];
  readonly derivedWorks: readonly string[];
  readonly follows: readonly string[];
}

interface CastItem {
  readonly person: string;
  /** The item of the character, or its name. */
  readonly character: { readonly item: string } | { readonly name: string } | undefined;
}

interface GrossItem {
  readonly amount: number;
  /** The item of the currency. */
  readonly currency: string;
  /** The item of the country, or of the world; `undefined` if it isn't given. */
  readonly place: string | undefined;
}

/**
 * `undefined` if the item isn't a film, or has no title or year.
 * @throws {SourceError} if it can't be read
 */
export function readFilmItem({ id, labels, aliases, claims }: Entity): FilmItem | undefined {
  const kinds = readValues(claims, PROPERTIES.instanceOf, VALUES.item);
  const release = isFilm(kinds) ? firstRelease(claims) : undefined;
  const [original] = readStatements(claims, PROPERTIES.title, VALUES.titled);
  const title =
    labelIn(labels, ['en', 'mul']) ?? original?.value.text ?? labelIn(labels, Object.keys(labels));
  if (!release || title === undefined) return undefined;
  const items = (property: string) => readValues(claims, property, VALUES.item);
  const imdb = readValues(claims, PROPERTIES.imdb, VALUES.text).filter((one) => /^tt\d{7,}$/.test(one));
  const tmdb = readValues(claims, PROPERTIES.tmdb, VALUES.text).filter((one) => /^[1-9]\d*$/.test(one));
  return {
    id,
    labels,
    aliases,
    kinds,
    title,
    originalTitle: original?.value.text ?? title,
    titleLanguage: original && languageOf(original.value.language),
    ...release,
    countries: items(PROPERTIES.countryOfOrigin),
    languages: items(PROPERTIES.originalLanguage),
    directors: items(PROPERTIES.director),
    writers: items(PROPERTIES.screenwriter),
    cast: readStatements(claims, PROPERTIES.castMember, VALUES.item).map(castItem),
    runtimes: runtimes(claims),
    boxOffice: readStatements(claims, PROPERTIES.boxOffice, VALUES.quantity).flatMap(grossItem),
    ids: {
      wikidata: id,
      ...(imdb[0] !== undefined && { imdb: imdb[0] }),
      ...(tmdb[0] !== undefined && { tmdb: Number(tmdb[0]) }),
    },
    idsOf: { imdb, tmdb },
    basedOn: items(PROPERTIES.basedOn),
    derivedWorks: items(PROPERTIES.derivativeWork),
    follows: items(PROPERTIES.follows),
  };
}

/** As much as is known about the day on which it was first shown. */
export function dayOf({ released, year }: FilmItem): string {
  return released ?? String(year);
}

/** Earlier release first; always the same order, wherever they were found. */
export function byDay(one: FilmItem, other: FilmItem): number {
  return dayOf(one).localeCompare(dayOf(other)) || one.id.localeCompare(other.id);
}

/** In the first of the languages in which it has a name. */
export function labelIn(labels: Entity['labels'], languages: readonly string[]): string | undefined {
  return languages.flatMap((language) => labels[language]?.value.trim() || []).at(0);
}

/** How much of a day is known, by Wikidata's precision; a decade or less doesn't give a year. */
const KNOWN: Readonly<Record<number, number>> = {
  9: 'YYYY'.length,
  10: 'YYYY-MM'.length,
  11: 'YYYY-MM-DD'.length,
};

/** The earliest day in the earliest year: a bare year doesn't contradict a day in that year. */
function firstRelease(claims: Entity['claims']): Pick<FilmItem, 'year' | 'released'> | undefined {
  const dates = readStatements(claims, PROPERTIES.publicationDate, VALUES.time)
    .map(({ value }) => value.time.slice(0, KNOWN[value.precision] ?? 0))
    .filter((date) => /^\d{4}(-\d{2}){0,2}$/.test(date))
    .sort();
  const [first] = dates;
  if (first === undefined) return undefined;
  const year = first.slice(0, 'YYYY'.length);
  const ofThatYear = dates.filter((date) => date.startsWith(year));
  const most = Math.max(...ofThatYear.map((date) => date.length));
  const released = most > year.length ? ofThatYear.find((date) => date.length === most) : undefined;
  return { year: Number(year), released };
}

/** Wikidata's codes for "several", "none" and "unknown" are not languages. */
const NO_LANGUAGES = ['mul', 'zxx', 'und', 'mis'];

/** `pt-br` is Portuguese. */
function languageOf(code: string): string | undefined {
  const [language = ''] = code.split('-');
  return LanguageCode.safeParse(language).success && !NO_LANGUAGES.includes(language) ? language : undefined;
}

function castItem({ value: person, qualifiers }: Statement<string>): CastItem {
  const [name] = qualifiers(QUALIFIERS.nameOfCharacter, VALUES.text);
  const [item] = qualifiers(QUALIFIERS.characterRole, VALUES.item);
  if (item !== undefined) return { person, character: { item } };
  return { person, character: name === undefined ? undefined : { name } };
}

/** Whole minutes, without duplicates. */
function runtimes(claims: Entity['claims']): number[] {
  const minutes = readStatements(claims, PROPERTIES.duration, VALUES.quantity).map(({ value }) =>
    Math.round(value.amount * (MINUTES[value.unit] ?? 0)),
  );
  return [...new Set(minutes)].filter((length) => length > 0);
}

function grossItem({ value, qualifiers }: Statement<{ amount: number; unit: string }>): GrossItem[] {
  const amount = Math.round(value.amount);
  const isMoney = VALUES.item.safeParse(value.unit).success;
  if (amount <= 0 || !isMoney) return [];
  const [place] = [QUALIFIERS.validInPlace, QUALIFIERS.appliesToJurisdiction].flatMap((property) =>
    qualifiers(property, VALUES.item),
  );
  return [{ amount, currency: value.unit, place }];
}
