import { CONTENT_NOTES, MOODS } from '../../domain/moment.ts';
import type { MomentQuery } from '../../domain/moment-query.ts';
import type { Place } from '../../domain/place.ts';
import type { DeedLog } from './deed-log.ts';
import { bitsOf, HAS, type MomentTable } from './moment-table.ts';

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

/** Belongs to no value, so nothing has it. */
const UNKNOWN = -1;

/**
 * The numbers of the live moments that fit, newest first.
 * @param mayRead which places may be read; all if left out
 */
export function matchMoments(
  { table, goosebumpLog, replyLog }: MomentFacts,
  filter: MomentFilter,
  mayRead?: (place: Place) => boolean,
): Uint32Array {
  const { last } = table;
  const ordinal = <T>(known: { find(value: T): number | undefined }, value: T | undefined) =>
    value === undefined ? undefined : (known.find(value) ?? UNKNOWN);
  const ids = filter.films && new Set(filter.films);
  const films = ids && table.filmIds.marks((id) => ids.has(id));
  const places = mayRead && table.places.marks(mayRead);
  const author = ordinal(table.authorIds, filter.author);
  const country = ordinal(table.countries, filter.country);
  const language = ordinal(table.languages, filter.language);
  const felt = filter.feltBy === undefined ? undefined : goosebumpLog.momentsOf(filter.feltBy, last);
  const replied = filter.repliedBy === undefined ? undefined : replyLog.momentsOf(filter.repliedBy, last);
  const moods = bitsOf(MOODS, filter.moods);
  const without = bitsOf(CONTENT_NOTES, filter.without);
  const media = filter.media && MEDIA_FLAGS[filter.media];
  const {
    travelling = false,
    numbers,
    from = 0,
    to = Number.POSITIVE_INFINITY,
    above = 0,
    upTo = last,
  } = filter;

  const found = new Uint32Array(last);
  let count = 0;
  for (let number = Math.min(last, upTo); number > above; number -= 1) {
    const film = table.film[number] ?? 0;
    if (film === 0) continue;
    if (films && films[film] === 0) continue;
    if (places && places[table.place[number] ?? 0] === 0) continue;
    if (author !== undefined && table.author[number] !== author) continue;
    if (country !== undefined && table.country[number] !== country) continue;
    if (language !== undefined && table.language[number] !== language) continue;
    if (felt && felt[number] === 0) continue;
    if (replied && replied[number] === 0) continue;
    if (moods !== 0 && ((table.moods[number] ?? 0) & moods) === 0) continue;
    if (without !== 0 && ((table.notes[number] ?? 0) & without) !== 0) continue;
    if (media !== undefined && ((table.flags[number] ?? 0) & media) === 0) continue;
    const day = table.day[number] ?? 0;
    if (day < from || day > to) continue;
    if (numbers && numbers[number] !== 1) continue;
    if (travelling && table.stays[number] === 1) continue;
    found[count] = number;
    count += 1;
  }
  return found.subarray(0, count);
}
