import { type Actor, isModeratorOf } from '../domain/moment.ts';
import type { Place } from '../domain/place.ts';
import { UserError } from './user-error.ts';

/**
 * Who may use a part. `moderator` has Manage Messages in the whole server, `manager` has Manage Server. An `author` wrote
 * what the part is about; a moderator may do the same.
 */
export type Needs<Use> = 'everyone' | 'moderator' | 'manager' | AuthorNeed<Use>;

interface AuthorNeed<Use> {
  /** The id of the author; `undefined` if there is nothing left to protect. */
  readonly author: (use: Use) => Promise<string | undefined> | string | undefined;
  /** Where it was shared, if that decides who moderates it. */
  readonly place?: (use: Use) => Place | undefined;
  readonly refusal: () => UserError;
}

/** @throws {UserError} saying who may use the part, if this person may not */
export async function requireRights<Use>(needs: Needs<Use>, actor: Actor, use: Use): Promise<void> {
  if (needs === 'everyone') return;
  if (needs === 'moderator') {
    if (!actor.moderator) throw new UserError('rights.moderator');
  } else if (needs === 'manager') {
    if (!actor.manager) throw new UserError('rights.manager');
  } else if (!actor.moderator) {
    const author = await needs.author(use);
    if (author === undefined || author === actor.id) return;
    const place = needs.place?.(use);
    if (!place || !isModeratorOf(actor, place)) throw needs.refusal();
  }
}
