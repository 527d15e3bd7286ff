import { FilmIds, type LocalisedText, type Source } from '../../../domain/catalogue-files.ts';
import { FILM_YEARS, type Film, type Poster } from '../../../domain/film.ts';
import { liveFilmId } from '../../../domain/film-source.ts';
import { isCountry } from '../is-country.ts';
import type { FilmDetails, ListedFilm } from './answers.ts';
import { roleOf } from './role.ts';
import { byLanguage, languageOf, titlesOf } from './titles.ts';
import { trailerOf, watchOf } from './watching.ts';

/** Members of a cast: for some films TMDB lists every extra. */
const MAX_CAST = 15;

/** US dollars. Anyone can write TMDB's figures, and some write millions: less than this is no revenue of a film. */
const MIN_REVENUE = 10_000;

/** TMDB's jobs that make somebody a writer of the film. The novelist's is a different one. */
const WRITING = ['Writer', 'Screenplay'];

/** The fields that lists and details share. */
type Common = Pick<
  Film,
  'id' | 'year' | 'released' | 'languages' | 'ids' | 'origin' | 'liveSources' | 'poster'
>;

type PosterOf = (path: string | undefined) => Poster | undefined;

const UNKNOWN: Omit<Film, keyof Common | 'title' | 'originalTitle'> = {
  titles: {},
  aliases: [],
  countries: [],
  directors: [],
  writers: [],
  runtimes: [],
  boxOffice: [],
  cast: [],
  success: [],
};

/** What a list says about a film; `undefined` if it has no title or year, or is for adults only. */
export function listedFilm(listed: ListedFilm, posterOf: PosterOf): Film | undefined {
  const { title = listed.original_title, original_title: originalTitle = listed.title } = listed;
  const common = commonOf(listed, { tmdb: listed.id }, posterOf);
  if (title === undefined || originalTitle === undefined || !common) return undefined;
  return { ...UNKNOWN, ...common, title, originalTitle };
}

interface Asked {
  readonly posterOf: PosterOf;
  readonly source: Source;
  /** The reader's. */
  readonly language: string;
}

/** All that TMDB says about a film, asked for in English. */
export function detailedFilm(details: FilmDetails, { posterOf, source, language }: Asked): Film | undefined {
  const common = commonOf(details, idsOf(details), posterOf);
  const titles = common && titlesOf(details, common.languages);
  if (!common || !titles) return undefined;
  const { runtime, revenue, credits } = details;
  const synopsis = synopsisOf(details);
  const trailer = trailerOf(details, language);
  const boxOffice = { currency: 'USD', market: 'worldwide', source } as const;
  return {
    ...UNKNOWN,
    ...common,
    ...titles,
    countries: countriesOf(details),
    directors: namesOf(credits.crew.filter(({ job }) => job === 'Director')),
    writers: namesOf(credits.crew.filter(({ job }) => job !== undefined && WRITING.includes(job))),
    runtimes: runtime === undefined ? [] : [{ minutes: runtime, source }],
    boxOffice: revenue === undefined || revenue < MIN_REVENUE ? [] : [{ amount: revenue, ...boxOffice }],
    cast: castOf(credits.cast),
    ...(synopsis && { synopsis }),
    ...(trailer && { trailer }),
    watch: watchOf(details),
    creditSources: [source],
  };
}

/** The ids that TMDB has for a film, without those that are not well formed. */
export function idsOf({ id, external_ids: { imdb_id, wikidata_id } }: FilmDetails): FilmIds {
  const imdb = FilmIds.shape.imdb.safeParse(imdb_id).data;
  const wikidata = FilmIds.shape.wikidata.safeParse(wikidata_id).data;
  return { tmdb: id, ...(imdb !== undefined && { imdb }), ...(wikidata !== undefined && { wikidata }) };
}

function commonOf(listed: ListedFilm, ids: FilmIds, posterOf: PosterOf): Common | undefined {
  const released = listed.release_date?.match(/^(\d{4})-\d{2}-\d{2}$/);
  const year = Number(released?.[1]);
  if (!released || year < FILM_YEARS.first || listed.adult) return undefined;
  const language = languageOf(listed.original_language);
  const poster = posterOf(listed.poster_path);
  return {
    id: liveFilmId(ids) ?? `tmdb-${listed.id}`,
    year,
    released: released[0],
    languages: language === undefined ? [] : [language],
    ids,
    origin: 'tmdb',
    liveSources: ['tmdb'],
    ...(poster && { poster }),
  };
}

/** The countries of origin, or, if they are unknown, of production. */
function countriesOf({ origin_country: origin, production_countries: production }: FilmDetails): string[] {
  const codes = origin.length > 0 ? origin : production.map((country) => country.iso_3166_1);
  return [...new Set(codes.flatMap((code) => OWN_COUNTRIES.get(code) ?? code))].filter(isCountry);
}

/** TMDB's codes for countries that are gone, where they mean something else here. */
const OWN_COUNTRIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['XC', ['CS']],
  ['XG', ['DD']],
  // Serbia and Montenegro.
  ['CS', ['RS', 'ME']],
  ['BU', ['MM']],
  ['TP', ['TL']],
  ['ZR', ['CD']],
]);

function castOf(cast: FilmDetails['credits']['cast']): Film['cast'] {
  return [...cast]
    .sort((one, other) => one.order - other.order)
    .flatMap(({ name, character }) =>
      name === undefined ? [] : [{ name, ...roleOf(character), notable: [] }],
    )
    .slice(0, MAX_CAST);
}

function namesOf(people: readonly { readonly name: string | undefined }[]): string[] {
  return [...new Set(people.flatMap(({ name }) => name ?? []))];
}

/** In each of the bot's languages that TMDB has it in, if English is one of them. */
function synopsisOf({ overview, translations }: FilmDetails): LocalisedText | undefined {
  const overviews = byLanguage(translations, 'overview');
  const en = overviews.get('en') ?? overview;
  if (en === undefined) return undefined;
  const [es, tr] = [overviews.get('es'), overviews.get('tr')];
  return { en, ...(es !== undefined && { es }), ...(tr !== undefined && { tr }) };
}
