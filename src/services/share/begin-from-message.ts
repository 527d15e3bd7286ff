import type { ShareDraft } from '../../domain/draft.ts';
import type { SourceMessage } from '../../domain/moment.ts';
import { requireCooledDown } from '../../interactions/cooldowns.ts';
import { UserError } from '../../interactions/user-error.ts';
import ownCountry from '../../settings/person/country.ts';
import type { AppContext } from '../app.ts';
import { findMoment } from '../moment/find-moment.ts';
import { visibleMoments } from '../moment/visible-moments.ts';
import { sharingWait } from './sharing-wait.ts';

/**
 * Keeps the draft of a moment that its author makes of their message. It goes by the message's id, so that one message
 * becomes one moment, however often this is begun; what was typed for it before stays.
 * @throws {UserError} if it is a moment already, or its author has to wait
 */
export async function beginFromMessage(
  context: AppContext,
  source: SourceMessage,
  text: string,
): Promise<ShareDraft> {
  const { app, community, actor, draftKey } = context;
  requireCooledDown(sharingWait(community, actor, app.now()));
  const key = draftKey(source.message);
  return app.drafts.exclusive(key, async () => {
    await requireNoMomentOf(context, source.message);
    const begun = await app.drafts.find(key, 'share');
    if (begun) return begun;
    const country = community.ownChoice(actor.id, ownCountry);
    const draft: ShareDraft = {
      v: 1,
      kind: 'share',
      ...(country !== undefined && { country }),
      story: { text, at: '', moods: [], contentNotes: [], spoiler: true },
      source,
      begunAt: app.now(),
    };
    await app.drafts.keep(key, draft);
    return draft;
  });
}

/** @throws {UserError} if the message is a moment already, removed or not */
export async function requireNoMomentOf(context: AppContext, message: string): Promise<void> {
  const { library } = context.community;
  // Only its author makes a moment of it, so nobody else hears that it waits.
  if (library.reviews.of(message)) throw new UserError('review.waits');
  const number = library.numberOfOrigin(message);
  if (number === undefined) return;
  findMoment(await visibleMoments(context), number);
  throw new UserError('message.isMoment', { number });
}
