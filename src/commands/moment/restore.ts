import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenRemoved, removedOption } from '../../options/removed-moment.ts';
import { readReason } from '../../services/removal/require-removable.ts';
import { restoreMoment } from '../../services/removal/restore-moment.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';
import { restoredWords } from '../../views/removal/restored.ts';

/** Brings back a moment that a moderator removed in the last 30 days. */
export default defineCommand({
  name: 'moment restore',
  options: { number: removedOption, reason: { type: 'string', maxLength: TEXT_LIMITS.reason.max } },
  needs: 'moderator',
  // Discord offers all commands about moments, or none.
  reach: { memberPermissions: undefined },
  manner: 'private',
  async execute({ options, ...context }) {
    const number = chosenRemoved(options.number);
    const back = await restoreMoment(context, number, readReason(options.reason));
    const done = plainMessage(restoredWords(back, context.texts));
    return privately(done, { done });
  },
});
