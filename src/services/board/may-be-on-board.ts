import type { Community } from '../../data/community/community.ts';
import type { LiveMoment } from '../../domain/moment.ts';
import boardLeftOut, { isLeftOut } from '../../settings/community/board-left-out.ts';
import { mayTravel } from '../moment/may-travel.ts';

/** Whether its author lets the moment travel, and moderators let its channel's moments onto the board. */
export const mayBeOnBoard = (community: Community, { moment: { number, place } }: LiveMoment): boolean =>
  mayTravel(community, number) && !isLeftOut(community.setting(boardLeftOut), place);
