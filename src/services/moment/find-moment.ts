import type { Library } from '../../data/community/library.ts';
import { type LiveMoment, type Moment, MomentNumber } from '../../domain/moment.ts';
import { UserError } from '../../interactions/user-error.ts';

/**
 * The moment with that number.
 * @throws {UserError} saying whether it was removed or never existed
 */
export function findMoment(library: Library, number: number): LiveMoment {
  const live = library.moment(number);
  if (live) return live;
  throw library.wasRemoved(number)
    ? new UserError('moment.removed', { number })
    : new UserError('moment.unknown', { number });
}

/** The same for what somebody typed: `128`, or `#128` as the card shows it. */
export function findTypedMoment(library: Library, typed: string): LiveMoment {
  const number = readNumber(typed);
  if (number === undefined) throw new UserError('moment.notANumber', { typed });
  return findMoment(library, number);
}

/** The moment with that number, if it was removed. */
export function removedMoment(library: Library, typed: string): Moment | undefined {
  const number = readNumber(typed);
  return number === undefined ? undefined : library.removed(number);
}

function readNumber(typed: string): number | undefined {
  const digits = /^\s*#?\s*(\d{1,16})\s*$/.exec(typed)?.[1];
  const number = MomentNumber.safeParse(Number(digits));
  return number.data;
}
