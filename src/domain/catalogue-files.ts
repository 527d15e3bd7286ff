import { z } from 'zod';

/**
 * The shapes of the files that ship with the bot: families of films, lists of films without lineage, and people. `film.ts` has films as the bot uses them,
 * with each source in place of its key.
 */

/** A text in one or more languages. English is always there; the others are shown to readers of those languages. */
export const LocalisedText = z.strictObject({
  en: z.string().min(1),
  es: z.string().min(1).optional(),
  tr: z.string().min(1).optional(),
});
export type LocalisedText = z.infer<typeof LocalisedText>;

/** ISO 3166-1 alpha-2, as in `KR`. Whether the code is assigned is checked where the list is at hand. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** ISO 639-1, or ISO 639-3 where there is no shorter code: `ko`, `fil`. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/);

/** A calendar day (`2019-10-11`), or a month or a year if no more is known. */
const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Film ids are lower-case words joined by hyphens, with the release year at the end: `7-kogustaki-mucize-2019`. */
export const FilmId = z
  .string()
  .max(70)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Where a figure comes from, and when it was read there; of a published set of data, the day from which that is. */
export const Source = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).optional(),
  date: PartialDate,
});
export type Source = z.infer<typeof Source>;

/** The key of a source in the `sources` table of the same file. */
const SourceKey = z.string().regex(/^[a-z0-9-]+$/);

export const Runtime = z.strictObject({ minutes: z.int().positive(), source: SourceKey });
export type Runtime = z.infer<typeof Runtime>;

export const BoxOffice = z.strictObject({
  /** Whole units of the currency, never cents. */
  amount: z.int().positive(),
  /** ISO 4217, as in `USD`. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** `worldwide`, or the country that the figure is for. */
  market: z.union([z.literal('worldwide'), CountryCode]),
  source: SourceKey,
});
export type BoxOffice = z.infer<typeof BoxOffice>;

/** A fact in words: what is notable about a person, or a sign of a film's success. */
export const Fact = z.strictObject({ text: LocalisedText, source: SourceKey });
export type Fact = z.infer<typeof Fact>;

/** The key of a part in the `parts` table of the family: the same role in each version of the story. */
const PartKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const CastMember = z.strictObject({
  name: z.string().min(1),
  /** The name of the character, without a word about who that is. */
  character: z.string().min(1).optional(),
  /** Who the character is, or how they are seen: `{ en: 'the teacher' }`, `{ en: 'in childhood' }`. All there is if they have no name. */
  description: LocalisedText.optional(),
  part: PartKey.optional(),
  /** What is notable about them in this film. Facts that apply anywhere are in the people file. */
  notable: z.array(Fact).default([]),
});
export type CastMember = z.infer<typeof CastMember>;

/** Its ids in other databases; `omdb` is omdb.org's. */
export const FilmIds = z.strictObject({
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  imdb: z
    .string()
    .regex(/^tt\d{7,}$/)
    .optional(),
  tmdb: z.int().positive().optional(),
  omdb: z.int().positive().optional(),
});
export type FilmIds = z.infer<typeof FilmIds>;

export const CatalogueFilm = z.strictObject({
  id: FilmId,
  /** Its former ids, for instance of two entries that turned out to be one film. */
  formerIds: z.array(FilmId).default([]),
  /** The title by which English speakers find it; the original title if there is none. */
  title: z.string().min(1),
  /** The title at release, in its own script. */
  originalTitle: z.string().min(1),
  /** The title at release in other languages, if it is not one of the two above: `{ es: 'Milagro en la celda 7' }`. */
  titles: z.record(LanguageCode, z.string().min(1)).default({}),
  /** Other titles and spellings, including a romanised one if the script is not Latin. */
  aliases: z.array(z.string().min(1)).default([]),
  year: z.int().min(1888).max(2100),
  /** First release in a cinema or on a service, not counting festivals. */
  released: PartialDate.optional(),
  countries: z.array(CountryCode).min(1),
  languages: z.array(LanguageCode).min(1),
  directors: z.array(z.string().min(1)).min(1),
  writers: z.array(z.string().min(1)).default([]),
  runtimes: z.array(Runtime).default([]),
  boxOffice: z.array(BoxOffice).default([]),
  /** One to three sentences that don't give away the ending. */
  synopsis: LocalisedText.optional(),
  /** How it differs from its original, or how it ends. Shown behind a spoiler. */
  spoiler: LocalisedText.optional(),
  cast: z.array(CastMember).default([]),
  success: z.array(Fact).default([]),
  ids: FilmIds.default({}),
});
export type CatalogueFilm = z.infer<typeof CatalogueFilm>;

