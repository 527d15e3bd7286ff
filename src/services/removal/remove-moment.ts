import type { Change } from '../../data/store/record-store.ts';
import { loggedAuthor } from '../../domain/audit.ts';
import type { TakenDown } from '../../domain/card.ts';
import type { DraftKey } from '../../domain/draft.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Report } from '../../domain/report.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../app.ts';
import { deedOf } from '../audit/log-deed.ts';
import { findMomentToRemove, findRemoved } from '../moment/find-moment.ts';
import { tellReporters } from '../reports/tell-reporters.ts';
import { requireRemovable } from './require-removable.ts';

/**
 * Removes the moment of a draft and deletes its cards: for good if it is their own, so that it can be restored if a moderator
 * removes it. It is done if the person may still do so: rights can change between the
 * question and the button.
 * @throws {UserError} if they may not, or the moment is gone
 */
export async function removeMoment(
  context: AppContext,
  key: DraftKey,
): Promise<{ readonly number: number; readonly isOwn: boolean; readonly cards: TakenDown }> {
  const { app, community, actor } = context;
  const done = await app.drafts.useUp(key, 'removal', async (draft) => {
    requireNotRemovedBy(context, draft.number);
    const { moment } = await findMomentToRemove(context, draft.number);
    requireRemovable(moment, actor, draft.reason);
    const by = { id: actor.id, name: actor.name };
    const isOwn = moment.author.id === actor.id;
    const removed = isOwn
      ? await community.erasures.eraseMoment(draft.number, app.now(), (waiting) =>
          tellReporters(context, moment, waiting, 'withdrawn'),
        )
      : await community.remove(draft.number, by, app.now(), draft.reason, (waiting) =>
          alongOf(context, moment, draft.reason, waiting),
        );
    if (!removed) throw new UserError('moment.removed', { number: draft.number });
    return { number: draft.number, isOwn };
  });
  if (!done) throw new UserError('removal.settled');
  return { ...done, cards: await app.cards.takeDown(community.guild, done.number) };
}

/** @throws {UserError} telling a moderator who was faster, while they were asked */
function requireNotRemovedBy(context: AppContext, number: number): void {
  const removal = findRemoved(context, number) && context.community.library.removal(number);
  if (removal) throw new UserError('removal.before', { number, name: removal.by.name });
}

/** What is committed with a moderator's removal: it is logged, and its author hears of it, and so does whoever reported it. */
function alongOf(
  context: AppContext,
  moment: Moment,
  reason: string | undefined,
  waiting: readonly Report[],
): readonly Change[] {
  const { app, community, draftKey } = context;
  const { number, film, author } = moment;
  const why = reason === undefined ? {} : { reason };
  return [
    deedOf(context, {
      deed: 'moment-removed',
      moment: number,
      whom: loggedAuthor(moment),
      ...why,
      detail: { film },
    }),
    community.inbox.put(author.id, draftKey().id, {
      kind: 'moment-removed',
      at: app.now(),
      number,
      film,
      ...why,
    }),
    ...tellReporters(context, moment, waiting, 'removed'),
  ];
}
