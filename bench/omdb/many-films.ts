import { CATEGORIES, type OmdbFilm, type OmdbTables, tablesOf } from '../../test/support/omdb-dumps.ts';
import { seededRandom } from '../../test/support/seeded-random.ts';

const PEOPLE = 200_000;
const CREDITS = 18;
const COUNTRIES = [
  'US',
  'DE',
  'FR',
  'GB',
  'IT',
  'JP',
  'IN',
  'KR',
  'TR',
  'ES',
  'MX',
  'SU',
  'CS',
  'BR',
  'SE',
  'PL',
];
const LANGUAGES = ['en', 'de', 'fr', 'it', 'ja', 'hi', 'ko', 'tr', 'es', 'ru', 'cs', 'pt', 'sv', 'pl'];

/**
 * Files with as much in them as omdb.org's: made-up films with aliases, credits, links and remakes.
 * @param titles real ones, used again and again; without them, titles are made up too
 */
export function manyFilms(count: number, titles?: readonly string[]): OmdbTables {
  const random = seededRandom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  const words = Array.from({ length: 30_000 }, () => syllables(2 + below(3), one));
  // As in a language, some words are far more frequent than others.
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? '';
  const title = () => Array.from({ length: 1 + below(4) }, word).join(' ');
  const films = Array.from({ length: count }, (_, at): OmdbFilm => {
    const credit = () => 1 + Math.floor(PEOPLE * random() ** 2);
    return {
      id: at + 1,
      name: titles?.[at % titles.length] ?? title(),
      date: `${1920 + below(105)}-0${1 + below(9)}-15`,
      votes: Math.floor(1 / random()),
      minutes: 60 + below(120),
      countries: Array.from({ length: 1 + below(2) }, () => one(COUNTRIES)),
      languages: [one(LANGUAGES)],
      aliases: Array.from({ length: below(4) }, () => [title(), one(LANGUAGES), below(2) as 0 | 1] as const),
      links: [
        ['imdbmovie', String(1_000_000 + at)],
        ['wikidata', `Q${2_000_000 + at}`],
      ],
      trailers: below(5) === 0 ? [['youtube', 'abcdefghijk', 'en']] : [],
      remakeOf: below(25) === 0 && at > 0 ? [1 + below(at)] : [],
      cast: Array.from({ length: below(CREDITS) }, () => [credit(), title()] as const),
      directors: [credit()],
      writers: [credit(), credit()],
      categories: [CATEGORIES.drama],
    };
  });
  const people = Array.from({ length: PEOPLE }, (_, id) => [id, `${word()} ${word()}`] as const);
  return tablesOf(films, Object.fromEntries(people));
}

const SYLLABLES = [
  'ka',
  'mor',
  'ti',
  'lan',
  'sü',
  'che',
  'ro',
  'vi',
  'den',
  'ş',
  'ul',
  'ba',
  'ér',
  'no',
  'gi',
  'sta',
];

function syllables(count: number, one: <T>(all: readonly T[]) => T): string {
  return Array.from({ length: count }, () => one(SYLLABLES)).join('');
}
