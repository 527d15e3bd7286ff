import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import type { Moment } from '../../domain/moment.ts';
import quoteCards from '../../settings/person/quote-cards.ts';
import type { AppContext } from '../app.ts';

/** What somebody may put on the picture of a moment. */
export interface QuoteRight {
  readonly isOwn: boolean;
  readonly mayName: boolean;
}

/**
 * Whether this person may make a picture of the moment: its author always, others if its author allows it. What was told without
 * a name is for its author alone: what its author allows elsewhere would tell who that is.
 */
export function quoteRight(
  { community, actor }: Pick<AppContext, 'community' | 'actor'>,
  moment: Moment,
): QuoteRight | undefined {
  if (moment.author.id === actor.id) return { isOwn: true, mayName: true };
  if (moment.pseudonym) return undefined;
  const chosen = community.ownChoice(moment.author.id, quoteCards);
  return chosen && { isOwn: false, mayName: chosen === 'with-name' };
}

/** The numbers of the moments that this person may make pictures of, newest first. */
export function quotableNumbers(
  { community, actor }: Pick<AppContext, 'community' | 'actor'>,
  moments: VisibleMoments,
): readonly number[] {
  const others = [...community.peopleWith(quoteCards)].filter((id) => id !== actor.id);
  const numbers = [...moments.ownNumbersOf(actor.id), ...others.flatMap((id) => moments.numbersBy(id))];
  return others.length === 0 ? numbers : numbers.sort((one, other) => other - one);
}
