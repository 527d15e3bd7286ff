import type { Film, Trailer, WatchOffers } from '../../../domain/film.ts';
import { isCountry } from '../is-country.ts';
import type { FilmDetails, Offers } from './answers.ts';

/** Services of one kind in one country: some films have dozens, most of them channels of another one. */
const MAX_SERVICES = 12;

/**
 * The languages of trailers to ask for. TMDB leaves out videos in any other, and the language of the film is not known yet:
 * so those of most films come along, and videos without words.
 */
const TRAILER_LANGUAGES = [
  'en',
  'ko',
  'ja',
  'zh',
  'hi',
  'te',
  'ta',
  'fr',
  'de',
  'it',
  'es',
  'pt',
  'tr',
  'null',
];

export const videoLanguages = (language: string): string =>
  [...new Set([language, ...TRAILER_LANGUAGES])].join(',');

/** The address of a video, by the site that has it. */
const ADDRESSES: ReadonlyMap<string | undefined, (key: string) => string | undefined> = new Map([
  ['YouTube', (key) => (/^[\w-]{11}$/.test(key) ? `https://www.youtube.com/watch?v=${key}` : undefined)],
  ['Vimeo', (key) => (/^\d{1,12}$/.test(key) ? `https://vimeo.com/${key}` : undefined)],
]);

/** The trailer in the reader's language, else in the film's, else in English, else any. Official ones come first. */
export function trailerOf(details: FilmDetails, language: string): Trailer | undefined {
  const order = [language, details.original_language, 'en'];
  const rank = (code: string | undefined) => {
    const place = order.indexOf(code);
    return place < 0 ? order.length : place;
  };
  const [best] = details.videos.results
    .filter(({ type }) => type === 'Trailer')
    .flatMap(({ site, key, iso_639_1: code, official }) => {
      const url = key === undefined ? undefined : ADDRESSES.get(site)?.(key);
      return url === undefined ? [] : [{ url, rank: 2 * rank(code) + (official ? 0 : 1) }];
    })
    .sort((one, other) => one.rank - other.rank);
  return best && { url: best.url, source: 'tmdb' };
}

/** Where the film can be watched, by country. */
export function watchOf({ 'watch/providers': { results } }: FilmDetails): NonNullable<Film['watch']> {
  return Object.fromEntries(
    Object.entries(results).flatMap(([code, offers]) => {
      const told = offersOf(offers);
      const isAny = [told.stream, told.free, told.rent, told.buy].some((services) => services.length > 0);
      return isCountry(code) && isAny ? [[code, told]] : [];
    }),
  );
}

function offersOf({ link, flatrate, free, ads, rent, buy }: Offers): WatchOffers {
  return {
    stream: named(flatrate),
    free: named([...free, ...ads]),
    rent: named(rent),
    buy: named(buy),
    ...(link !== undefined && TMDB_PAGE.test(link) && { link }),
  };
}

const TMDB_PAGE = /^https:\/\/www\.themoviedb\.org\/\S+$/;

function named(services: Offers['flatrate']): string[] {
  const names = services.flatMap(({ provider_name: name }) => name ?? []);
  return [...new Set(names)].slice(0, MAX_SERVICES);
}
