import type { FeltMoment } from '../../domain/spread.ts';
import type { Library } from './library.ts';

/**
 * How people felt and answered a person's moments in a time, by moments, the newest first. What was taken back doesn't count,
 * nor do that person's own replies.
 * @param from milliseconds since 1970, a whole second, as `until` is, which isn't in it
 */
export function feltMoments(
  library: Library,
  user: string,
  from: number,
  until: number,
): readonly FeltMoment[] {
  const last = library.nextNumber - 1;
  const since = library.goosebumpLog.countsSince(from, last);
  const after = Number.isFinite(until) ? library.goosebumpLog.countsSince(until, last) : undefined;
  const replied = library.replyLog.countsSince(from, last);
  return library.all.ownNumbersOf(user).flatMap((number) => {
    const goosebumps = (since[number] ?? 0) - (after?.[number] ?? 0);
    const replies = (replied[number] ?? 0) === 0 ? 0 : repliesIn(library, number, user, from, until);
    return goosebumps > 0 || replies > 0 ? [{ number, goosebumps, replies }] : [];
  });
}

function repliesIn(library: Library, number: number, user: string, from: number, until: number): number {
  return library.replies(number).filter(({ at, author }) => at >= from && at < until && author.id !== user)
    .length;
}
