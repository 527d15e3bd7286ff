import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { newCardFacts } from '../../services/cards/card-facts.ts';
import { earlierVersions } from '../../services/edit/earlier-versions.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { earlierPage } from '../../views/edit/earlier-page.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { pageFacts } from '../moment/page-facts.ts';

/**
 * What a moment said before an edit; past the end, the last page.
 * @throws {UserError} if there is no such moment
 */
export async function showEarlier(context: AppContext, number: number, page: number): Promise<MessageView> {
  const { texts } = context;
  const versions = await earlierVersions(context, number);
  const at = Math.min(page, versions.length - 1);
  const version = versions[at];
  if (!version) return plainMessage(texts.history.none({ number }));
  const { moment, until, hasPicture } = version;
  const live = { moment, goosebumps: 0, replies: 0 };
  // One that was taken off is on no card any more.
  const facts = await (hasPicture
    ? pageFacts(context, live)
    : newCardFacts(context.app, context.community, { live, readable: await visibleMoments(context) }));
  return earlierPage({ facts, until, page: at, total: versions.length }, texts);
}
