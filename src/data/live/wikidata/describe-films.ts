import type { BoxOffice, Source } from '../../../domain/catalogue-files.ts';
import type { Film, Sourced } from '../../../domain/film.ts';
import { liveFilmId } from '../../../domain/film-source.ts';
import type { Codes } from './codes.ts';
import { type FilmItem, labelIn } from './film-item.ts';
import { WORLDWIDE } from './vocabulary.ts';
import { codesWanted, namesWanted } from './wanted.ts';
import { languagesFor, type WikidataApi } from './wikidata-api.ts';

/** Limit of other titles for one film, which may have dozens. */
const MAX_ALIASES = 5;

/** What is looked up to describe films. */
export interface Extent {
  /** Members of each cast. */
  readonly cast: number;
  /** People and characters in total, fifty per request: the first of every film before the second of any. */
  readonly names: number;
}

export interface Describing {
  readonly api: WikidataApi;
  readonly codes: Codes;
  readonly language: string;
  /** The day of reading: `2026-11-25`. */
  readonly date: string;
  readonly signal: AbortSignal;
}

/**
 * Films as the bot knows them, in the same order.
 * @throws {SourceError} if Wikidata fails
 */
export async function describeFilms(
  items: readonly FilmItem[],
  extent: Extent,
  describing: Describing,
): Promise<Film[]> {
  const { api, codes, language, signal } = describing;
  const cut = items.map((item) => ({ ...item, cast: item.cast.slice(0, extent.cast) }));
  const people = namesWanted(cut).slice(0, extent.names);
  const named = await api.items(people, language, 'labels', signal);
  await codes.learn(codesWanted(cut), signal);
  const nameOf = (item: string) => labelIn(named.get(item)?.labels ?? {}, languagesFor(language));
  return cut.flatMap((item) => filmOf(item, nameOf, describing) ?? []);
}

/** What is there without another request: enough to choose by. */
export function outlineFilms(items: readonly FilmItem[], describing: Describing): Film[] {
  return items.flatMap((item) => filmOf({ ...item, cast: [] }, () => undefined, describing) ?? []);
}

/** An item's page, as it was on a day. */
export function sourceOf(id: string, date: string): Source {
  return { name: 'Wikidata', url: `https://www.wikidata.org/wiki/${id}`, date };
}

function filmOf(
  item: FilmItem,
  nameOf: (item: string) => string | undefined,
  { codes, language, date }: Describing,
): Film | undefined {
  const id = liveFilmId(item.ids);
  if (id === undefined) return undefined;
  const { title, originalTitle } = item;
  const source = sourceOf(item.id, date);
  const inLanguage = labelIn(item.labels, [language]);
  const names = (people: readonly string[]) => people.flatMap((person) => nameOf(person) ?? []);
  const known = (items: readonly string[]) => [...new Set(items.flatMap((one) => codes.of(one) ?? []))];
  const languages = known(item.languages);
  return {
    id,
    title,
    originalTitle,
    titles: inLanguage === undefined || inLanguage === title ? {} : { [language]: inLanguage },
    aliases: aliasesOf(item, languagesFor(language), [title, originalTitle, inLanguage]),
    year: item.year,
    ...(item.released !== undefined && { released: item.released }),
    countries: known(item.countries),
    languages: languages.length === 0 && item.titleLanguage !== undefined ? [item.titleLanguage] : languages,
    directors: names(item.directors),
    writers: names(item.writers),
    runtimes: item.runtimes.map((minutes) => ({ minutes, source })),
    boxOffice: item.boxOffice.flatMap((gross) => boxOfficeOf(gross, codes, source) ?? []),
    cast: item.cast.flatMap((member) => castMemberOf(member, nameOf) ?? []),
    success: [],
    creditSources: [source],
    ids: item.ids,
    origin: 'wikidata',
    liveSources: ['wikidata'],
  };
}

function aliasesOf(
  { aliases }: FilmItem,
  languages: readonly string[],
  titles: readonly (string | undefined)[],
): string[] {
  const all = languages.flatMap((language) => aliases[language] ?? []).map(({ value }) => value.trim());
  return [...new Set(all)].filter((alias) => alias !== '' && !titles.includes(alias)).slice(0, MAX_ALIASES);
}

function castMemberOf(
  { person, character }: FilmItem['cast'][number],
  nameOf: (item: string) => string | undefined,
): Film['cast'][number] | undefined {
  const name = nameOf(person);
  if (name === undefined) return undefined;
  const as = character && ('item' in character ? nameOf(character.item) : character.name);
  return { name, ...(as !== undefined && { character: as }), notable: [] };
}

/** `undefined` if the currency has no code, or the figure applies to something other than a country, such as a continent. */
function boxOfficeOf(
  { amount, currency: unit, place }: FilmItem['boxOffice'][number],
  codes: Codes,
  source: Source,
): Sourced<BoxOffice> | undefined {
  const currency = codes.of(unit);
  const market = place === undefined || place === WORLDWIDE ? 'worldwide' : codes.of(place);
  return currency !== undefined && market !== undefined ? { amount, currency, market, source } : undefined;
}
