import type { LiveMoment } from '../../domain/moment.ts';
import type { MessageCommandUse } from '../../interactions/contract.ts';
import { customIdsOf } from '../../interactions/message-parts.ts';
import { targetMessageOf } from '../../interactions/target-message.ts';
import { UserError } from '../../interactions/user-error.ts';
import type { AppContext } from '../../services/app.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { findShownMoment } from './find-shown-moment.ts';

/**
 * The moment that a message shows in whose menu a command was used.
 * @throws {UserError} if it shows none, and as `findShownMoment`
 */
export async function momentOfMenu(
  context: AppContext & { readonly interaction: MessageCommandUse },
): Promise<LiveMoment> {
  const message = targetMessageOf(context.interaction);
  const isOurs = message.author.id === context.interaction.client.user.id;
  const number = isOurs ? numberShown(message) : undefined;
  if (number === undefined) throw new UserError('message.notACard');
  return findShownMoment(context, number, message);
}

/** The number of the moment on a card or page. */
export function numberShown(message: Parameters<typeof customIdsOf>[0]): number | undefined {
  return customIdsOf(message)
    .map((customId) => ids.goosebump.parse(customId)?.moment)
    .find((number) => number !== undefined);
}
