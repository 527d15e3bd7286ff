import { defineButton } from '../../flows/define.ts';
import { inPlace } from '../../interactions/answer.ts';
import { askToBeAdded } from '../../interactions/invite.ts';
import { removeMoment } from '../../services/removal/remove-moment.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { removalDone } from '../../views/removal/removal.ts';

/** Removes the moment, if the person may still do so. Only its owner can use the draft that names the moment. */
export default defineButton({
  id: ids.confirmRemoval,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { draft }, ...context }) {
    const { texts, interaction } = context;
    const { cards, ...removed } = await removeMoment(context, context.draftKey(draft));
    const done = removalDone(removed, cards, texts, askToBeAdded(interaction, texts));
    return inPlace(done, { done });
  },
});
