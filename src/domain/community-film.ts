import { z } from 'zod';
import { CountryCode, FilmId, FilmIds } from './catalogue-files.ts';
import type { Film } from './film.ts';
import { Place } from './place.ts';

/** Milliseconds since 1970, UTC. */
const Instant = z.int().positive();

/** Version 1 of the stored record of a film that a community added itself. */
export const CommunityFilm = z.object({
  v: z.literal(1),
  id: FilmId,
  title: z.string().min(1),
  year: z.int(),
  countries: z.array(CountryCode),
  /** Its ids in other databases, if it was chosen from one. */
  ids: FilmIds.optional(),
  /** What a moderator filled in. */
  originalTitle: z.string().min(1).optional(),
  directors: z.array(z.string().min(1)).optional(),
  /** Who added it, when, and where: it is offered where moments from there show. */
  addedBy: z.string(),
  addedAt: Instant,
  place: Place.optional(),
  /** The moderator who last completed it, and when. */
  completedBy: z.string().optional(),
  completedAt: Instant.optional(),
});
export type CommunityFilm = z.infer<typeof CommunityFilm>;

/** What people say about a film that a community adds or completes. */
export type CommunityFilmFacts = Pick<
  CommunityFilm,
  'id' | 'title' | 'year' | 'countries' | 'ids' | 'originalTitle' | 'directors'
>;

/** A community's own film that turned out to be one in the catalogue: everything that names it now means that one. */
export const FilmMerge = z.object({
  v: z.literal(1),
  into: FilmId,
  by: z.string(),
  at: Instant,
});
export type FilmMerge = z.infer<typeof FilmMerge>;

export function filmOfCommunity(kept: CommunityFilmFacts): Film {
  const { id, title, year, countries, originalTitle = title, directors = [], ids = {} } = kept;
  return {
    id,
    title,
    originalTitle,
    titles: {},
    aliases: [],
    year,
    countries,
    languages: [],
    directors,
    writers: [],
    runtimes: [],
    boxOffice: [],
    cast: [],
    success: [],
    ids,
    origin: 'community',
  };
}

/** What is wrong with a film that somebody typed. */
export type TypedFilmFault =
  | { readonly field: 'title' }
  | { readonly field: 'originalTitle' }
  | { readonly field: 'directors' }
  | { readonly field: 'year'; readonly last: number }
  | { readonly field: 'country'; readonly typed: string };
