import type { Library } from '../../data/community/library.ts';
import { plainDigits } from '../../domain/digits.ts';
import { type LiveMoment, MomentNumber } from '../../domain/moment.ts';
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
  const digits = /^\s*#?\s*(\d{1,16})\s*$/.exec(plainDigits(typed))?.[1];
  const number = MomentNumber.safeParse(Number(digits));
  if (!number.success) throw new UserError('moment.notANumber', { typed });
  return findMoment(library, number.data);
}
