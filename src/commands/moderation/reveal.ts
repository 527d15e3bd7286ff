import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { privately } from '../../interactions/answer.ts';
import { chosenNumber, momentOption, unnamed } from '../../options/moment.ts';
import { revealAuthor } from '../../services/moment/reveal-author.ts';
import { requireReason } from '../../services/removal/require-removable.ts';
import { revealedAuthor } from '../../views/moment/revealed-author.ts';

/** Tells a moderator who told a moment without their name, for a reason that is logged and that its author will read. */
export default defineCommand({
  name: 'moderation reveal',
  options: {
    number: momentOption(unnamed),
    reason: { type: 'string', required: true, maxLength: TEXT_LIMITS.reason.max },
  },
  needs: 'moderator',
  manner: 'private',
  async execute({ options, ...context }) {
    const reason = requireReason(options.reason);
    const number = await chosenNumber(context, options.number, unnamed);
    const revealed = await revealAuthor(context, number, reason);
    const view = revealedAuthor({ number, ...revealed }, context.texts);
    return privately(view, { done: view });
  },
});
