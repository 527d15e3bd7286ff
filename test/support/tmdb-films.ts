/** Films in TMDB's format: https://developer.themoviedb.org/reference/movie-details. The overviews are our own. */

export interface TmdbFilm {
  readonly id: number;
  readonly title: string;
  readonly original_title: string;
  readonly original_language: string;
  readonly overview: string;
  readonly release_date: string;
  readonly poster_path: string | null;
  readonly adult: boolean;
  readonly runtime: number;
  readonly revenue: number;
  readonly budget: number;
  readonly origin_country: readonly string[];
  readonly production_countries: readonly { readonly iso_3166_1: string; readonly name: string }[];
  readonly spoken_languages: readonly {
    readonly iso_639_1: string;
    readonly name: string;
    readonly english_name: string;
  }[];
  readonly credits: { readonly cast: readonly object[]; readonly crew: readonly object[] };
  readonly translations: readonly TmdbTranslation[];
  readonly alternative_titles: readonly {
    readonly iso_3166_1: string;
    readonly title: string;
    readonly type: string;
  }[];
  readonly external_ids: { readonly imdb_id: string | null; readonly wikidata_id: string | null };
  readonly videos: readonly TmdbVideo[];
  /** By country. */
  readonly offers: Readonly<Record<string, object>>;
}

export interface TmdbVideo {
  readonly iso_639_1: string | null;
  readonly name: string;
  readonly key: string;
  readonly site: string;
  readonly type: string;
  readonly official: boolean;
}

export const aTrailer = (
  key: string,
  language: string | null,
  changes: Partial<TmdbVideo> = {},
): TmdbVideo => ({
  iso_639_1: language,
  name: 'Trailer',
  key,
  site: 'YouTube',
  type: 'Trailer',
  official: true,
  ...changes,
});

/** Services as TMDB lists them, best known first. */
export const services = (...names: readonly string[]): object[] =>
  names.map((provider_name, at) => ({
    logo_path: `/logo${at}.jpg`,
    provider_id: 8 + at,
    provider_name,
    display_priority: at,
  }));

export interface TmdbTranslation {
  readonly iso_3166_1: string;
  readonly iso_639_1: string;
  readonly name: string;
  readonly english_name: string;
  readonly data: {
    readonly homepage: string;
    readonly overview: string;
    readonly runtime: number;
    readonly tagline: string;
    readonly title: string;
  };
}

export function aTranslation(locale: string, title: string, overview = ''): TmdbTranslation {
  const [language = '', country = ''] = locale.split('-');
  return {
    iso_3166_1: country,
    iso_639_1: language,
    name: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '',
    english_name: new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? '',
    data: { homepage: '', overview, runtime: 0, tagline: '', title },
  };
}

export function anActor(order: number, name: string, character: string): object {
  const person = { adult: false, gender: 0, id: 64_000 + order, known_for_department: 'Acting' };
  const credit = { cast_id: order + 1, character, credit_id: `52fe4a${order}`, order };
  return { ...person, name, original_name: name, popularity: 1.4, profile_path: null, ...credit };
}

export function aCrewMember(id: number, name: string, department: string, job: string): object {
  const person = { adult: false, gender: 2, id, known_for_department: department, name };
  return {
    ...person,
    original_name: name,
    popularity: 0.8,
    profile_path: null,
    credit_id: `5300${id}`,
    department,
    job,
  };
}

