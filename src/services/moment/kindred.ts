import type { VisibleMoments } from '../../data/community/visible-moments.ts';
import { EVERY_MOMENT } from '../../domain/moment-query.ts';
import kindredSetting from '../../settings/person/kindred.ts';
import type { AppContext } from '../app.ts';
import { selectionOf } from './select-moments.ts';

/** Somebody who felt what the person who asks felt, too. */
export interface Kindred {
  readonly id: string;
  /** The numbers of the moments that both felt, the newest first. */
  readonly moments: readonly number[];
}

/**
 * Who felt the same moments, of those that the person may read: the one with the newest moment in common first, which says
 * nothing about how many there are. Only people who chose to be found are, and only by each other.
 * @returns `undefined` if the person hasn't chosen it
 */
export function kindredOf(
  { app, community, actor }: AppContext,
  moments: VisibleMoments,
): readonly Kindred[] | undefined {
  const people = community.peopleWith(kindredSetting);
  if (!people.has(actor.id)) return undefined;
  const { library } = community;
  const felt = selectionOf(app, moments, { ...EVERY_MOMENT, feltBy: actor.id });
  const marks = new Uint8Array(library.nextNumber);
  for (const number of felt.slice(0, felt.total)) marks[number] = 1;
  const common = library.goosebumpLog.inCommon(marks, (user) => user !== actor.id && people.has(user));
  return [...common]
    .map(([id, numbers]) => ({ id, moments: numbers }))
    .sort((one, other) => (other.moments[0] ?? 0) - (one.moments[0] ?? 0) || one.id.localeCompare(other.id));
}
