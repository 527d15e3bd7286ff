import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { inPlace } from '../../interactions/answer.ts';
import { takeOffLink } from '../../services/moment/take-off-link.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { plainMessage } from '../../views/kit/plain-message.ts';

/** Takes the link off between a moment and the one that it was told because of. */
export default defineButton({
  id: ids.takeOffLink,
  needs: 'everyone',
  manner: 'update',
  async execute({ values: { moment: number, of }, interaction, ...context }) {
    const live = await findShownMoment(context, number, interaction.message);
    await takeOffLink(context, live, of);
    const done = plainMessage(context.texts.chain.takenOff({ number, of }));
    return inPlace(done, { done });
  },
});
