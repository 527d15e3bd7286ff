import { isModeratorOf } from '../../domain/moment.ts';
import { judgeRestore } from '../../domain/removal.ts';
import type { MessageView } from '../../interactions/answer.ts';
import type { AppContext } from '../../services/app.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { removedForAuthor, removedPage } from '../../views/removal/removed-page.ts';
import { pageFacts } from '../moment/page-facts.ts';

/**
 * What those who may know are told about a removed moment: its moderators, and its author if a moderator removed it.
 * Its author is told as well if it is only hidden.
 * @returns `undefined` for everybody else, and if it was not removed
 */
export async function showRemoved(context: AppContext, number: number): Promise<MessageView | undefined> {
  const { app, community, actor, texts } = context;
  const facts = community.removals.factsOf(number);
  const { wasRemoved, moment, removal } = facts;
  const { library } = community;
  if (library.isHeld(number) && library.authorOf(number) === actor.id)
    return plainMessage(texts.removed.hiddenYours({ number }));
  if (!wasRemoved) return undefined;
  const verdict = judgeRestore(facts, app.now());
  const isTheirs = moment?.author.id === actor.id;
  if (isTheirs && removal && verdict === 'allowed') {
    const appeal = community.library.moderation.appeal(number);
    return removedForAuthor(number, removal, appeal?.removedAt === removal.at ? appeal : undefined, texts);
  }
  if (moment ? !isModeratorOf(actor, moment.place) : !actor.moderator) return undefined;
  const live = verdict === 'allowed' && moment ? { moment, goosebumps: 0, replies: 0 } : undefined;
  const page = live && (await pageFacts(context, live));
  return removedPage({ number, removal, byAuthor: verdict === 'byAuthor', facts: page }, texts);
}
