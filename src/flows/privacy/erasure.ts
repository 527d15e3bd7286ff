import type { Wishes } from '../../domain/erasure.ts';
import { fold } from '../../domain/fold.ts';
import type { MessageView } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { erasureDone, erasureQuestion, erasureUnderWay } from '../../views/privacy/erasure.ts';

/** Milliseconds for which an answer waits: most are done by then. */
const WAIT_MS = 10_000;

/** What an erasure takes, and what is to become of what the person told; or how far one is that is under way. */
export async function askErasure(context: AppContext, wishes: Wishes): Promise<MessageView> {
  const { app, community, actor, texts } = context;
  const erased = await app.erasures.progress({ guild: community.guild, user: actor.id });
  if (erased !== undefined) return erasureUnderWay(erased, texts);
  return erasureQuestion(wishes, community.library.holdingsOf(actor.id), texts);
}

/**
 * Erases the person's data.
 * @param typed what they typed to confirm it
 * @throws {UserError} if that isn't the word
 */
export async function erase(context: AppContext, wishes: Wishes, typed: string): Promise<MessageView> {
  const { app, community, actor, texts, publicTexts } = context;
  const { word } = texts.privacy.erasure;
  if (fold(typed) !== fold(word)) throw new UserError('privacy.wrongWord', { word });
  const whose = { guild: community.guild, user: actor.id };
  const facts = {
    at: app.now(),
    name: publicTexts.privacy.somebody,
    id: context.draftKey().id,
    hash: app.personHash(whose.guild, whose.user),
  };
  await app.erasures.begin(whose, wishes, facts);
  const report = await app.erasures.done(whose, WAIT_MS);
  if (report) return erasureDone(report, texts);
  return erasureUnderWay((await app.erasures.progress(whose)) ?? 0, texts);
}
