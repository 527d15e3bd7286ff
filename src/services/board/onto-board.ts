import type { Community } from '../../data/community/community.ts';
import type { Change } from '../../data/store/record-store.ts';
import { firstIdAt } from '../../domain/snowflake.ts';
import boardChannel from '../../settings/community/board-channel.ts';
import boardGoosebumps, { boardGoosebumpsOf } from '../../settings/community/board-goosebumps.ts';
import type { App } from '../app.ts';
import { CLOCK_SLACK_MS } from '../cards/find-posted.ts';
import { boardStateOf } from './board-state.ts';

/** Cards that wait for their board at most: while the bot may not write there, no flood gathers. */
const MAX_WAITING = 20;

/**
 * What puts a moment on the board, if it has enough goosebumps. It is committed with the last of them, so that no kill comes in
 * between. Whether everybody there may read the moment is looked at before its card is posted.
 * @param count how many goosebumps it has now
 * @param at milliseconds since 1970
 */
export function ontoBoard(
  community: Community,
  number: number,
  count: number,
  at: number,
): readonly Change[] {
  const channel = community.setting(boardChannel);
  if (channel === undefined || count < boardGoosebumpsOf(community.setting(boardGoosebumps))) return [];
  const live = community.library.moment(number);
  if (!live || boardStateOf(community, live) !== 'may' || community.cards.marks.toBoard >= MAX_WAITING)
    return [];
  return community.spread.ontoBoard(number, { channel, at, after: firstIdAt(Date.now() - CLOCK_SLACK_MS) });
}

/**
 * The same for a moment that is back, with all that people felt.
 * @returns whether a card is to be posted there
 */
export async function backOnBoard(
  { now }: Pick<App, 'now'>,
  community: Community,
  number: number,
): Promise<boolean> {
  return community.spread.bringOntoBoard(() => {
    const goosebumps = community.library.moment(number)?.goosebumps ?? 0;
    return ontoBoard(community, number, goosebumps, now());
  });
}
