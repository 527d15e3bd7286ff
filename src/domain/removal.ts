import type { Moment, Removal } from './moment.ts';
import { NOBODY } from './nobody.ts';

/** For how long a moderator's removal can be taken back, in milliseconds: 30 days. Then the moment is erased. */
export const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1000;

/** What is known about the number of a moment. */
export interface RemovalFacts {
  /** Whether a moment with that number was removed. */
  readonly wasRemoved: boolean;
  /** What is still kept of it. */
  readonly moment: Moment | undefined;
  /** `undefined` also where it can't be read. */
  readonly removal: Removal | undefined;
}

/** Why a moment can't be brought back: it was never gone, its author wanted it gone, or nothing of it is left. */
export type RestoreVerdict = 'allowed' | 'notRemoved' | 'byAuthor' | 'tooLate' | 'erased';

/** @param now milliseconds since 1970 */
export function judgeRestore({ wasRemoved, moment, removal }: RemovalFacts, now: number): RestoreVerdict {
  if (!wasRemoved) return 'notRemoved';
  if (!removal) return 'erased';
  if (moment?.author.id === removal.by.id) return 'byAuthor';
  if (isOver(removal, now)) return 'tooLate';
  if (moment) return 'allowed';
  return removal.by.id === NOBODY ? 'byAuthor' : 'erased';
}

/** When what was removed is erased for good, in milliseconds since 1970. */
export const erasedAt = ({ at }: Removal): number => at + RESTORABLE_MS;

/** Whether the time in which it could be taken back has passed. */
export const isOver = (removal: Removal, now: number): boolean => now >= erasedAt(removal);
