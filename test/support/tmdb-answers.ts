import type { TmdbFilm } from './tmdb-films.ts';

export interface TmdbAnswer {
  readonly status: number;
  readonly body: unknown;
}

const CONFIGURATION = {
  change_keys: ['images', 'overview', 'title'],
  images: {
    base_url: 'http://image.tmdb.org/t/p/',
    secure_base_url: 'https://image.tmdb.org/t/p/',
    backdrop_sizes: ['w300', 'w780', 'w1280', 'original'],
    logo_sizes: ['w45', 'w92', 'w154', 'w185', 'w300', 'w500', 'original'],
    poster_sizes: ['w92', 'w154', 'w185', 'w342', 'w500', 'w780', 'original'],
    profile_sizes: ['w45', 'w185', 'h632', 'original'],
    still_sizes: ['w92', 'w185', 'w300', 'original'],
  },
};

/** TMDB's message for each of its codes: https://developer.themoviedb.org/docs/errors. */
const REFUSALS = {
  7: [401, 'Invalid API key: You must be granted a valid key.'],
  22: [400, 'Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.'],
  25: [429, 'Your request count (51) is over the allowed limit of (50).'],
  27: [400, 'Too many append to response objects: The maximum number of remote calls is 20.'],
  34: [404, 'The resource you requested could not be found.'],
} as const;

export function tmdbRefusal(code: keyof typeof REFUSALS): TmdbAnswer {
  const [status, message] = REFUSALS[code];
  return { status, body: { success: false, status_code: code, status_message: message } };
}

/** TMDB's answer to a GET of that address, from a client with a valid token. */
export function tmdbAnswer(films: readonly TmdbFilm[], url: URL): TmdbAnswer {
  const [, version, ...path] = url.pathname.split('/');
  const query = url.searchParams;
  if (version !== '3') return tmdbRefusal(34);
  if (path.join('/') === 'configuration') return ok(CONFIGURATION);
  if (path.join('/') === 'search/movie') return search(films, query);
  const [kind, id] = path;
  if (kind === 'movie')
    return details(
      films.find((film) => String(film.id) === id),
      query,
    );
  if (kind === 'find') return find(films, id ?? '', query.get('external_source') ?? '');
  return tmdbRefusal(34);
}

function search(films: readonly TmdbFilm[], query: URLSearchParams): TmdbAnswer {
  const page = Number(query.get('page') ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > 500) return tmdbRefusal(22);
  const wanted = (query.get('query') ?? '').toLowerCase();
  const found = films.filter(
    (film) =>
      titlesOf(film).some((title) => title.toLowerCase().includes(wanted)) &&
      (!query.has('year') || film.release_date.startsWith(query.get('year') ?? '')) &&
      (!film.adult || query.get('include_adult') === 'true'),
  );
  const results = found.map((film) => listed(film, query.get('language') ?? 'en-US'));
  return ok({ page, results: page === 1 ? results : [], total_pages: 1, total_results: found.length });
}

function find(films: readonly TmdbFilm[], id: string, source: string): TmdbAnswer {
  const found = films.filter(({ external_ids: ids }) =>
    Object.entries(ids).some(([kind, known]) => kind === source && known === id),
  );
  const results = found.map((film) => ({ ...listed(film, 'en-US'), media_type: 'movie' }));
  return ok({
    movie_results: results,
    person_results: [],
    tv_results: [],
    tv_episode_results: [],
    tv_season_results: [],
  });
}

function details(film: TmdbFilm | undefined, query: URLSearchParams): TmdbAnswer {
  const wanted = query.get('append_to_response')?.split(',') ?? [];
  if (wanted.length > 20) return tmdbRefusal(27);
  if (!film) return tmdbRefusal(34);
  const { credits, translations, alternative_titles, external_ids, videos, offers, ...own } = film;
  const { language = 'en-US', include_video_language: spoken = language.slice(0, 2) } =
    Object.fromEntries(query);
  const isWanted = ({ iso_639_1: code }: (typeof videos)[number]) =>
    spoken.split(',').includes(code ?? 'null');
  const parts = {
    credits,
    translations: { translations },
    alternative_titles: { titles: alternative_titles },
    external_ids: { ...external_ids, facebook_id: null, instagram_id: null, twitter_id: null },
    videos: { results: videos.filter(isWanted) },
    'watch/providers': { results: offers },
  };
  const appended = Object.entries(parts).filter(([name]) => wanted.includes(name));
  return ok({
    ...own,
    backdrop_path: null,
    belongs_to_collection: null,
    genres: [{ id: 18, name: 'Drama' }],
    homepage: '',
    imdb_id: external_ids.imdb_id,
    popularity: 12.3,
    production_companies: [],
    status: 'Released',
    tagline: '',
    video: false,
    vote_average: 8.1,
    vote_count: 640,
    ...Object.fromEntries(appended),
  });
}

/** A film in a list: in the language that was asked for, if there is a translation. */
function listed(film: TmdbFilm, locale: string): object {
  const [language] = locale.split('-');
  const locales = film.translations.map(({ iso_639_1, iso_3166_1 }) => `${iso_639_1}-${iso_3166_1}`);
  const exact = locales.indexOf(locale);
  const near = locales.findIndex((known) => known.startsWith(`${language}-`));
  const translation = film.translations[exact < 0 ? near : exact];
  const { id, original_language, original_title, overview, release_date, poster_path, adult } = film;
  return {
    adult,
    backdrop_path: null,
    genre_ids: [18],
    id,
    original_language,
    original_title,
    overview,
    popularity: 12.3,
    poster_path,
    release_date,
    title: translation?.data.title || film.title,
    video: false,
    vote_average: 8.1,
    vote_count: 640,
  };
}

function titlesOf(film: TmdbFilm): string[] {
  const translated = film.translations.map(({ data }) => data.title);
  return [
    film.title,
    film.original_title,
    ...translated,
    ...film.alternative_titles.map(({ title }) => title),
  ];
}

function ok(body: unknown): TmdbAnswer {
  return { status: 200, body };
}
