import { MOODS, type Mood } from '../../domain/moment.ts';
import { MS_PER_DAY } from '../../domain/moment-query.ts';
import type { Tally } from '../../domain/tally.ts';
import type { MomentTable } from './moment-table.ts';
import type { Ordinals } from './ordinals.ts';

/** Some moments in numbers, without anybody's name. */
export interface MomentTotals {
  readonly moments: number;
  readonly goosebumps: number;
  readonly replies: number;
  /** Names under which they were told: a made-up one counts as somebody of its own, so that the number ties it to nobody. */
  readonly tellers: number;
  /** By the film's id, the author's country, and the mood: how many moments. */
  readonly films: Tally;
  readonly countries: Tally;
  readonly moods: ReadonlyMap<Mood, number>;
  /** When the first was told, as the beginning of its day in UTC, in milliseconds since 1970. */
  readonly since: number | undefined;
  /** The number of the first. */
  readonly first: number | undefined;
}

/**
 * @param numbers of the moments, newest first
 * @param pseudonyms of those among them that were told without a name
 */
export function totalsOf(
  table: MomentTable,
  numbers: Uint32Array,
  pseudonyms: ReadonlySet<string>,
): MomentTotals {
  const films = new Uint32Array(table.filmIds.values.length + 1);
  const countries = new Uint32Array(table.countries.values.length + 1);
  const authors = new Uint8Array(table.authorIds.values.length + 1);
  const moods = new Uint32Array(MOODS.length);
  let goosebumps = 0;
  let replies = 0;
  let tellers = pseudonyms.size;
  // An iterator would take many times as long.
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    addOne(films, table.film[number] ?? 0);
    addOne(countries, table.country[number] ?? 0);
    const author = table.author[number] ?? 0;
    if (author !== 0 && authors[author] === 0) {
      authors[author] = 1;
      tellers += 1;
    }
    const bits = table.moods[number] ?? 0;
    for (let mood = 0; mood < MOODS.length; mood += 1) if ((bits >> mood) & 1) addOne(moods, mood);
    goosebumps += table.goosebumps[number] ?? 0;
    replies += table.replies[number] ?? 0;
  }
  const first = numbers.at(-1);
  return {
    moments: numbers.length,
    goosebumps,
    replies,
    tellers,
    films: named(films, table.filmIds),
    countries: named(countries, table.countries),
    moods: new Map(MOODS.map((mood, at) => [mood, moods[at] ?? 0] as const).filter(([, count]) => count > 0)),
    since: first === undefined ? undefined : (table.day[first] ?? 0) * MS_PER_DAY,
    first,
  };
}

function addOne(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Without those that have none. */
function named(counts: Uint32Array, ordinals: Ordinals<string>): Tally {
  const found = new Map<string, number>();
  for (const [at, value] of ordinals.values.entries()) {
    const count = counts[at + 1] ?? 0;
    if (count > 0) found.set(value, count);
  }
  return found;
}
