import { BLOCKABLE } from '../../domain/block.ts';
import { showBlocked } from '../../flows/block/blocked.ts';
import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { unblockPerson } from '../../services/block/block-person.ts';
import { unblockDone } from '../../views/block/block-done.ts';
import { ids } from '../../views/kit/custom-ids.ts';

/** Lifts all blocks of a person in the list. */
export default defineButton({
  id: ids.unblock,
  needs: 'moderator',
  manner: 'update',
  async execute({ values: { person, page }, ...context }) {
    const whom = context.community.library.moderation.blocks.get(person)?.whom;
    const ended = await unblockPerson(context, person, BLOCKABLE);
    const view = showBlocked(context, page, `✅ ${unblockDone(whom, ended, context.texts)}`);
    return inPlace(view, { done: view });
  },
});
