import type { Library } from '../../data/community/library.ts';
import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Moment } from '../../domain/moment.ts';

/**
 * How many people a moment moved to watch its film: those whose watch list it put the film on and who have seen it since, and
 * those who told a moment because of it. Somebody who tells without their name counts by their pseudonym: if they were
 * recognised among the others, the number would say so.
 * @param moments which the reader may read
 */
export function movedToWatch({ wants, chain }: Library, moments: VisibleMoments, number: number): number {
  const moment = moments.moment(number)?.moment;
  if (!moment) return 0;
  const { author } = moment;
  // Nobody moves themselves.
  const people = new Set([...wants.seenBecauseOf(number)].filter((user) => user !== author.id));
  for (const live of moments.moments(chain.ledTo(number))) people.add(shownAs(live.moment));
  return people.size;
}

const shownAs = ({ author, pseudonym }: Moment): string => (pseudonym ? `~${pseudonym.name}` : author.id);
