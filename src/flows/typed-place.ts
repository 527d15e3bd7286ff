import { plainDigits } from '../domain/digits.ts';
import { UserError } from '../interactions/user-error.ts';

/**
 * The place in a list that somebody typed, from 1 on. It may be past the end.
 * @param total the last place that they were told of
 * @param refusal what they are told if it isn't one
 * @throws {UserError} if it isn't one
 */
export function typedPlace(
  typed: string,
  total: number,
  refusal: 'moment.notAPlace' | 'film.notAPage',
): number {
  const place = Number(/^\s*(\d{1,9})\s*$/.exec(plainDigits(typed))?.[1] ?? 0);
  if (place === 0) throw new UserError(refusal, { typed, total });
  return place;
}
