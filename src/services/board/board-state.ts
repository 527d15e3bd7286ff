import type { Community } from '../../data/community/community.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import type { BoardState } from '../../domain/spread.ts';
import boardChannel from '../../settings/community/board-channel.ts';
import { mayBeOnBoard } from './may-be-on-board.ts';

/** Whether a moment is on the board, or may get there once enough people felt it. */
export function boardStateOf(community: Community, live: LiveMoment): BoardState {
  const channel = community.setting(boardChannel);
  const { number } = live.moment;
  const { spread } = community.library;
  const cards = community.library.cards(number);
  if (cards.some(({ onBoard }) => onBoard)) return 'there';
  // The channel may be where it was told, or to which all cards go.
  const isShown = cards.some((card) => card.channel === channel && !card.shownBy);
  const isOut = channel === undefined || isShown || spread.board.has(number);
  return isOut || !mayBeOnBoard(community, live) ? 'no' : 'may';
}
