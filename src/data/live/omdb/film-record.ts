import { z } from 'zod';
import { FilmIds, LanguageCode, type Source } from '../../../domain/catalogue-files.ts';
import { FILM_YEARS, type Film, type Trailer } from '../../../domain/film.ts';
import { liveFilmId } from '../../../domain/film-source.ts';
import { omdbPage } from '../../../domain/omdb-pages.ts';

const Name = z.string().min(1);

/** One film as its line in the index has it. What is unknown is left out. */
export const FilmRecord = z.object({
  /** Its id on omdb.org. */
  id: z.int().positive(),
  /** The original title. */
  name: Name,
  /** The title by which English speakers know it. */
  english: Name.optional(),
  titles: z.record(LanguageCode, Name).default({}),
  aliases: z.array(Name).default([]),
  year: z.int().min(FILM_YEARS.first),
  countries: z.array(z.string()).default([]),
  languages: z.array(LanguageCode).default([]),
  minutes: z.int().positive().optional(),
  directors: z.array(Name).default([]),
  writers: z.array(Name).default([]),
  /** Name and role, in the order of the credits. */
  cast: z.array(z.tuple([Name, Name.optional()])).default([]),
  imdb: FilmIds.shape.imdb,
  wikidata: FilmIds.shape.wikidata,
  /** Addresses by language; `xx` if the language is unknown. */
  trailers: z.record(z.string(), z.url({ protocol: /^https$/ })).default({}),
  /** The ids of the films that it is a remake of. */
  remakeOf: z.array(z.int().positive()).default([]),
});
export type FilmRecord = z.infer<typeof FilmRecord>;

/** The film's page, as it was on a day. The licence asks for its name. */
export function sourceOf(id: number, date: string): Source {
  return { name: 'omdb.org (CC BY 2.0 DE)', url: omdbPage(id), date };
}

/**
 * The film as the bot knows films.
 * @param language of a trailer to prefer: ISO 639-1
 * @param date the day on which the files were read
 */
export function filmOf(record: FilmRecord, language: string, date: string): Film {
  const { id, name, english = name, minutes, imdb, wikidata } = record;
  const ids: FilmIds = { ...(wikidata && { wikidata }), ...(imdb && { imdb }), omdb: id };
  const trailer = trailerOf(record, language);
  return {
    id: liveFilmId(ids) ?? `omdb-${id}`,
    title: english,
    originalTitle: name,
    titles: record.titles,
    aliases: record.aliases,
    // Its day is often that of a festival, so only the year is given.
    year: record.year,
    countries: record.countries,
    languages: record.languages,
    directors: record.directors,
    writers: record.writers,
    runtimes: minutes === undefined ? [] : [{ minutes, source: sourceOf(id, date) }],
    boxOffice: [],
    cast: record.cast.map(([actor, character]) => ({
      name: actor,
      ...(character !== undefined && { character }),
      notable: [],
    })),
    success: [],
    ids,
    ...(trailer && { trailer }),
    origin: 'omdb',
    liveSources: ['omdb'],
  };
}

function trailerOf({ trailers }: FilmRecord, language: string): Trailer | undefined {
  const url = trailers[language] ?? trailers.en ?? Object.values(trailers)[0];
  return url === undefined ? undefined : { url, source: 'omdb' };
}
