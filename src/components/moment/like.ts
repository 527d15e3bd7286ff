import { defineButton } from '../../flows/define.ts';
import { findShownMoment } from '../../flows/moment/find-shown-moment.ts';
import { privately } from '../../interactions/answer.ts';
import { alikeMoments } from '../../services/moment/alike-moments.ts';
import { visibleMoments } from '../../services/moment/visible-moments.ts';
import { ids } from '../../views/kit/custom-ids.ts';
import { alikeMoments as alikePage } from '../../views/moment/alike-moments.ts';

/** Shows the moments that are like this one. */
export default defineButton({
  id: ids.like,
  needs: 'everyone',
  manner: 'private',
  async execute({ values: { moment: number }, interaction, ...context }) {
    const live = await findShownMoment(context, number, interaction.message);
    const alike = await alikeMoments(context, await visibleMoments(context), live);
    return privately(alikePage(live.moment, alike, context.texts));
  },
});
