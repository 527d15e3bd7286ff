import { z } from 'zod';
import { CountryCode, FilmId } from './catalogue-files.ts';
import type { Film } from './film.ts';

/** Version 1 of what is kept of a film that a community added itself. */
export const CommunityFilm = z.object({
  v: z.literal(1),
  id: FilmId,
  title: z.string().min(1),
  year: z.int(),
  countries: z.array(CountryCode),
  /** Who added it, and when, in milliseconds since 1970. */
  addedBy: z.string(),
  addedAt: z.int().positive(),
});
export type CommunityFilm = z.infer<typeof CommunityFilm>;

export function filmOfCommunity(kept: Pick<CommunityFilm, 'id' | 'title' | 'year' | 'countries'>): Film {
  const { id, title, year, countries } = kept;
  const unknown = {
    titles: {},
    aliases: [],
    languages: [],
    directors: [],
    writers: [],
    runtimes: [],
    boxOffice: [],
  };
  return {
    id,
    title,
    originalTitle: title,
    year,
    countries,
    ...unknown,
    cast: [],
    success: [],
    ids: {},
    origin: 'community',
  };
}
