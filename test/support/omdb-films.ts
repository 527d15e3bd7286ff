import { onTestFinished } from 'vitest';
import { Omdb } from '../../src/data/live/omdb/omdb.ts';
import { type Outcome, type Progress, updateFilms } from '../../src/data/live/omdb/update.ts';
import { namesOfCountry } from '../../src/i18n/countries.ts';
import { NOW } from './builders.ts';
import { CATEGORIES, dumpsOf, type OmdbFilm, tablesOf } from './omdb-dumps.ts';

export const PEOPLE = { 1: 'Ada Kaya', 2: 'Luis "El Faro" Vega', 3: 'Kim Min-ji', 4: 'Nobody Else' };

/** Two stories, and what may be wrong with films. */
export const OMDB_FILMS: readonly OmdbFilm[] = [
  {
    id: 11,
    name: 'Liman Işıkları',
    date: '1999-03-05',
    votes: 40,
    minutes: 104,
    countries: ['TR'],
    languages: ['tr'],
    aliases: [
      ['The Harbour Lights', 'en', 1],
      ['Las luces del puerto', 'es', 1],
      ['Harbor Lights', 'en', 0],
    ],
    links: [
      ['imdbmovie', '0199001'],
      ['wikidata', 'Q900000101'],
      ['wikipedia', 'Liman_Işıkları'],
    ],
    trailers: [
      ['youtube', 'abcdefghi-1', 'en'],
      ['vimeo', '76979871', 'es'],
    ],
    cast: [
      [3, 'The "Keeper"'],
      [2, null],
    ],
    directors: [1],
    writers: [1, 2],
    categories: [CATEGORIES.drama, CATEGORIES.eroticThriller],
  },
  { id: 12, name: '부산의 불빛', date: '2008-01-01', countries: ['KR'], languages: ['ko'], remakeOf: [11] },
  { id: 13, name: 'Luces', date: '2015-06-01', countries: ['MX'], languages: ['es'], remakeOf: [12, 11] },
  { id: 21, name: 'The Same Name', date: '2001-01-01', votes: 5, countries: ['US'] },
  { id: 22, name: 'The Same Name', date: '2001-10-10', votes: 9 },
  { id: 31, name: 'Without a Year', date: null },
  { id: 32, name: 'Only for Adults', categories: [CATEGORIES.forAdults] },
  { id: 33, name: '  ', date: '2001-01-01' },
];

/** omdb.org's files about films. */
export const omdbFiles = (films: readonly OmdbFilm[] = OMDB_FILMS) => dumpsOf(tablesOf(films, PEOPLE));

interface Update {
  readonly url: string;
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly now?: number;
  readonly report?: (progress: Progress) => void;
}

/** An update that doesn't wait between files. */
export function update({
  url,
  folder,
  signal,
  now = NOW,
  report = () => undefined,
}: Update): Promise<Outcome> {
  return updateFilms({
    ...{ url, folder, report, version: '1.2.3', countryNames: namesOfCountry, pauseMs: 0, retryMs: 1 },
    signal: signal ?? new AbortController().signal,
    now: () => now,
  });
}

/** The source as it is at the next start. @param logged what it logs */
export async function openOmdb(folder: string, logged: string[] = []): Promise<Omdb> {
  const note = (_: object, message: string) => void logged.push(message);
  const source = new Omdb({ folder, log: { info: note, warn: note } });
  await source.refresh();
  onTestFinished(() => source.close());
  return source;
}
