import type { Film } from './film.ts';
import type { ContentNote, LiveMoment, Mood } from './moment.ts';

/** What two moments have in common, as far as it can be told. */
export interface Common {
  /** What both texts are about, most telling first. */
  readonly emoji: readonly string[];
  /** They are about the same film, or about versions of the same story. */
  readonly story: 'film' | 'family' | undefined;
  /** In the film, they are no more than a minute apart. */
  readonly minute: boolean;
  readonly moods: readonly Mood[];
  readonly contentNotes: readonly ContentNote[];
  /** Names of people who act in both films, which are not of one story. */
  readonly cast: readonly string[];
}

/** A moment that is like another. */
export interface Alike {
  readonly live: LiveMoment;
  readonly film: Film | undefined;
  readonly common: Common;
}

/** Whether two times, in seconds, are no more than a minute apart. */
export const isSameMinute = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= 60;
