import type { Posted } from '../../domain/card.ts';
import type { Moment } from '../../domain/moment.ts';
import { judgeRestore } from '../../domain/removal.ts';
import momentsChannel from '../../settings/community/moments-channel.ts';
import type { AppContext } from '../app.ts';
import { refusalOf } from './refusal.ts';

export interface BroughtBack {
  readonly number: number;
  readonly card: Posted;
  /** Where its card is, or would have been. */
  readonly channel: string;
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
  const { app, community, draftKey } = context;
  const { guild, library } = community;
  const facts = community.removals.factsOf(number);
  const verdict = judgeRestore(facts, app.now());
  const { moment } = facts;
  if (verdict !== 'allowed' || !moment) throw await refusalOf(context, number, verdict);
  const home = moment.place.channel;
  const channel = community.setting(momentsChannel) ?? home;
  // If the bot is killed right after the commit, the card comes after the next start.
  const isStanding = library.hasCards(number);
  if (!isStanding) await app.cards.begin(guild, number, channel, draftKey().id);
  await commit(moment);
  if (isStanding) {
    app.cards.refresh(guild, number);
    return { number, card: 'there', channel: library.cards(number)[0]?.channel ?? channel };
  }
  let card = await app.cards.post(guild, number, channel);
  if (card === 'refused' && channel !== home) card = await app.cards.post(guild, number, home);
  return { number, card, channel: library.cards(number)[0]?.channel ?? channel };
}
