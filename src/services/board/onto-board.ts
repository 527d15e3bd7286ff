import type { Community } from '../../data/community/community.ts';
import type { Change } from '../../data/store/record-store.ts';
import { firstIdAt } from '../../domain/snowflake.ts';
import boardChannel from '../../settings/community/board-channel.ts';
import boardGoosebumps, { boardGoosebumpsOf } from '../../settings/community/board-goosebumps.ts';
import { CLOCK_SLACK_MS } from '../cards/find-posted.ts';
import { mayBeOnBoard } from './may-be-on-board.ts';

/** Cards that wait for their board at most: while the bot may not write there, no flood gathers. */
const MAX_WAITING = 20;

/**
 * What puts a moment on the board, if a goosebump that is just given brings it there. It is committed with the goosebump, so
 * that no kill comes in between. Whether everybody there may read the moment is looked at before its card is posted.
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
  const isKnown = community.library.spread.board.has(number);
  // The channel may be where it was told, or to which all cards go.
  const isThere = community.library.cards(number).some((card) => card.channel === channel && !card.shownBy);
  if (
    !live ||
    isKnown ||
    isThere ||
    !mayBeOnBoard(community, live) ||
    community.cards.marks.toBoard >= MAX_WAITING
  )
    return [];
  return community.spread.ontoBoard(number, { channel, at, after: firstIdAt(Date.now() - CLOCK_SLACK_MS) });
}