export const MIRACLE: TmdbFilm = {
  id: 158_445,
  title: 'Miracle in Cell No. 7',
  original_title: '7번방의 선물',
  original_language: 'ko',
  overview: 'Locked up for a death that he did not cause, a father is visited by his little girl in secret.',
  release_date: '2013-01-23',
  poster_path: '/kQVlvDVJr5iCRLfTcMEJLYGAfIT.jpg',
  adult: false,
  runtime: 127,
  revenue: 80_300_000,
  budget: 0,
  origin_country: ['KR'],
  production_countries: [{ iso_3166_1: 'KR', name: 'South Korea' }],
  spoken_languages: [{ iso_639_1: 'ko', name: '한국어/조선말', english_name: 'Korean' }],
  credits: {
    cast: [
      anActor(1, 'Park Shin-hye', 'Ye-sung as an adult'),
      anActor(0, 'Ryu Seung-ryong', 'Lee Yong-gu'),
      anActor(2, 'Kim Jung-tae', ''),
    ],
    crew: [
      aCrewMember(1, 'Lee Hwan-kyung', 'Directing', 'Director'),
      aCrewMember(1, 'Lee Hwan-kyung', 'Writing', 'Screenplay'),
      aCrewMember(2, 'Yu Young-a', 'Writing', 'Writer'),
      aCrewMember(3, 'Kang Seung-gi', 'Camera', 'Director of Photography'),
    ],
  },
  translations: [
    aTranslation('en-US', 'Miracle in Cell No. 7', 'A father in prison, and his girl, whom his cell hides.'),
    aTranslation('ko-KR', ''),
    aTranslation('es-MX', 'Milagro en la celda 7'),
    aTranslation('es-ES', 'El milagro de la celda 7', 'Un padre preso, y su hija escondida en la celda.'),
    aTranslation('tr-TR', '7. Koğuştaki Mucize (Kore)'),
    aTranslation('fr-FR', 'Miracle in Cell No. 7'),
    aTranslation('cn-CN', '七號房的禮物'),
    aTranslation('xx-XX', 'Cell 7'),
  ],
  alternative_titles: [
    { iso_3166_1: 'KR', title: '7-beonbang-ui Seonmul', type: 'romanization' },
    { iso_3166_1: 'US', title: 'A Gift from Room 7', type: '' },
    { iso_3166_1: 'GB', title: 'A Gift from Room 7', type: '' },
  ],
  external_ids: { imdb_id: 'tt2659414', wikidata_id: 'Q3809340' },
  videos: [
    aTrailer('teaser-0001', 'en', { type: 'Teaser' }),
    aTrailer('korean-0001', 'ko'),
    aTrailer('english-fan', 'en', { official: false }),
    aTrailer('english-001', 'en'),
    aTrailer('16238845', 'es', { site: 'Vimeo' }),
  ],
  offers: {
    MT: {
      link: 'https://www.themoviedb.org/movie/158445-miracle/watch?locale=MT',
      flatrate: services('MUBI', 'Netflix', 'MUBI'),
      rent: services('Apple TV Store'),
    },
    TR: {
      link: 'https://www.themoviedb.org/movie/158445-miracle/watch?locale=TR',
      free: services('TRT'),
      ads: services('Tubi'),
      buy: services('Google Play Movies'),
    },
  },
};

/** One about which TMDB knows almost nothing. */
export const UNKNOWN_REMAKE: TmdbFilm = {
  ...MIRACLE,
  id: 637_920,
  title: 'Miracle in Cell No. 7',
  original_title: '7. Koğuştaki Mucize',
  original_language: 'tr',
  overview: '',
  release_date: '2019-10-11',
  poster_path: null,
  runtime: 0,
  revenue: 0,
  origin_country: [],
  production_countries: [{ iso_3166_1: 'TR', name: 'Turkey' }],
  credits: { cast: [], crew: [] },
  translations: [],
  alternative_titles: [],
  external_ids: { imdb_id: 'tt10431500', wikidata_id: null },
  videos: [],
  offers: {},
};

/** Announced, without a date. */
export const UNDATED: TmdbFilm = {
  ...UNKNOWN_REMAKE,
  id: 1_500_001,
  title: 'Miracle in Cell No. 7: The Return',
  release_date: '',
  external_ids: { imdb_id: null, wikidata_id: null },
};

export const FOR_ADULTS: TmdbFilm = {
  ...UNKNOWN_REMAKE,
  id: 1_500_002,
  title: 'No Miracle in Cell No. 7',
  adult: true,
  external_ids: { imdb_id: 'tt9999999', wikidata_id: null },
};
