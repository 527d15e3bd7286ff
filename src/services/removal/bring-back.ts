import type { Moment } from '../../domain/moment.ts';
import { judgeRestore } from '../../domain/removal.ts';
import type { AppContext } from '../app.ts';
import { bringCardBack, type CardBack } from '../cards/bring-card-back.ts';
import { refusalOf } from './refusal.ts';

export interface BroughtBack extends CardBack {
  readonly number: number;
}

/**
 * Brings back a moment that a moderator removed, and posts its card again.
 * @param commit changes the store, if that is still possible
 * @throws {UserError} saying why it can't come back
 */
export async function bringBack(
  context: AppContext,
  number: number,
  commit: (moment: Moment) => Promise<void>,
): Promise<BroughtBack> {
  const { app, community } = context;
  const facts = community.removals.factsOf(number);
  const verdict = judgeRestore(facts, app.now());
  const { moment } = facts;
  if (verdict !== 'allowed' || !moment) throw await refusalOf(context, number, verdict);
  const { card, channel } = await bringCardBack(context, moment, () => commit(moment));
  return { number, card, channel };
}
