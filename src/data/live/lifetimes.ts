import type { SourceName } from '../../domain/film.ts';
import type { AnswerKind } from '../store/keys.ts';

/** The sources that are asked over the network. What omdb.org knows is on the disk already. */
export type AskedSourceName = Exclude<SourceName, 'omdb'>;

/** Milliseconds. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** TMDB's terms allow its answers to be kept for six months, and the shortest six months have 181 days. */
export const MAX_TMDB_LIFETIME_MS = 180 * DAY_MS;

/**
 * How long answers are kept, in milliseconds. Searches expire soon, because new films come out every day; facts about one
 * film change slowly.
 */
export const LIFETIMES_MS: Readonly<Record<AskedSourceName, Readonly<Record<AnswerKind, number>>>> = {
  wikidata: { search: DAY_MS, film: 7 * DAY_MS, family: 7 * DAY_MS },
  // Where a film can be watched changes from day to day.
  tmdb: { search: DAY_MS, film: DAY_MS, family: 7 * DAY_MS },
};

/** The same for "there is nothing": somebody may be adding the film right now. */
export const NOTHING_LIFETIME_MS = DAY_MS;
