import { isGone, isOutOfReach } from '../../interactions/discord-errors.ts';
import { asTyped } from '../../interactions/markup.ts';
import { customIdsOf, hiddenTextOf } from '../../interactions/message-parts.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { App } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import type { ShownMessage } from '../moment/recognise-card.ts';

/** The question whether a message may become a moment, as it stands in a channel. */

/**
 * The text that came along with the question, as its author wrote it.
 * @param pressed the id of the button. What it names counts only if the bot put it there
 * @throws {UserError} if this is no such question
 */
export function textInQuestion(message: ShownMessage, pressed: string): string {
  const hidden = customIdsOf(message).includes(pressed) ? hiddenTextOf(message) : undefined;
  if (hidden === undefined) throw new UserError('component.unknown');
  return asTyped(hidden);
}

export const isQuestion = (message: ShownMessage): boolean =>
  customIdsOf(message).some((id) => ids.agree.parse(id) !== undefined);

/**
 * Deletes a question that is answered.
 * @returns false if the bot may not
 */
export async function deleteQuestion({ messages }: App, { id, channelId }: ShownMessage): Promise<boolean> {
  try {
    await messages.remove(channelId, id);
    return true;
  } catch (error) {
    if (isGone(error)) return true;
    if (isOutOfReach(error)) return false;
    throw error;
  }
}
