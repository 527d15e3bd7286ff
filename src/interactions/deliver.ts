import { textsFor } from '../i18n/texts.ts';
import type { Answer, MessageView, NewMessage, SentMessage } from './answer.ts';
import type { Answerable } from './callbacks.ts';
import { explainDiscord, isTooLate } from './discord-errors.ts';
import { errorMessage } from './error-message.ts';
import type { Outbox } from './outbox.ts';
import { typedInto } from './typed-into.ts';
import { UserError } from './user-error.ts';

interface DeliveryLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** What else there is to say to a person, once they have an answer. */
export type Afterwards = () => Promise<NewMessage | undefined>;

/** `late`: Discord no longer waited for it. */
export type AnswerFate = 'delivered' | 'late' | 'lost';

interface Delivery {
  readonly log: DeliveryLog;
  readonly afterwards?: Afterwards | undefined;
  /** Is told what became of the answer itself, before anything else is said. */
  readonly onTried?: (fate: AnswerFate) => void;
}

/** Sends an answer, or tells the person privately what there is to say instead. */
export async function deliver(
  interaction: Answerable,
  outbox: Outbox,
  answer: Answer,
  { log, afterwards, onTried }: Delivery,
): Promise<void> {
  const { fate, message } = await send(interaction, outbox, answer, log);
  onTried?.(fate);
  if (answer.kind === 'form' || !message) return;
  await answer.onSent?.(message);
  // If it can't be said, nothing else is: an error would be about the answer, which did not fail.
  if (answer.aside) await deliver(interaction, outbox, { done: answer.aside.view, ...answer.aside }, { log });
  if (afterwards) await sayAfterwards(interaction, outbox, afterwards, log);
}

/** It has nothing to do with the answer, so if it can't be said, nothing is said of that either. */
async function sayAfterwards(
  { id }: Answerable,
  outbox: Outbox,
  afterwards: Afterwards,
  log: DeliveryLog,
): Promise<void> {
  let message: NewMessage | undefined;
  try {
    message = await afterwards();
    if (!message) return;
    const sent = await outbox.send(message);
    if (sent) await message.onSent?.(sent);
    else await message.onLost?.(false);
  } catch (error) {
    log.warn({ err: error, interaction: id }, 'what was to be said afterwards was not delivered');
    await message?.onLost?.(false);
  }
}

/** A form has no message. */
async function send(
  interaction: Answerable,
  outbox: Outbox,
  answer: Answer,
  log: DeliveryLog,
): Promise<{ readonly fate: AnswerFate; readonly message?: SentMessage | undefined }> {
  const { id } = interaction;
  try {
    return { fate: 'delivered', message: await outbox.send(answer) };
  } catch (error) {
    // A card that has just gone, a right that is missing or a Discord that doesn't answer is no bug of ours.
    const level = isTooLate(error) || explainDiscord(error, id) ? 'warn' : 'error';
    log[level]({ err: error, interaction: id }, 'answer not delivered');
    const done = await whatIsDone(answer, await outbox.withdraw(error), (second) =>
      log.error({ err: second, interaction: id }, 'could not make up for a lost answer'),
    );
    // Discord has said it twice: nothing that is sent would be shown.
    const isHopeless = outbox.isGivenUp && isTooLate(error);
    for (const view of done ? [done] : isHopeless ? [] : insteadOf(interaction, answer, error)) {
      try {
        await outbox.tell(view);
        break;
      } catch (second) {
        log[level]({ err: second, interaction: id }, 'error message not delivered either');
      }
    }
    return { fate: isTooLate(error) ? 'late' : 'lost' };
  }
}

async function whatIsDone(
  answer: Answer,
  isKnown: boolean,
  report: (error: unknown) => void,
): Promise<MessageView | undefined> {
  if (answer.kind === 'form') return undefined;
  try {
    return (await answer.onLost?.(isKnown)) ?? answer.done;
  } catch (error) {
    report(error);
    return answer.done;
  }
}

/** What is told if nothing was done: the first of these that can be. */
function insteadOf(interaction: Answerable, answer: Answer, error: unknown): readonly MessageView[] {
  const { id, locale } = interaction;
  const known = explainDiscord(error, id) ?? new UserError('bug', { code: id });
  const message = errorMessage(known, textsFor(locale), typedInto(interaction));
  // A private answer may hold the way back to a draft, so it is tried once more before anything else is said.
  const isPrivate = answer.kind === 'message' && answer.visibility === 'private';
  return isPrivate ? [answer.view, message] : [message];
}