/**
 * How a film follows an earlier one. `unofficial`: made without the rights, or widely called so; `readaptation`: another
 * film of the same book or play; `reboot`: the series started again.
 */
export const LineageKind = z.enum(['remake', 'unofficial', 'readaptation', 'reboot']);
export type LineageKind = z.infer<typeof LineageKind>;

/** An edge from an original to a film that follows it. */
export const LineageEdge = z.strictObject({
  from: FilmId,
  to: FilmId,
  kind: LineageKind,
  source: SourceKey,
});
export type LineageEdge = z.infer<typeof LineageEdge>;

/** A book or play that every film of a family is made from. */
export const BasedOn = z.strictObject({
  kind: z.enum(['novel', 'novella', 'story', 'play', 'manga']),
  /** The title by which English speakers know it. */
  title: z.string().min(1),
  /** The titles by which readers of other languages know it. */
  titles: z.record(LanguageCode, z.string().min(1)).default({}),
  author: z.string().min(1),
  /** The author's name as other languages spell it. */
  spellings: z.record(LanguageCode, z.string().min(1)).default({}),
  source: SourceKey,
});
export type BasedOn = z.infer<typeof BasedOn>;
/** The keys of the sources from which casts, years and directors are, each once. The figures name theirs themselves. */
const CreditSources = z
  .array(SourceKey)
  .refine((keys) => new Set(keys).size === keys.length, 'a source is named twice')
  .default([]);

/** A family: all films tied by lineage. Each has a file of its own. */
export const FilmFamily = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  sources: z.record(SourceKey, Source),
  basedOn: BasedOn.optional(),
  credits: CreditSources,
  /** The roles that recur in each version, as in `{ father: { en: 'The father' } }`. */
  parts: z.record(PartKey, LocalisedText).default({}),
  films: z.array(CatalogueFilm).min(2),
  lineage: z.array(LineageEdge).min(1),
});
export type FilmFamily = z.infer<typeof FilmFamily>;

/** Films without lineage: those of one country and decade share a file. */
export const FilmList = z.strictObject({
  sources: z.record(SourceKey, Source),
  credits: CreditSources,
  films: z.array(CatalogueFilm).min(1),
});
export type FilmList = z.infer<typeof FilmList>;

/** What is notable about a lead actor or a director, and what makes of several spellings one person, or of one name two. */
export const PersonEntry = z
  .strictObject({
    /** As in the casts of the films. */
    name: z.string().min(1),
    /** Other spellings, and the name in its own script. */
    aliases: z.array(z.string().min(1)).default([]),
    /** If somebody else in the catalogue has the same name: this person's films. */
    films: z.array(FilmId).optional(),
    notable: z.array(Fact).default([]),
  })
  .refine(
    ({ aliases, films, notable }) => notable.length > 0 || aliases.length > 0 || films !== undefined,
    'tells nothing about the person',
  );
export type PersonEntry = z.infer<typeof PersonEntry>;

/** The people file. */
export const PeopleFile = z.strictObject({
  sources: z.record(SourceKey, Source),
  people: z.array(PersonEntry),
  /** Names that nearly equal each other and belong to different people, each two of them once. */
  apart: z.array(z.tuple([z.string().min(1), z.string().min(1)])).default([]),
});
export type PeopleFile = z.infer<typeof PeopleFile>;
