import { TEXT_LIMITS } from '../../domain/text.ts';
import { defineCommand } from '../../flows/define.ts';
import { isModeratorHere, personOf } from '../../interactions/actor.ts';
import { privately } from '../../interactions/answer.ts';
import { UserError } from '../../interactions/user-error.ts';
import { chosenEnd, endOption } from '../../options/end.ts';
import { blockablesOf, blockPerson, WHAT } from '../../services/block/block-person.ts';
import { requireReason } from '../../services/removal/require-removable.ts';
import { blockDone } from '../../views/block/block-done.ts';

/** Keeps a person from sharing, replying or reporting, for a time or until it is lifted. They are told so when they try. */
export default defineCommand({
  name: 'moderation block',
  options: {
    user: { type: 'user', required: true },
    what: { type: 'string', choices: WHAT, required: true },
    reason: { type: 'string', required: true, maxLength: TEXT_LIMITS.reason.max },
    until: endOption,
  },
  needs: 'moderator',
  manner: 'private',
  async execute({ options, interaction, ...context }) {
    const { user } = options;
    const member = interaction.options.getMember('user');
    const whom = personOf(user, member);
    if (user.bot) throw new UserError('block.bot');
    if (user.id === context.actor.id) throw new UserError('block.oneself');
    if (isModeratorHere(member)) throw new UserError('block.moderator', { name: whom.name });
    const reason = requireReason(options.reason);
    const until = chosenEnd(context, options.until);
    const what = blockablesOf(options.what);
    await blockPerson(context, whom, what, { reason, until });
    const done = blockDone(whom, what, { reason, until }, context.texts);
    return privately(done, { done });
  },
});
