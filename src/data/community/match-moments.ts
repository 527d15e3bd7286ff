import { CONTENT_NOTES, MOODS } from '../../domain/moment.ts';
import type { MomentQuery } from '../../domain/moment-query.ts';
import type { Place } from '../../domain/place.ts';
import type { DeedLog } from './deed-log.ts';
import { bitsOf, HAS, type MomentTable } from './moment-table.ts';
import { Sieve } from './sieve.ts';

/** What a query asks for, with its films and people looked up. */
export interface MomentFilter
  extends Pick<
    MomentQuery,
    'author' | 'feltBy' | 'repliedBy' | 'country' | 'moods' | 'without' | 'media' | 'from' | 'to' | 'language'
  > {
  /** Ids that moments are kept under; all by default. */
  readonly films?: readonly string[] | undefined;
  /** By number, whether it may fit, such as one in which words were found: 1 or 0; all by default. */
  readonly numbers?: Uint8Array | undefined;
  /** Only larger numbers than the one, and none larger than the other. */
  readonly above?: number | undefined;
  readonly upTo?: number | undefined;
  /** Only those that don't stay where they were told. */
  readonly travelling?: boolean | undefined;
}

/** What a query looks at. */
export interface MomentFacts {
  readonly table: MomentTable;
  readonly goosebumpLog: DeedLog;
  readonly replyLog: DeedLog;
}

const MEDIA_FLAGS = { picture: HAS.picture, video: HAS.video, either: HAS.picture | HAS.video } as const;

/** How many flags there are. */
const FLAGS = Object.keys(HAS).length;
/** More than any day that the table can have. */
const DAYS = 2 ** 16;
/** For a column of ones and zeros: those with a zero. */
const ZEROS = Uint8Array.of(1, 0);

/**
 * The numbers of the live moments that fit, newest first. They may be those that others get too: nobody may change them.
 * @param mayRead which places may be read; all if left out
 */
export function matchMoments(
  { table, goosebumpLog, replyLog }: MomentFacts,
  filter: MomentFilter,
  mayRead?: (place: Place) => boolean,
): Uint32Array {
  const { last } = table;
  const { films, author, country, language, feltBy, repliedBy, media, from, to } = filter;
  const moods = bitsOf(MOODS, filter.moods);
  const without = bitsOf(CONTENT_NOTES, filter.without);

  const left = new Sieve(table.live, filter);
  if (filter.numbers) left.keep(filter.numbers);
  if (feltBy !== undefined) left.keep(goosebumpLog.momentsOf(feltBy, last));
  if (repliedBy !== undefined) left.keep(replyLog.momentsOf(repliedBy, last));
  if (author !== undefined) left.keepWith(table.author, table.authorIds.marksOf([author]));
  if (films) left.keepWith(table.film, table.filmIds.marksOf(films));
  if (country !== undefined) left.keepWith(table.country, table.countries.marksOf([country]));
  if (language !== undefined) left.keepWith(table.language, table.languages.marksOf([language]));
  if (from !== undefined || to !== undefined) left.keepWith(table.day, daysWithin(from, to));
  if (media) left.keepWith(table.flags, withAny(MEDIA_FLAGS[media], FLAGS));
  if (moods !== 0) left.keepWith(table.moods, withAny(moods, MOODS.length));
  if (without !== 0) left.keepWith(table.notes, withNone(without, CONTENT_NOTES.length));
  if (filter.travelling && table.hasStaying) left.keepWith(table.stays, ZEROS);
  if (mayRead) left.keepWith(table.place, table.places.marks(mayRead));
  return left.numbers;
}

/** For each day, whether it is one of those. */
const daysWithin = (from = 0, to = DAYS): Uint8Array => new Uint8Array(DAYS).fill(1, from, to + 1);

/** For each value of so many bits, whether it has one of these. */
const withAny = (bits: number, size: number): Uint8Array =>
  Uint8Array.from({ length: 2 ** size }, (_, value) => ((value & bits) === 0 ? 0 : 1));

/** The same, whether it has none of them. */
const withNone = (bits: number, size: number): Uint8Array => withAny(bits, size).map((mark) => 1 - mark);
