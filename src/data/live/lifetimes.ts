import type { SourceName } from '../../domain/film.ts';
import type { AnswerKind } from '../store/keys.ts';

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds: TMDB's terms allow to keep what it says for six months, of which the shortest have 181 days. */
export const LONGEST_FROM_TMDB = 180 * DAY;

/**
 * How long answers are kept, in milliseconds. Searches end soon, because new films come out every day; what is known of
 * one film changes slowly.
 */
export const LIFETIMES: Readonly<Record<SourceName, Readonly<Record<AnswerKind, number>>>> = {
  wikidata: { search: DAY, film: 7 * DAY, family: 7 * DAY },
  tmdb: { search: DAY, film: 7 * DAY, family: 7 * DAY },
};

/** The same for "there is nothing": somebody may be adding the film right now. */
export const LIFETIME_OF_NOTHING = DAY;
